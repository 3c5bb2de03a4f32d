/** How long steps follow one another before whoever else waits has a turn, in ms: half of what a frame has room for. */
const TURN = 8;

/** Runs what works in steps to its end, a few milliseconds at a time. */
export async function inTurns<Result>(steps: Generator<void, Result, void>): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < TURN) continue;
    await new Promise<void>((resolve) => setTimeout(resolve));
    began = performance.now();
  }
}
