import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { speakAsChosen } from '../settings/speak.ts';
import { say } from '../words/say.ts';
import { openPanel } from './open-panel.ts';

const TRACE = 'trace-selection';

const createMenus = async (): Promise<void> => {
  await browser.contextMenus.removeAll();
  // In the words that hold, where those of the language could not be read.
  await speakAsChosen().catch(() => undefined);
  browser.contextMenus.create(
    { id: TRACE, title: say('menuTrace'), contexts: ['selection'] },
    // Looked at, so that the browser does not report it: an item that is there already is as good.
    () => void browser.runtime.lastError,
  );
};

let creating: Promise<void> = Promise.resolve();

/**
 * Offers what is in the menus in the reader's language. A browser may tell of an update and of its own start at once; one after
 * the other they leave one item.
 */
export const renewMenus = (): void => {
  creating = creating.then(createMenus, createMenus);
};

const trace = ({ menuItemId, selectionText }: Menus.OnClickData, tab?: Tabs.Tab): void => {
  if (menuItemId !== TRACE) return;
  const text = selectionText ?? '';
  void openPanel(
    { tab: tab?.id, window: tab?.windowId },
    text.trim() === '' ? { kind: 'no-text', why: 'nothing-selected' } : { kind: 'text', text },
  );
};

/** Offers "Trace this claim" on whatever is selected, PDF viewers included where the browser passes the words. */
export const watchMenus = (): void => {
  browser.runtime.onInstalled.addListener(renewMenus);
  browser.runtime.onStartup.addListener(renewMenus);
  browser.contextMenus.onClicked.addListener(trace);
};
