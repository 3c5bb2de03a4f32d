import type { PanelRequest } from '../../messaging/requests/panel.ts';
import type { PopupSource } from '../popup/source.ts';

/** All that the panel may ask for: what the popup may, about the tab in front of its window, and more. */
export type PanelSource = PopupSource & {
  /** What the panel has been asked to show; null where nothing is new. */
  readonly takeRequest: () => Promise<PanelRequest | null>;
  /** Calls back whenever the panel may have been asked for something, until the signal says stop. */
  readonly onRequest: (react: () => void, options: { readonly signal: AbortSignal }) => void;
  /** Has what is selected on the page traced; the answer comes as a request. */
  readonly traceSelection: () => Promise<void>;
  /** The keys that trace a selection, as the reader has them; undefined where there are none. */
  readonly traceKeys: () => Promise<string | undefined>;
};
