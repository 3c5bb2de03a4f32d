import type { RankedTexts } from './rank-index.ts';

/** Items sorted or merged between two pauses: a few milliseconds of work. */
const STEP = 2_048;

/**
 * Positions of texts by what they say and then by id, in code units whatever the machine's language: ids are new with
 * every import, so of two texts that are equally close the one that comes first is better told by the texts. A merge sort from
 * the bottom up, since no other lets others run in between: O(n log n) comparisons.
 */
export function* orderInSteps(texts: RankedTexts): Generator<void, Uint32Array, void> {
  const { length } = texts;
  const keys: string[] = [];
  for (let index = 0; index < length; index++) {
    const text = texts.at(index);
    keys.push(text === undefined ? '\n' : `${text.fields.join('\n')}\n${text.id}`);
    if (index % STEP === STEP - 1) yield;
  }
  let from = Uint32Array.from({ length }, (_, index) => index);
  for (let start = 0; start < length; start += STEP) {
    from.subarray(start, start + STEP).sort((a, b) => compare(keys, a, b));
    yield;
  }
  let into = new Uint32Array(length);
  for (let run = STEP; run < length; run *= 2) {
    yield* mergeRuns(keys, from, into, run);
    [from, into] = [into, from];
  }
  return from;
}

/** Merges neighbouring runs of a length, each sorted, two by two. */
function* mergeRuns(
  keys: readonly string[],
  from: Uint32Array,
  into: Uint32Array,
  run: number,
): Generator<void, void, void> {
  for (let start = 0; start < from.length; start += 2 * run) {
    const middle = Math.min(start + run, from.length);
    const end = Math.min(start + 2 * run, from.length);
    let [left, right] = [start, middle];
    for (let to = start; to < end; to++) {
      const isLeft =
        right >= end || (left < middle && compare(keys, from[left] ?? 0, from[right] ?? 0) <= 0);
      into[to] = from[isLeft ? left++ : right++] ?? 0;
      if (to % STEP === STEP - 1) yield;
    }
  }
}

function compare(keys: readonly string[], a: number, b: number): number {
  const one = keys[a] ?? '';
  const other = keys[b] ?? '';
  return one < other ? -1 : one > other ? 1 : 0;
}
