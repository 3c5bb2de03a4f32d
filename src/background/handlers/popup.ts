import browser from 'webextension-polyfill';
import type { Handlers } from '../../messaging/messages.ts';
import type { PopupRequests } from '../../messaging/protocol.ts';
import { currentSettings } from '../../settings/storage.ts';
import { change } from '../change-settings.ts';
import { claimService } from '../claim-service.ts';
import { heldOrigins } from '../sites/access.ts';
import { askedSite } from '../sites/asked.ts';
import { forgetIfOver, readPage } from '../sites/read-page.ts';
import { readTab } from '../tab-store.ts';
import { viewOf } from '../view.ts';

/** Answers the popup. */
export const popupHandlers: Handlers<PopupRequests> = {
  'view-tab': async ({ tab }) => {
    await forgetIfOver(tab);
    const [{ url }, state, settings, held, asked] = await Promise.all([
      browser.tabs.get(tab),
      readTab(tab),
      currentSettings(),
      heldOrigins(),
      askedSite(tab),
    ]);
    const service = state && (await claimService());
    return viewOf({ url, state, settings, held, asked, recordOf: (id) => service?.record(id) });
  },
  'list-records': async () => {
    const { records, outlets, parties } = (await claimService()).database;
    return { records, outlets, parties };
  },
  'read-page': async ({ tab }) => {
    await readPage(tab);
    return null;
  },
  'pause-site': async ({ site, paused }) => {
    await change({ kind: 'pause-site', site, paused });
    return null;
  },
};
