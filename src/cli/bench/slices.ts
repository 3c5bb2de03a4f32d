/** How long the pieces of a work were, done so that others can run in between. */
export type Slices = {
  readonly count: number;
  /** Longest stretch without a pause, in ms. */
  readonly longestMs: number;
  /** The second longest in a hundred and so on would hide what a reader feels; this shows whether the longest is alone. */
  readonly p99Ms: number;
  readonly totalMs: number;
};

/** What a background may take at once, in ms: half a frame. */
export const SLICE_MS = 8;

/** A slice ends where this much is over: the next step may take as long as those before it did. */
const ENOUGH_MS = 4;

/**
 * Runs steps as a background does: some, until half of a slice is over, then a pause.
 *
 * @param steps the work, paused after every step
 * @param pause lets others run; not counted
 */
export const runInSlices = async <Result>(
  steps: Iterator<unknown, Result, void>,
  pause: () => Promise<void>,
): Promise<{ readonly result: Result; readonly slices: Slices }> => {
  const slices: number[] = [];
  const told = () => {
    const sorted = slices.toSorted((a, b) => a - b);
    return {
      count: slices.length,
      longestMs: sorted.at(-1) ?? 0,
      p99Ms: sorted[Math.floor((sorted.length - 1) * 0.99)] ?? 0,
      totalMs: slices.reduce((sum, ms) => sum + ms, 0),
    };
  };
  for (;;) {
    const began = performance.now();
    let step = steps.next();
    while (!step.done && performance.now() - began < ENOUGH_MS) step = steps.next();
    slices.push(performance.now() - began);
    if (step.done) return { result: step.value, slices: told() };
    await pause();
  }
};
