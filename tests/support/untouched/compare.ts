import { setTimeout as sleep } from 'node:timers/promises';
import type { Tab } from '../../../src/build/browsers/driver.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';

/** Time a page gets to come to the same in both browsers, in ms: some change for seconds by their own scripts. */
const SAME_IN = 15_000;

/** Lines of each kind that only one of two lists has; a few are enough to tell what it is about. */
function differences(kind: string, seen: readonly string[], bare: readonly string[]): string[] {
  const [left, right] = [count(seen), count(bare)];
  const only = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) =>
    [...a].flatMap(([line, times]) => (times > (b.get(line) ?? 0) ? [line] : [])).slice(0, 5);
  const found = [
    ...only(left, right).map((line) => `${kind}, only with Whence: ${line.slice(0, 300)}`),
    ...only(right, left).map((line) => `${kind}, only without: ${line.slice(0, 300)}`),
  ];
  if (found.length > 0 || seen.join('\n') === bare.join('\n')) return found;
  return [`${kind}: the same lines in another order`];
}

function count(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** What differs between a page with Whence and the same page without; nothing where nothing may be noticed. */
export function compareSnapshots(seen: Snapshot, bare: Snapshot): readonly string[] {
  const kinds = ['dom', 'layout', 'names', 'events', 'performance', 'sheets'] as const;
  const found = kinds.flatMap((kind) => differences(kind, seen[kind], bare[kind]));
  const more = seen.adopted - bare.adopted;
  return more === 0 || more === 1 ? found : [...found, `${more} more adopted style sheets`];
}

/**
 * Waits until a page is the same with and without Whence, for pages change on their own.
 *
 * @returns what differs to the end, in sentences; nothing where nothing does
 */
export async function differencesBetween(seen: Tab, bare: Tab): Promise<readonly string[]> {
  const end = Date.now() + SAME_IN;
  for (;;) {
    const found = await differencesNow(seen, bare);
    if (found.length === 0 || Date.now() > end) return found;
    await sleep(250);
  }
}

async function differencesNow(seen: Tab, bare: Tab): Promise<readonly string[]> {
  try {
    const [a, b] = await Promise.all([
      seen.evaluate(takeSnapshot, null),
      bare.evaluate(takeSnapshot, null),
    ]);
    return compareSnapshots(a, b);
  } catch (error) {
    // A page that spoils the language's own functions spoils them for this question, too, as long as it does.
    return [`a page cannot be asked: ${error}`];
  }
}
