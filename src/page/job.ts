import { createAllowance } from './allowance.ts';
import { timed } from './asking.ts';
import { idleSlice } from './slices.ts';

/** Work that is done in idle slices when somebody wants it done; many wishes make one run. */
export type Job = {
  /** Do it as soon as the page is idle, whatever it has cost so far: a reader waits for it. Never twice within the job's pause. */
  readonly atOnce: () => void;
  /** The same within the job's allowance: a page may ask for it without end. */
  readonly soon: () => void;
  /** Do it within a second or so, and within its allowance: what it was done for may have changed. */
  readonly later: () => void;
};

/**
 * Makes a job of `work`, which yields wherever it may be interrupted for the next slice. Wishes made while it runs are
 * met by one more run, after `pause` ms at the least. On a page that never rests, it takes one or two parts in a thousand of the
 * time. Ends with the signal.
 */
export function idleJob(work: () => Generator<void>, pause: number, signal: AbortSignal): Job {
  const allowance = createAllowance(JOB_ALLOWANCE);
  let [isWanted, isUrgent, isRunning] = [false, false, false];
  let rested = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  const run = async (): Promise<void> => {
    isRunning = true;
    try {
      let hasTime = await idleSlice(signal);
      [isWanted, isUrgent] = [false, false];
      const steps = work();
      const slice = (): boolean => runSlice(steps, hasTime);
      while (!timed(allowance.spend, slice)) hasTime = await idleSlice(signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      isRunning = false;
      rested = performance.now() + pause;
    }
    if (isWanted) within(0);
  };
  const within = (delay: number): void => {
    const now = performance.now();
    const allowed = isUrgent ? now : now + allowance.wait();
    const at = Math.max(now + delay, rested, allowed);
    if (signal.aborted || at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(begin, at - now);
  };
  const begin = (): void => {
    due = Number.POSITIVE_INFINITY;
    if (!isRunning && !signal.aborted) void run();
  };
  const want = (delay: number): void => {
    isWanted = true;
    if (!isRunning) within(delay);
  };
  return {
    atOnce: () => {
      isUrgent = true;
      want(0);
    },
    soon: () => want(0),
    later: () => {
      // What is due already is due before that.
      if (due === Number.POSITIVE_INFINITY) want(LATE);
      else isWanted = true;
    },
  };
}

// Works on for as long as there is time; whether all is done.
function runSlice(steps: Generator<void>, hasTime: () => boolean): boolean {
  do if (steps.next().done === true) return true;
  while (hasTime());
  return false;
}

/**
 * Limits how often `act` is done: at once where it has not been done for a while, else with the next frame, before
 * anything is seen of what has happened meanwhile. However dear it is, it takes three parts in a thousand of the time.
 */
export function sparingly(act: () => void, signal: AbortSignal): () => void {
  let [next, waiting] = [Number.NEGATIVE_INFINITY, false];
  const now = (): void => {
    const began = performance.now();
    act();
    const end = performance.now();
    next = end + Math.max(FRAME_PART, (end - began) * SHARE);
  };
  const inFrame = (): void => {
    waiting = false;
    if (!signal.aborted) now();
  };
  return () => {
    if (waiting || signal.aborted) return;
    if (performance.now() >= next) {
      now();
      return;
    }
    waiting = true;
    // To ask for each frame on the way there would cost more than what is put off.
    setTimeout(() => requestAnimationFrame(inFrame), next - performance.now());
  };
}

const JOB_ALLOWANCE = { share: 0.0015, credit: 20 };
// In milliseconds.
const LATE = 1_000;
const FRAME_PART = 4;
const SHARE = 300;
