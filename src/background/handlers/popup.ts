import browser from 'webextension-polyfill';
import { askEveryFrame, type Handlers, sendNotice } from '../../messaging/messages.ts';
import type { PopupRequests } from '../../messaging/protocol.ts';
import { isPaused, setPaused } from '../../settings/paused-sites.ts';
import { showButton } from '../badge.ts';
import { claimService } from '../claim-service.ts';
import { changeTab, readTab } from '../tab-store.ts';
import { siteOf, viewOf } from '../view.ts';

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

/** Answers the popup. */
export const popupHandlers: Handlers<PopupRequests> = {
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
