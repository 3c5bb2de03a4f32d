import type { ClaimId } from '../model/brand.ts';
import type { Match } from '../model/match.ts';
import type { ClaimRecord, Outlet, Party } from '../model/record.ts';
import type { CardRequests } from './requests/card.ts';
import type { PanelNotice, PanelRequests } from './requests/panel.ts';
import type { ReadingRequests } from './requests/reading.ts';
import type { SettingsRequests } from './requests/settings.ts';

/** One match on a page, as the popup needs it. `passage` is the content script's own number for it. */
export type MatchOnPage = {
  readonly frame: number;
  readonly passage: number;
  readonly match: Match;
  /** The words marked. */
  readonly words: string;
  /** The sentence or so around them. */
  readonly context: string;
};

/** A claim found on a page with its matches in reading order. */
export type ClaimOnPage = {
  readonly record: ClaimRecord;
  readonly matches: readonly MatchOnPage[];
  /** The page's own. */
  readonly address: string;
  /** The reader has switched off the claim or each of its marks: nothing of it is marked on the page. */
  readonly off?: true;
};

/**
 * A page that is not read unless the reader asks. `not-chosen`: the reader has chosen other sites. `on-click`: pages are
 * read when the reader opens the popup. `not-allowed`: the browser does not grant what the reader has chosen.
 */
export type AtRestView = {
  readonly state: 'at-rest';
  readonly why: 'not-chosen' | 'on-click' | 'not-allowed';
  readonly site: string;
  /** The site's name without its port, by which it is chosen. */
  readonly host: string;
  /** What the browser would have to grant to have pages like this one read without asking, as match patterns. */
  readonly origins: readonly string[];
};

/**
 * Why a page cannot be read, or has not been. `unseen`: the browser does not even tell which page it is, because it grants no
 * access to it or because it is one of its own.
 */
export type WhyUnreadable = 'browser-page' | 'unseen' | 'store' | 'pdf' | 'not-loaded';

/** The claim that the reader has chosen last: in popup, panel or on the page. */
export type ChosenClaim = {
  readonly claim: ClaimId;
  /** Counts up with every choice: the same claim may be chosen again. */
  readonly choice: number;
};

/** What the popup shows for a tab. */
export type TabView =
  | { readonly state: 'unreadable'; readonly why: WhyUnreadable }
  | { readonly state: 'paused' | 'paused-everywhere'; readonly site: string }
  | AtRestView
  | { readonly state: 'failed'; readonly message: string }
  | {
      readonly state: 'reading' | 'read';
      readonly site: string;
      /** In reading order of their first match; those that are only related come last. */
      readonly claims: readonly ClaimOnPage[];
      readonly chosen?: ChosenClaim;
    };

/** Outlets and parties by id, for showing names. */
export type Names = {
  readonly outlets: readonly Outlet[];
  readonly parties: readonly Party[];
};

/** What the popup asks. */
export type PopupRequests = {
  'view-tab': { request: { tab: number }; answer: TabView };
  'list-records': {
    request: Record<string, never>;
    answer: { records: readonly ClaimRecord[] } & Names;
  };
  /** Reads the page in a tab this once, where the browser lets us: a click on the popup gives access to its tab. */
  'read-page': { request: { tab: number }; answer: null };
  'pause-site': { request: { site: string; paused: boolean }; answer: null };
};

/** Everything a content script or an extension page may ask of the background: request and answer by kind. */
export type BackgroundRequests = ReadingRequests &
  CardRequests &
  PanelRequests &
  PopupRequests &
  SettingsRequests;

export type { PageRequests } from './requests/marks.ts';

/** Sent by the background to any open extension page: a tab's view has changed, a panel has been asked for something. */
export type Notice = { readonly kind: 'tab-changed'; readonly tab: number } | PanelNotice;
