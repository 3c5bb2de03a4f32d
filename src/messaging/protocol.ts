import type { ClaimId } from '../model/brand.ts';
import type { Match, PassageMatches, ScanRequest } from '../model/match.ts';
import type { ClaimRecord, Outlet, Party } from '../model/record.ts';

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

/** Everything a content script or an extension page may ask of the background: request and answer by kind. */
export type BackgroundRequests = {
  /**
   * From a content script: a new document is being read; earlier matches of this frame are void, and so are
   * those of frames that are older than a new top document. `timeOrigin` as in `performance.timeOrigin`.
   */
  'start-page': { request: { timeOrigin: number }; answer: { paused: boolean } };
  /** From a content script, in small batches in reading order. */
  'scan-passages': {
    request: ScanRequest;
    answer: { matches: readonly PassageMatches[] };
  };
  /** From a content script: these passages are no longer on the page. */
  'drop-passages': { request: { passages: readonly number[] }; answer: null };
  /** From a content script: reading has caught up with the page (until more arrives). */
  'page-read': { request: { inReadingOrder: readonly number[] }; answer: null };
  'view-tab': { request: { tab: number }; answer: TabView };
  'list-records': {
    request: Record<string, never>;
    answer: { records: readonly ClaimRecord[] } & Names;
  };
  'pause-site': { request: { site: string; paused: boolean }; answer: null };
};

/** Everything the background or an extension page may ask of a content script. */
export type PageRequests = {
  /** Scroll to a match and flash it. `found: false` when its words are gone. */
  'show-match': {
    request: { passage: number; claim: ClaimId; start: number };
    answer: { found: boolean };
  };
  /** Stop reading and take the marks away, or start again. */
  'set-paused': { request: { paused: boolean }; answer: null };
};

/** Sent by the background to any open popup when a tab's view has changed. */
export type Notice = { readonly kind: 'tab-changed'; readonly tab: number };
