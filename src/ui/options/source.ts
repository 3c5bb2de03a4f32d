import type { PackView, SettingsView } from '../../messaging/requests/settings.ts';
import type { SettingsChange } from '../../model/settings.ts';
import type { Command } from '../help/command.ts';

/** All that the options and the welcome page may ask for. Whoever makes one knows the browser; the pages do not. */
export type SettingsSource = {
  readonly view: () => Promise<SettingsView>;
  /** The packs installed. */
  readonly listPacks: () => Promise<readonly PackView[]>;
  readonly change: (change: SettingsChange) => Promise<void>;
  /**
   * Makes a change and asks the browser for the access it needs. Browsers ask only within the reader's click, so that
   * both are begun at once; where the browser does not grant it, `otherwise` is what is to hold.
   */
  readonly allow: (
    origins: readonly string[],
    change?: { readonly now: SettingsChange; readonly otherwise: SettingsChange },
  ) => Promise<{ readonly granted: boolean }>;
  /** The settings as the text of a file. */
  readonly exportFile: () => Promise<string>;
  /** Takes settings from the text of a file; says why not, or nothing where it did. */
  readonly importFile: (file: string) => Promise<readonly string[]>;
  readonly erase: () => Promise<void>;
  readonly listCommands: () => Promise<readonly Command[]>;
  /** Opens the page on which the browser lets its user change shortcuts. */
  readonly openShortcuts: () => Promise<void>;
  readonly openOptions: () => Promise<void>;
  /** Calls back whenever settings or access may have changed, until the signal says stop. */
  readonly onChange: (react: () => void, options: { readonly signal: AbortSignal }) => void;
};
