import browser, { type Tabs } from 'webextension-polyfill';
import { stepMarks } from './mark-steps.ts';
import { openPanel, type PanelOwner } from './open-panel.ts';
import { selectionOf } from './selection.ts';

/** The keyboard commands, as the manifest names them. */
export type CommandName = 'trace-selection' | 'open-panel' | 'next-mark' | 'previous-mark';

/** Has the text selected in a tab traced. The page is asked first: with the panel open it may have lost the focus. */
const traceSelection = ({ tab, window }: PanelOwner): Promise<void> =>
  openPanel(
    { tab, window },
    tab === undefined ? { kind: 'no-text', why: 'closed-page' } : selectionOf(tab),
  );

const step = async ({ tab }: PanelOwner, direction: 1 | -1): Promise<void> => {
  if (tab !== undefined) await stepMarks(tab, direction);
};

const commands: { readonly [name in CommandName]: (owner: PanelOwner) => Promise<void> } = {
  'trace-selection': traceSelection,
  'open-panel': (owner) => openPanel(owner, { kind: 'page' }),
  'next-mark': (owner) => step(owner, 1),
  'previous-mark': (owner) => step(owner, -1),
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** Does what a command says for the tab in front. Panels open within the reader's key: nothing is awaited before. */
export const runCommand = async (name: string, tab: Tabs.Tab | undefined): Promise<void> => {
  if (isCommand(name)) await commands[name]({ tab: tab?.id, window: tab?.windowId });
};

/** Hears the keyboard commands. */
export const watchCommands = (): void =>
  browser.commands?.onCommand.addListener((name, tab) => runCommand(name, tab));
