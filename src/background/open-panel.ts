import browser from 'webextension-polyfill';
import type { PanelPlace, PanelRequest } from '../messaging/requests/panel.ts';
import { askPanel } from './panel-store.ts';

/** The page that a panel is opened for, as far as the browser names it: not all of its viewers are tabs. */
export type PanelOwner = { readonly tab: number | undefined; readonly window: number | undefined };

type SidePanel = { open(options: { windowId: number }): Promise<void> };

/** Chromium's; the polyfill does not know it. */
const sidePanel = (): SidePanel | undefined =>
  (globalThis as { readonly chrome?: { readonly sidePanel?: SidePanel } }).chrome?.sidePanel;

const isId = (id: number | undefined): id is number => id !== undefined && id >= 0;

const openSidePanel = (panel: SidePanel, window: number): Promise<boolean> =>
  panel.open({ windowId: window }).then(
    () => true,
    () => false,
  );

/** Firefox opens its sidebar in the window in front, and only in a click or a key of its own. */
const openSidebar = (window: number | undefined): Promise<boolean> =>
  browser.sidebarAction.open().then(
    () => true,
    () => browser.sidebarAction.isOpen(isId(window) ? { windowId: window } : {}),
  );

/** Opens the panel beside the page; false where the browser does not. Asks the browser before anything is awaited. */
const openBeside = async ({ window }: PanelOwner): Promise<boolean> => {
  const panel = sidePanel();
  if (panel) return isId(window) && openSidePanel(panel, window);
  // Firefox for Android has no sidebar.
  return browser.sidebarAction === undefined ? false : openSidebar(window);
};

const pageFor = (tab: number): string => browser.runtime.getURL(`/sidepanel.html?tab=${tab}`);

const frontTab = async (window: number | undefined): Promise<number | undefined> => {
  const [front] = await browser.tabs.query({
    active: true,
    ...(isId(window) ? { windowId: window } : { lastFocusedWindow: true }),
  });
  return front?.id;
};

/** Opens the panel as a tab of its own, or brings it to the front where there is one for this page. */
const openTab = async ({ tab, window }: PanelOwner): Promise<PanelPlace> => {
  const owner = isId(tab) ? tab : ((await frontTab(window)) ?? browser.tabs.TAB_ID_NONE);
  const url = pageFor(owner);
  const all = await browser.tabs.query({});
  const open = all.find((one) => one.url === url);
  if (open?.id === undefined) {
    await browser.tabs.create({ url, ...(isId(tab) && { openerTabId: tab }) });
  } else await browser.tabs.update(open.id, { active: true });
  return `tab:${owner}`;
};

const windowPlace = async ({ window }: PanelOwner): Promise<PanelPlace> => {
  const id = isId(window) ? window : (await browser.windows.getLastFocused()).id;
  return `window:${id ?? 0}`;
};

/**
 * Opens the panel and has it show something. Browsers open it only within the reader's click or key: call this before
 * anything is awaited. Where it cannot stand beside the page, the same opens in a tab.
 */
export const openPanel = async (
  owner: PanelOwner,
  asked: PanelRequest | Promise<PanelRequest>,
): Promise<void> => {
  const beside = openBeside(owner);
  const place = (await beside) ? await windowPlace(owner) : await openTab(owner);
  await askPanel(place, await asked);
};
