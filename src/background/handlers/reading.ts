import { type Asker, type Handlers, sendNotice } from '../../messaging/messages.ts';
import type { ReadingRequests } from '../../messaging/requests/reading.ts';
import { currentSettings } from '../../settings/storage.ts';
import { showButton } from '../badge.ts';
import { claimService } from '../claim-service.ts';
import { askedSite } from '../sites/asked.ts';
import { whyAtRest } from '../sites/plan.ts';
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
  const { off } = await currentSettings();
  await showButton(tab, countClaims(state, off));
  sendNotice({ kind: 'tab-changed', tab });
};

/** Where the index cannot be opened, every page is read: a scan may find it mended, and says so if not. */
const telltales = async (): Promise<string | null> => {
  try {
    return (await claimService()).telltales;
  } catch {
    return null;
  }
};

/** Answers content scripts that read a page. */
export const readingHandlers: Handlers<ReadingRequests> = {
  'start-page': async ({ timeOrigin }, asker) => {
    const { tab, frame, site, tabSite } = placeOf(asker);
    const [settings, asked] = await Promise.all([currentSettings(), askedSite(tab)]);
    const { marks, card, off } = settings;
    const rest = whyAtRest(settings, tabSite, asked);
    if (rest !== undefined) {
      await changeTab(tab, () => undefined);
      const paused = rest === 'paused' || rest === 'paused-everywhere';
      await showButton(tab, paused ? 'paused' : undefined);
      return { paused: true, settings: { marks, card, off }, telltales: null };
    }
    await changeTab(tab, (known) => startFrame(known, site, frame, timeOrigin));
    await update(asker, (state) => state);
    return { paused: false, settings: { marks, card, off }, telltales: await telltales() };
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
