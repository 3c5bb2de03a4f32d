import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import type { Figure } from '../figure.ts';
import type { BenchBrowser } from './browser.ts';
import { startRecording } from './recording.ts';
import { type Sum, sumUp, tasksOf, threadOf } from './trace.ts';
import { markTime, runYardsticks, timeOfMark, type Yardstick, yardsticksIn } from './yardsticks.ts';

/** What one load of a page showed; times in ms of the main thread's own time. */
export type Visit = Sum & {
  readonly walker: Yardstick;
  readonly innerText: Yardstick;
  /** What the browser itself counts, without a trace's help: all tasks since the page began. */
  readonly taskMs: number;
  /** False where patience ended before the extension had caught up: sums are of a part only. */
  readonly complete: boolean;
  /** On the clock on the wall, from the navigation until the extension had caught up. */
  readonly readMs: number;
  /** In use after everything unused is cleared away: scripts' objects, the browser's own, and buffers. */
  readonly heapBytes: number;
};

/** How to visit. */
export type VisitOptions = {
  /** How many times as slow the processor is made. */
  readonly slowdown?: number;
  /** How long the page is left alone once it has been read, in ms: readers look again at what comes late. */
  readonly restMs: number;
  /** How long the extension may take until it has caught up, in ms. */
  readonly patienceMs: number;
};

const taskTime = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
};

/** Answers of `Runtime.getHeapUsage` that the types of the protocol do not know yet. */
type HeapUsage = {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
};

const bytesInUse = async (cdp: CDPSession): Promise<number> => {
  // Twice: what the first round finds finished, the second clears away.
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const usage: HeapUsage = await cdp.send('Runtime.getHeapUsage');
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
};

/** Loads a page in a new tab, waits until the extension is done with it, and tells what the main thread did. */
export const visit = (
  browser: BenchBrowser,
  address: string,
  { slowdown = 1, restMs, patienceMs }: VisitOptions,
): Promise<Visit> =>
  browser.inTab(new URL(address).origin, async ({ page, cdp, untilRead }) => {
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const recording = await startRecording(cdp);
    const before = await taskTime(cdp);
    const began = performance.now();
    await page.goto(address, { timeout: 120_000 });
    const complete = await untilRead(patienceMs);
    const readMs = performance.now() - began;
    await sleep(restMs);
    const taskMs = (await taskTime(cdp)) - before;
    await markTime(page);
    const heapBytes = await bytesInUse(cdp);
    await runYardsticks(page);
    const events = await recording.stop();
    const thread = threadOf(events, address);
    if (thread === undefined) throw new Error(`The trace does not tell of ${address}.`);
    return {
      ...sumUp(tasksOf(events, thread), thread.since, timeOfMark(events, thread)),
      ...yardsticksIn(events, thread),
      complete,
      taskMs,
      readMs,
      heapBytes,
    };
  });

/** A figure that only whole readings give: without its value, and with the reason, where one of them was not whole. */
export const ofWhole = (visits: readonly Visit[], figure: Figure): Figure => {
  if (visits.every(({ complete }) => complete)) return figure;
  const { spread: _, beside: __, ...rest } = figure;
  const longest = Math.max(...visits.map(({ readMs }) => readMs / 1000));
  return { ...rest, value: null, note: `not read to its end within ${longest.toFixed(0)} s` };
};
