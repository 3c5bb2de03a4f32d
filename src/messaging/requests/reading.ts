import type { PassageMatches, ScanBatch } from '../../model/match.ts';
import type { PageSettings } from '../../model/page-settings.ts';
import type { TellingAnswer, TellingRequest } from '../../model/telling.ts';

/** How a content script is to begin: at rest, or reading with the reader's choices. */
export type StartAnswer = {
  readonly paused: boolean;
  readonly settings: PageSettings;
};

/**
 * Says which document of a frame speaks, by its `performance.timeOrigin`: late words of one that is gone are not those of
 * the one in its place.
 */
export type FromDocument = { readonly timeOrigin: number };

/** What reads closely and marks; what shows cards. */
export type PagePart = 'flows' | 'marker' | 'card';

/** What content scripts ask while they read. */
export type ReadingRequests = {
  /**
   * A new document is being read; earlier matches of this frame are void, and so are those of frames that are older
   * than a new top document.
   */
  'start-page': { request: FromDocument; answer: StartAnswer };
  /** Runs another part of the content script in the frame that asks. Rejects where the browser does not let us any more. */
  'bring-part': { request: { part: PagePart }; answer: null };
  /** In batches of many chunks; nothing of it is kept. */
  'find-telling': { request: TellingRequest; answer: TellingAnswer };
  /** In small batches in reading order. */
  'scan-passages': {
    request: ScanBatch & FromDocument;
    answer: { matches: readonly PassageMatches[] };
  };
  /** These passages are no longer on the page. */
  'drop-passages': { request: FromDocument & { passages: readonly number[] }; answer: null };
  /** Reading has caught up with the page (until more arrives). */
  'page-read': { request: FromDocument & { inReadingOrder: readonly number[] }; answer: null };
  /** The document leaves its frame, and perhaps the frame its page. Not for a top document: the next one replaces it. */
  'leave-page': { request: FromDocument; answer: null };
};
