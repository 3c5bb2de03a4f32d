import type { ClaimId } from '../../model/brand.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { MarkPlace } from '../../model/match.ts';
import type { Traced } from '../../model/traced.ts';

/** Where a panel stands: beside the pages of a window, or in a tab of its own for one page. */
export type PanelPlace = `window:${number}` | `tab:${number}`;

/** What a panel is asked to show. */
export type PanelRequest =
  | { readonly kind: 'page' }
  | { readonly kind: 'claim'; readonly claim: ClaimId }
  | { readonly kind: 'text'; readonly text: string }
  /** The reader asked for the selection of a page and there is none, or the page is closed to extensions. */
  | { readonly kind: 'no-text'; readonly why: 'nothing-selected' | 'closed-page' };

/** What was found for a text, and for a reader who finds nothing what there is. */
export type TraceAnswer = { readonly traced: Traced; readonly coverage: Coverage };

/** A mark of a tab: the frame that it is in, and how its content script knows it. */
export type MarkInTab = MarkPlace & { readonly frame: number };

/** What the side panel asks; the popup may ask the same. */
export type PanelRequests = {
  /** The records that a text has to do with. The text goes no further than the background. */
  'trace-text': { request: { text: string }; answer: TraceAnswer };
  /** What a panel has been asked to show and has not shown yet; it is told once. */
  'take-panel-request': { request: { place: PanelPlace }; answer: { asked: PanelRequest | null } };
  /** Has the panel at a place trace what is selected in a tab. */
  'trace-selection': { request: { tab: number; place: PanelPlace }; answer: null };
  /** Goes to the next (1) or previous (-1) mark of a tab, through all its frames; null where it has none. */
  'step-mark': {
    request: { tab: number; direction: 1 | -1 };
    answer: { at: MarkInTab | null };
  };
};

/** Sent to panels when one has been asked to show something. */
export type PanelNotice = { readonly kind: 'panel-asked'; readonly place: PanelPlace };
