import { type Asker, type Handlers, sendNotice } from '../../messaging/messages.ts';
import type { ReadingRequests } from '../../messaging/requests/reading.ts';
import { DEFAULT_PAGE_SETTINGS } from '../../model/page-settings.ts';
import { isPaused } from '../../settings/paused-sites.ts';
import { showButton } from '../badge.ts';
import { claimService } from '../claim-service.ts';
import {
  countClaims,
  dropPassages,
  finishReading,
  keepMatches,
  startFrame,
  type TabState,
} from '../tab-state.ts';
import { changeTab } from '../tab-store.ts';
import { placeOf } from './place.ts';

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

/** Answers content scripts that read a page. */
export const readingHandlers: Handlers<ReadingRequests> = {
  'start-page': async ({ timeOrigin }, asker) => {
    const { tab, frame, site } = placeOf(asker);
    if (await isPaused(site)) {
      await changeTab(tab, () => undefined);
      await showButton(tab, 'paused');
      return { paused: true, settings: DEFAULT_PAGE_SETTINGS, telltales: null };
    }
    await changeTab(tab, (known) => startFrame(known, site, frame, timeOrigin));
    await update(asker, (state) => state);
    const { telltales } = await claimService();
    return { paused: false, settings: DEFAULT_PAGE_SETTINGS, telltales };
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
};
