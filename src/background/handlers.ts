import browser from 'webextension-polyfill';
import { type Asker, askEveryFrame, type Handlers, sendNotice } from '../messaging/messages.ts';
import type { BackgroundRequests } from '../messaging/protocol.ts';
import { isPaused, setPaused } from '../settings/paused-sites.ts';
import { showButton } from './badge.ts';
import { claimService } from './claim-service.ts';
import {
  countClaims,
  dropPassages,
  finishReading,
  keepMatches,
  startFrame,
  type TabState,
} from './tab-state.ts';
import { changeTab, readTab } from './tab-store.ts';
import { siteOf, viewOf } from './view.ts';

/** The tab and frame that a content script speaks from. */
const placeOf = (
  asker: Asker,
): { readonly tab: number; readonly frame: number; readonly site: string } => {
  const tab = asker.tab?.id;
  if (tab === undefined) throw new Error('only a page in a tab can ask this');
  return { tab, frame: asker.frameId ?? 0, site: siteOf(asker.tab?.url ?? asker.url) ?? '' };
};

const update = async (
  asker: Asker,
  change: (state: TabState, frame: number) => TabState,
): Promise<void> => {
  const { tab, frame } = placeOf(asker);
  const state = await changeTab(tab, (known) => known && change(known, frame));
  // Paused or closed while the request was under way: what it found is not wanted any more.
  if (!state) return;
  await showButton(tab, countClaims(state));
  sendNotice({ kind: 'tab-changed', tab });
};

const tellPages = async (site: string, paused: boolean): Promise<void> => {
  const tabs = await browser.tabs.query({});
  for (const { id: tab, url } of tabs) {
    if (tab === undefined || siteOf(url) !== site) continue;
    if (paused) await changeTab(tab, () => undefined);
    await showButton(tab, paused ? 'paused' : undefined);
    // A tab from before the extension was installed has nobody to answer.
    await askEveryFrame(tab, 'set-paused', { paused }).catch(() => undefined);
    sendNotice({ kind: 'tab-changed', tab });
  }
};

/** Everything the background answers. */
export const handlers: Handlers<BackgroundRequests> = {
  'start-page': async ({ timeOrigin }, asker) => {
    const { tab, frame, site } = placeOf(asker);
    if (await isPaused(site)) {
      await changeTab(tab, () => undefined);
      await showButton(tab, 'paused');
      return { paused: true };
    }
    await changeTab(tab, (known) => startFrame(known, site, frame, timeOrigin));
    await update(asker, (state) => state);
    return { paused: false };
  },
  'scan-passages': async (request, asker) => {
    const { scanner } = await claimService();
    const matches = scanner.scan(request);
    await update(asker, (state, frame) => keepMatches(state, frame, request.passages, matches));
    return { matches };
  },
  'drop-passages': async ({ passages }, asker) => {
    await update(asker, (state, frame) => dropPassages(state, frame, passages));
    return null;
  },
  'page-read': async ({ inReadingOrder }, asker) => {
    await update(asker, (state, frame) => finishReading(state, frame, inReadingOrder));
    return null;
  },
  'view-tab': async ({ tab }) => {
    const [{ url }, state] = await Promise.all([browser.tabs.get(tab), readTab(tab)]);
    const site = siteOf(url);
    const paused = site !== undefined && (await isPaused(site));
    const service = state && !paused ? await claimService() : undefined;
    return viewOf(url, paused, state, (id) => service?.record(id));
  },
  'list-records': async () => {
    const { records, outlets, parties } = (await claimService()).database;
    return { records, outlets, parties };
  },
  'pause-site': async ({ site, paused }) => {
    await setPaused(site, paused);
    await tellPages(site, paused);
    return null;
  },
};
