import { render } from 'preact';
import browser from 'webextension-polyfill';
import { askBackground, askPage, onNotice } from '../../src/messaging/messages.ts';
import { App } from '../../src/ui/popup/app.tsx';
import type { PopupSource } from '../../src/ui/popup/source.ts';

const named = new URLSearchParams(location.search).get('tab');

/** The tab in front; opened as a page of its own, the popup looks at the tab named in its address (`?tab=7`). */
async function findTab(): Promise<number> {
  if (named !== null && Number.isInteger(Number(named))) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) throw new Error('The browser names no tab in front; try again.');
  return active.id;
}

const source: PopupSource = {
  viewTab: async () => askBackground('view-tab', { tab: await findTab() }),
  listRecords: () => askBackground('list-records', {}),
  showMatch: async ({ frame, passage, match }) =>
    askPage(await findTab(), frame, 'show-match', {
      passage,
      claim: match.claim,
      start: match.start,
    }),
  pauseSite: async (site, paused) => {
    await askBackground('pause-site', { site, paused });
  },
  reloadTab: async () => browser.tabs.reload(await findTab()),
  onChange: (react, { signal }) => {
    const stop = onNotice(async (notice) => {
      if (notice.kind === 'tab-changed' && notice.tab === (await findTab())) react();
    });
    signal.addEventListener('abort', stop);
  },
};

document.documentElement.classList.toggle('in-tab', named !== null);
const root = document.querySelector('#app');
if (!root) throw new Error('popup/index.html has no #app');
render(<App source={source} />, root);
