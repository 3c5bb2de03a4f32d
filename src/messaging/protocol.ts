import type { Match } from '../model/match.ts';
import type { ClaimRecord, Outlet, Party } from '../model/record.ts';
import type { CardRequests } from './requests/card.ts';
import type { PanelNotice, PanelRequests } from './requests/panel.ts';
import type { ReadingRequests } from './requests/reading.ts';

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
};

/** What the popup shows for a tab. */
export type TabView =
  | { readonly state: 'unreadable'; readonly why: 'browser-page' | 'store' | 'pdf' | 'not-loaded' }
  | { readonly state: 'paused'; readonly site: string }
  | { readonly state: 'failed'; readonly message: string }
  | {
      readonly state: 'reading' | 'read';
      readonly site: string;
      /** In reading order of their first match; those that are only related come last. */
      readonly claims: readonly ClaimOnPage[];
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
  'pause-site': { request: { site: string; paused: boolean }; answer: null };
};

/** Everything a content script or an extension page may ask of the background: request and answer by kind. */
export type BackgroundRequests = ReadingRequests & CardRequests & PanelRequests & PopupRequests;

export type { PageRequests } from './requests/marks.ts';

/** Sent by the background to any open extension page: a tab's view has changed, a panel has been asked for something. */
export type Notice = { readonly kind: 'tab-changed'; readonly tab: number } | PanelNotice;
