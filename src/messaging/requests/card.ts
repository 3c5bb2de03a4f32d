import type { ClaimId, Edtf, Lang } from '../../model/brand.ts';
import type { Level, MarkPlace, PageStance } from '../../model/match.ts';
import type { Translation } from '../../model/record.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import type { StatusLine } from '../../words/status.ts';

/** The earliest known appearance as the card tells it, in words but for the words quoted. */
export type CardOrigin = {
  /** Exact words, and their language; absent where they are not known. */
  readonly quote?: string;
  readonly lang?: Lang;
  readonly translation?: Translation;
  /** Who said it, or who published it; absent where neither is known. */
  readonly who?: string;
  /** Where, with what other sources say: "Channel One or Rossiya 1 (sources differ)". Absent where unknown or told by `who`. */
  readonly where?: string;
  /** "on or before 5 August 2022", "date unknown". */
  readonly when: string;
};

/** What one card shows of one claim, as data that needs no database any more: a few kB. */
export type CardView = {
  readonly claim: ClaimId;
  readonly statement: string;
  /** Absent from a record that tells of none. */
  readonly origin?: CardOrigin;
  /** What this page says. */
  readonly page: {
    readonly words: string;
    readonly level: Level;
    readonly stance: PageStance;
    /** The page's words mix in these claims too, by their statements. */
    readonly blends: readonly string[];
  };
  /** Named differences in words; none where nothing was recognised to differ. */
  readonly differences: readonly string[];
  /** Official responses, the first of them in a line each. */
  readonly status: readonly StatusLine[];
  /** How many lines of official responses the full trace has besides. */
  readonly moreStatus: number;
  /** Up to when the record was checked. */
  readonly checked: Edtf;
};

/** What the reader wants to see no more. */
export type SwitchOff =
  | { readonly kind: 'mark'; readonly claim: ClaimId; readonly words: string }
  | { readonly kind: 'claim'; readonly claim: ClaimId }
  /** The site of the tab that asks. */
  | { readonly kind: 'site' }
  | { readonly kind: 'everywhere' };

/** What content scripts ask for the card. */
export type CardRequests = {
  /**
   * Cards of the asking frame's marks, one for each claim that the tab still has there, in the order asked for. `site`
   * is that of the tab, which a frame does not know; empty where the browser does not tell it. `lang` is the language that
   * all is said in.
   */
  'view-cards': {
    request: { marks: readonly MarkPlace[] };
    answer: { cards: readonly CardView[]; site: string; lang: string };
  };
  /** All that is said, in the language that holds: content scripts cannot read the extension's files. */
  'list-words': { request: Record<string, never>; answer: Catalogue };
  /** Opens the full trace of a claim beside the tab that asks, or where the browser cannot, in a tab of its own. */
  'open-trace': { request: { claim: ClaimId }; answer: null };
  /** The reader has turned to a claim: all that shows the tab's claims goes to it. Without a tab, in that which asks. */
  'choose-claim': { request: { claim: ClaimId; tab?: number }; answer: null };
  'switch-off': { request: SwitchOff; answer: null };
};
