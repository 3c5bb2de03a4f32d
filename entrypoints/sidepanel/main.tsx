import { render } from 'preact';
import browser from 'webextension-polyfill';
import { askBackground, onNotice } from '../../src/messaging/messages.ts';
import type { PanelPlace } from '../../src/messaging/requests/panel.ts';
import { inReadersLanguage } from '../../src/settings/in-readers-language.ts';
import { Panel } from '../../src/ui/panel/app.tsx';
import type { PanelSource } from '../../src/ui/panel/source.ts';
import { popupSource } from '../popup/source.ts';

const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
const isNamed = Number.isInteger(named);

/** The tab in front of the panel's window; opened as a page of its own, the panel looks at the tab named in its address. */
async function findTab(): Promise<number> {
  if (isNamed) return named;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) throw new Error('The browser names no tab in front; try again.');
  return active.id;
}

const findPlace = async (): Promise<PanelPlace> =>
  isNamed ? `tab:${named}` : `window:${(await browser.windows.getCurrent()).id ?? 0}`;

/** Whatever may bring another page before the reader. */
function onOtherPage(react: () => void, signal: AbortSignal): void {
  const updated = (_: number, change: { readonly status?: string }) => {
    if (change.status !== undefined) react();
  };
  browser.tabs.onActivated.addListener(react);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(react);
    browser.tabs.onUpdated.removeListener(updated);
  });
}

const page = popupSource(findTab, false);
const source: PanelSource = {
  ...page,
  onChange: (react, { signal }) => {
    page.onChange(react, { signal });
    onOtherPage(react, signal);
  },
  takeRequest: async () =>
    (await askBackground('take-panel-request', { place: await findPlace() })).asked,
  onRequest: (react, { signal }) => {
    const stop = onNotice(async (notice) => {
      if (notice.kind === 'panel-asked' && notice.place === (await findPlace())) react();
    });
    signal.addEventListener('abort', stop);
  },
  traceSelection: async () => {
    await askBackground('trace-selection', { tab: await findTab(), place: await findPlace() });
  },
  traceKeys: async () => {
    const all = (await browser.commands?.getAll()) ?? [];
    return all.find(({ name }) => name === 'trace-selection')?.shortcut || undefined;
  },
};

document.documentElement.classList.toggle('in-tab', isNamed);
const root = document.querySelector('#app');
if (!root) throw new Error('sidepanel/index.html has no #app');
void inReadersLanguage('panelPageTitle', () => render(<Panel source={source} />, root));
