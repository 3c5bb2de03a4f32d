/** Told of the milliseconds of the page's time that something took. */
export type Spend = (time: number) => void;

/** What questions belong to: who counts their time, and the signal that makes them void. */
export type AskingPlace = { readonly signal: AbortSignal; readonly spend: Spend };

/**
 * Asks the background; once more where it does not answer, for one that was just stopped is there again then. Undefined
 * where it does not answer then either: nothing to tell a reader, for unmarked text is unchecked text.
 */
export async function askTwice<T>(
  ask: () => Promise<T>,
  { signal, spend }: AskingPlace,
): Promise<T | undefined> {
  for (let tries = 0; tries < 2 && !signal.aborted; tries++) {
    try {
      return await timed(spend, ask);
    } catch {
      // The next try, or the next change, asks again.
    }
  }
  return undefined;
}

/** Does something and tells how long it took. Waiting costs a page nothing; what is done before and after does. */
export function timed<T>(spend: Spend, work: () => T): T {
  const begun = performance.now();
  const result = work();
  spend(performance.now() - begun);
  return result;
}
