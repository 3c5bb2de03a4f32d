import type { MarkPlace } from '../../model/match.ts';
import type { PageSettings } from '../../model/page-settings.ts';

/** Everything the background or an extension page may ask of a content script. */
export type PageRequests = {
  /** Scroll to a match and flash it. `found: false` when its words are gone. */
  'show-match': { request: MarkPlace; answer: { found: boolean } };
  /** Stop reading and take the marks away, or start again. */
  'set-paused': { request: { paused: boolean }; answer: null };
  /** The reader has chosen otherwise: marks change at once. */
  'set-settings': { request: { settings: PageSettings }; answer: null };
  /**
   * Go to the next (1) or previous (-1) mark of this frame, from the one last gone to or the outer end of the frame's
   * marks. `at: null` when there is none any more: then another frame may have one.
   */
  'step-mark': {
    request: { direction: 1 | -1; from: 'current' | 'end' };
    answer: { at: MarkPlace | null };
  };
};
