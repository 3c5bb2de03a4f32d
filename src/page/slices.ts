/**
 * Waits until the browser is idle, a quarter of a second at most, and answers with a function that says whether the slice
 * still has time. Slices that follow within one idle time are tasks of their own, between which the page has its turn.
 * Rejects with the signal's reason.
 */
export function idleSlice(signal: AbortSignal): Promise<() => boolean> {
  return new Promise((resolve, reject) => {
    const begin = (idle?: IdleDeadline): void => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const now = performance.now();
      // After the timeout there is no idle time left: take the budget all the same, or nothing is ever read.
      const time = idle === undefined || idle.didTimeout ? BUDGET : idle.timeRemaining();
      if (idle !== undefined) idleUntil = now + time;
      const end = now + Math.min(BUDGET, time);
      resolve(() => performance.now() < end);
    };
    // Who asks for idle time within it has to wait for the next, which browsers give 20 times a second.
    if (performance.now() + BUDGET <= idleUntil || typeof requestIdleCallback !== 'function') {
      postTask(() => begin());
    } else requestIdleCallback(begin, { timeout: LONGEST });
  });
}

/** Waits so many milliseconds, or not at all where there are none. Rejects with the signal's reason. */
export function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    else if (time <= 0) resolve();
    else {
      const timer = setTimeout(resolve, time);
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      signal.addEventListener('abort', stop, { once: true });
    }
  });
}

type Scheduler = {
  postTask(run: () => void, how: { readonly priority: 'background' }): Promise<unknown>;
};

// Behind whatever the page has to do.
function postTask(run: () => void): void {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  if (scheduler === undefined) setTimeout(run, 0);
  else void scheduler.postTask(run, { priority: 'background' });
}

/** Until when the browser has said that it will be idle. */
let idleUntil = Number.NEGATIVE_INFINITY;

// A quarter of what a frame at 60 frames a second has room for, in milliseconds: scrolling stays smooth on slow machines too.
const BUDGET = 4;
const LONGEST = 250;
