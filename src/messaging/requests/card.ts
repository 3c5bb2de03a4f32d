import type { ClaimId } from '../../model/brand.ts';
import type { MarkPlace } from '../../model/match.ts';

/** What one card shows of one claim, as data that needs no database any more. */
export type CardView = {
  readonly claim: ClaimId;
  readonly statement: string;
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
  /** Cards of the asking frame's marks, one for each that the tab still has, in the order asked for. */
  'view-cards': {
    request: { marks: readonly MarkPlace[] };
    answer: { cards: readonly CardView[] };
  };
  /** Opens the full trace of a claim beside the tab that asks, or where the browser cannot, in a tab of its own. */
  'open-trace': { request: { claim: ClaimId }; answer: null };
  'switch-off': { request: SwitchOff; answer: null };
};
