import { findTelling } from '../../matching/telling.ts';
import { EVERYTHING_TELLS } from '../../matching/telltales.ts';
import { type Asker, type Handlers, sendNotice } from '../../messaging/messages.ts';
import type { FromDocument, ReadingRequests } from '../../messaging/requests/reading.ts';
import { currentSettings } from '../../settings/storage.ts';
import { showButton } from '../badge.ts';
import { claimService } from '../claim-service.ts';
import { askedSite } from '../sites/asked.ts';
import { whyAtRest } from '../sites/plan.ts';
import { injectPart } from '../sites/register.ts';
import {
  countClaims,
  dropFrame,
  dropPassages,
  finishReading,
  isInFrame,
  keepMatches,
  startFrame,
  type TabState,
} from '../tab-state.ts';
import { changeTab } from '../tab-store.ts';
import { placeOf } from './place.ts';

const update = async (
  asker: Asker,
  { timeOrigin }: FromDocument,
  change: (state: TabState, frame: number) => TabState,
): Promise<void> => {
  const { tab, frame } = placeOf(asker);
  const state = await changeTab(tab, (known) =>
    known && isInFrame(known, frame, timeOrigin) ? change(known, frame) : known,
  );
  // Paused or closed while the request was under way: what it found is not wanted any more.
  if (!state) return;
  const { off } = await currentSettings();
  await showButton(tab, countClaims(state, off));
  sendNotice({ kind: 'tab-changed', tab });
};

/** Answers content scripts that read a page. */
export const readingHandlers: Handlers<ReadingRequests> = {
  'start-page': async (from, asker) => {
    const { tab, frame, site, tabSite } = placeOf(asker);
    const choices = Promise.all([currentSettings(), askedSite(tab)]);
    const reason = choices.then(([settings, asked]) => whyAtRest(settings, tabSite, asked));
    // Queued before the first await: a frame that leaves at once must not be noted after it has left.
    await changeTab(tab, async (known) =>
      (await reason) === undefined ? startFrame(known, site, frame, from.timeOrigin) : undefined,
    );
    const [[{ marks, card, off }], rest] = await Promise.all([choices, reason]);
    if (rest !== undefined) {
      const paused = rest === 'paused' || rest === 'paused-everywhere';
      await showButton(tab, paused ? 'paused' : undefined);
      return { paused: true, settings: { marks, card, off } };
    }
    await update(asker, from, (state) => state);
    return { paused: false, settings: { marks, card, off } };
  },
  'bring-part': async ({ part }, asker) => {
    const { tab, frame } = placeOf(asker);
    await injectPart(part, tab, frame);
    return null;
  },
  'find-telling': async (request) => {
    const { telltales = EVERYTHING_TELLS } = await claimService();
    return findTelling(request, telltales);
  },
  'scan-passages': async (request, asker) => {
    const { scanner } = await claimService();
    const { title, stretches } = request;
    const matches = stretches.flatMap((stretch) => scanner.scan({ title, ...stretch }));
    const passages = stretches.flatMap((stretch) => stretch.passages);
    await update(asker, request, (state, frame) => keepMatches(state, frame, passages, matches));
    return { matches };
  },
  'drop-passages': async (request, asker) => {
    await update(asker, request, (state, frame) => dropPassages(state, frame, request.passages));
    return null;
  },
  'page-read': async (request, asker) => {
    await update(asker, request, (state, frame) =>
      finishReading(state, frame, request.inReadingOrder),
    );
    return null;
  },
  'leave-page': async (from, asker) => {
    await update(asker, from, dropFrame);
    return null;
  },
};
