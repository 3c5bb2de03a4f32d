import type { MatchOnPage, Names, TabView } from '../../messaging/protocol.ts';
import type { ClaimRecord } from '../../model/record.ts';

/** All that the popup may ask for. Whoever makes one knows the browser; the popup does not. */
export type PopupSource = {
  /** What is known of the tab in front. */
  readonly viewTab: () => Promise<TabView>;
  /** The whole database, for search and for links between records. */
  readonly listRecords: () => Promise<{ readonly records: readonly ClaimRecord[] } & Names>;
  /** Scrolls the page to a match and flashes it. */
  readonly showMatch: (match: MatchOnPage) => Promise<{ readonly found: boolean }>;
  readonly pauseSite: (site: string, paused: boolean) => Promise<void>;
  readonly reloadTab: () => Promise<void>;
  /** Calls back whenever the tab's view may have changed, until the signal says stop. */
  readonly onChange: (react: () => void, options: { readonly signal: AbortSignal }) => void;
};
