/**
 * Waits until the browser is idle, at most a second, and answers with a function that says whether the slice
 * still has time. Without `requestIdleCallback` the slice is a task of its own. Rejects with the signal's reason.
 */
export function idleSlice(signal: AbortSignal): Promise<() => boolean> {
  return new Promise((resolve, reject) => {
    const begin = (idle?: IdleDeadline): void => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      // After the timeout there is no idle time left: take the budget all the same, or nothing is ever read.
      const idleTime = idle === undefined || idle.didTimeout ? BUDGET : idle.timeRemaining();
      const end = performance.now() + Math.min(BUDGET, idleTime);
      resolve(() => performance.now() < end);
    };
    if (typeof requestIdleCallback === 'function') requestIdleCallback(begin, { timeout: LONGEST });
    else setTimeout(begin, 0);
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

// A quarter of what a frame at 60 frames a second has room for, in milliseconds: scrolling stays smooth on slow machines too.
const BUDGET = 4;
const LONGEST = 1_000;
