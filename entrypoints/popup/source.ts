import browser from 'webextension-polyfill';
import { openPanel } from '../../src/background/open-panel.ts';
import { askBackground, askPage, onNotice } from '../../src/messaging/messages.ts';
import type { PopupSource } from '../../src/ui/popup/source.ts';
import { listCommands } from './commands.ts';

/**
 * Asks the browser for access. The browser may close the popup to ask the reader, so that what the reader wants is told
 * to the background before, and it must be asked within the click: nothing is awaited here first.
 */
const allow: PopupSource['allow'] = async ({ why, host, origins }) => {
  const choose = (chosen: boolean) =>
    askBackground('change-settings', { kind: 'choose-site', host, chosen });
  const chosen = why === 'not-chosen' ? choose(true) : undefined;
  const granted = await browser.permissions.request({ origins: [...origins] });
  await chosen;
  if (chosen && !granted) await choose(false);
  return { granted };
};

/** Opens the panel of the popup's window. Its number is asked for before the click, within which browsers open panels. */
const panelOpener = (): (() => Promise<void>) => {
  let window: number | undefined;
  void browser.windows?.getCurrent().then(({ id }) => {
    window = id;
  });
  return async () => {
    await openPanel({ tab: undefined, window }, { kind: 'page' });
    globalThis.close();
  };
};

/**
 * What the popup and the panel ask, about the tab that they are beside.
 *
 * @param isOver whether the page covers the tab, and must close to let the reader see another
 */
export const popupSource = (findTab: () => Promise<number>, isOver: boolean): PopupSource => ({
  ...(isOver && { openPanel: panelOpener() }),
  viewTab: async () => askBackground('view-tab', { tab: await findTab() }),
  listRecords: () => askBackground('list-records', {}),
  traceText: (text) => askBackground('trace-text', { text }),
  copy: (text) => navigator.clipboard.writeText(text),
  showMatch: async ({ frame, passage, match }) =>
    askPage(await findTab(), frame, 'show-match', {
      passage,
      claim: match.claim,
      start: match.start,
    }),
  stepMark: async (direction) =>
    (await askBackground('step-mark', { tab: await findTab(), direction })).at !== null,
  chooseClaim: async (claim) => {
    await askBackground('choose-claim', { claim, tab: await findTab() });
  },
  pauseSite: async (site, paused) => {
    await askBackground('pause-site', { site, paused });
  },
  pauseEverywhere: async (paused) => {
    await askBackground('change-settings', { kind: 'pause-everywhere', paused });
  },
  readPage: async () => {
    await askBackground('read-page', { tab: await findTab() });
  },
  allow,
  showAgain: async (claim) => {
    await askBackground('change-settings', { kind: 'show-again', claim });
  },
  listCommands,
  openOptions: async () => {
    await browser.runtime.openOptionsPage();
    // The page that was asked for opens behind a popup.
    if (isOver) window.close();
  },
  onChange: (react, { signal }) => {
    const stop = onNotice(async (notice) => {
      if (notice.kind === 'tab-changed' && notice.tab === (await findTab())) react();
    });
    signal.addEventListener('abort', stop);
  },
});
