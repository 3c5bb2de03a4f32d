import type { Page } from 'playwright-core';
import { median } from '../statistics.ts';
import { callsOf, type Thread, type TraceEvent } from './trace.ts';

/** What reading a page cannot take less than, in ms of thread time: the first call in a page's life, and later ones. */
export type Yardstick = { readonly cold: number; readonly warm: number };

/** How often each is called. */
const CALLS = 6;

/**
 * Lets a page walk its text nodes and build `innerText`, each as the callback of a timer, so that the trace has its
 * thread time. The page has read nothing before by a script of its own: the first call makes the script's view of every node.
 */
export const runYardsticks = (page: Page): Promise<number> =>
  page.evaluate(
    (calls) =>
      new Promise<number>((resolve) => {
        let sink = 0;
        function treeWalkerPass() {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            sink += (node as Text).data.length;
          }
        }
        function innerTextPass() {
          sink += document.body.innerText.length;
        }
        for (let call = 0; call < calls; call++) setTimeout(treeWalkerPass, call * 10);
        for (let call = 0; call < calls; call++) setTimeout(innerTextPass, (calls + call) * 10);
        setTimeout(() => resolve(sink), 2 * calls * 10);
      }),
    CALLS,
  );

const yardstickOf = (events: readonly TraceEvent[], thread: Thread, name: string): Yardstick => {
  const [first, ...later] = callsOf(events, thread, name).map(({ threadMs }) => threadMs);
  return { cold: first ?? Number.NaN, warm: median(later) };
};

/** The yardsticks in a trace of a page that ran them. */
export const yardsticksIn = (
  events: readonly TraceEvent[],
  thread: Thread,
): { readonly walker: Yardstick; readonly innerText: Yardstick } => ({
  walker: yardstickOf(events, thread, 'treeWalkerPass'),
  innerText: yardstickOf(events, thread, 'innerTextPass'),
});

/** Leaves a sign in the trace that what comes after is the measurement's own. */
export const markTime = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(function endOfReading() {
          resolve();
        }, 0);
      }),
  );

/** When the sign was left, in ms of the trace's clock. */
export const timeOfMark = (events: readonly TraceEvent[], thread: Thread): number =>
  callsOf(events, thread, 'endOfReading')[0]?.start ?? Number.POSITIVE_INFINITY;
