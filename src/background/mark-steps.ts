import browser from 'webextension-polyfill';
import { askPage } from '../messaging/messages.ts';
import type { MarkInTab } from '../messaging/requests/panel.ts';
import { createQueue } from './queue.ts';
import { type AskFrame, type Direction, framesWithMarks, stepThrough } from './step-marks.ts';
import { readTab } from './tab-store.ts';

const keyOf = (tab: number): string => `current-mark:${tab}`;

const currentFrame = async (tab: number): Promise<number | undefined> => {
  const stored = await browser.storage.session.get(keyOf(tab));
  return stored[keyOf(tab)] as number | undefined;
};

const askerOf =
  (tab: number): AskFrame =>
  (frame, step) =>
    askPage(tab, frame, 'step-mark', step).then(
      (answer) => answer?.at ?? null,
      // The frame has gone, and its marks with it.
      () => null,
    );

const step = async (tab: number, direction: Direction): Promise<MarkInTab | null> => {
  const [state, current] = await Promise.all([readTab(tab), currentFrame(tab)]);
  const at = await stepThrough(framesWithMarks(state), current, direction, askerOf(tab));
  if (at) await browser.storage.session.set({ [keyOf(tab)]: at.frame });
  return at;
};

/** Keys pressed in a row are taken one after the other. */
const steps = createQueue<number>();

/** Goes to the next or previous mark of a tab, through its frames and round its end; null where it has none. */
export const stepMarks = (tab: number, direction: Direction): Promise<MarkInTab | null> =>
  steps.inTurn(tab, () => step(tab, direction));

/** Forgets where a tab that is closed was. */
export const forgetSteps = (tab: number): Promise<void> =>
  browser.storage.session.remove(keyOf(tab));
