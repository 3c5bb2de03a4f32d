import type { AtRestView, MatchOnPage, Names, TabView } from '../../messaging/protocol.ts';
import type { ClaimId } from '../../model/brand.ts';
import type { ClaimRecord } from '../../model/record.ts';
import type { Command } from '../help/command.ts';
import type { TraceSource } from '../traced/source.ts';

/** All that the popup may ask for. Whoever makes one knows the browser; the popup does not. */
export type PopupSource = TraceSource & {
  /** What is known of the tab in front. */
  readonly viewTab: () => Promise<TabView>;
  /** The whole database, for search and for links between records. */
  readonly listRecords: () => Promise<{ readonly records: readonly ClaimRecord[] } & Names>;
  /** Scrolls the page to a match and flashes it. */
  readonly showMatch: (match: MatchOnPage) => Promise<{ readonly found: boolean }>;
  /** Goes to the next (1) or previous (-1) mark of the page; false where it has none. */
  readonly stepMark: (direction: 1 | -1) => Promise<boolean>;
  /** The reader has turned to a claim: whatever else shows this tab's claims goes to it too. */
  readonly chooseClaim: (claim: ClaimId) => Promise<void>;
  readonly pauseSite: (site: string, paused: boolean) => Promise<void>;
  readonly pauseEverywhere: (paused: boolean) => Promise<void>;
  /** Reads the page this once; throws with a sentence for the reader where the browser does not let us. */
  readonly readPage: () => Promise<void>;
  /** Asks the browser to let pages like this one be read from now on. Call it in the reader's click. */
  readonly allow: (view: AtRestView) => Promise<{ readonly granted: boolean }>;
  /** Marks a claim again that was switched off. */
  readonly showAgain: (claim: ClaimId) => Promise<void>;
  /** The keyboard commands with their shortcuts. */
  readonly listCommands: () => Promise<readonly Command[]>;
  readonly openOptions: () => Promise<void>;
  /** Opens the panel beside the page; absent where this is the panel. Call it in the reader's click. */
  readonly openPanel?: () => Promise<void>;
  /** Calls back whenever the tab's view may have changed, until the signal says stop. */
  readonly onChange: (react: () => void, options: { readonly signal: AbortSignal }) => void;
};
