import { orderInSteps } from '../matching/rank/order.ts';
import { createWordReader } from '../matching/rank/words.ts';

/**
 * Completes the last word of a query, which may still be being typed, to those words of a database that are most frequent. A
 * query whose last word the database has, or cannot complete, is given back as it is.
 */
export type Completer = (query: string) => string;

/** Words that one beginning is completed to: those who type on narrow them down themselves. */
const MOST = 4;
/** A single letter begins too much to mean anything. */
const LEAST_LETTERS = 2;
/** Records read, or words written, between two pauses. */
const STEP = 1_024;

/**
 * Reads the words of all records, in steps of some milliseconds. Memory: each different word once. A query costs the words
 * that begin alike.
 */
export function* completerInSteps(
  count: number,
  textsAt: (record: number) => readonly string[],
): Generator<void, Completer, void> {
  const words = yield* countInSteps(count, textsAt);
  const order = yield* orderInSteps({
    length: words.length,
    at: (index) => ({ id: '', fields: [words[index]?.spelling ?? ''] }),
  });
  const sorted: Word[] = [];
  for (const at of order) {
    const word = words[at];
    if (word) sorted.push(word);
    if (sorted.length % (STEP * 8) === 0) yield;
  }
  const read = createWordReader();
  return (query) => {
    const { count: length, spelling } = read(query);
    const begun = length === 0 ? '' : spelling(length - 1);
    const [head, last] = splitLast(query);
    if (begun.length < LEAST_LETTERS || last === '') return query;
    const likely = likeliest(sorted, begun);
    return likely.length === 0 ? query : `${head}${likely.join(' ')}`;
  };
}

type Word = { readonly spelling: string; count: number };

function* countInSteps(
  count: number,
  textsAt: (record: number) => readonly string[],
): Generator<void, readonly Word[], void> {
  const read = createWordReader();
  const words = new Map<number, Word>();
  for (let record = 0; record < count; record++) {
    for (const text of textsAt(record)) {
      const { count: length, keys, spelling } = read(text);
      for (let at = 0; at < length; at++) {
        const key = keys[at] ?? 0;
        const known = words.get(key);
        if (known) known.count += 1;
        else words.set(key, { spelling: spelling(at), count: 1 });
      }
    }
    if (record % STEP === STEP - 1) yield;
  }
  return [...words.values()];
}

/** The words that begin so, the most frequent first; none where the beginning is a word itself. */
function likeliest(sorted: readonly Word[], begun: string): readonly string[] {
  const alike: Word[] = [];
  for (let at = placeOf(sorted, begun); at < sorted.length; at++) {
    const word = sorted[at];
    if (!word?.spelling.startsWith(begun)) break;
    if (word.spelling === begun) return [];
    alike.push(word);
  }
  return alike
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ spelling }) => spelling);
}

/** The place of the first word that does not come before another. */
function placeOf(sorted: readonly Word[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.spelling ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

// What is written last, up to where letters or digits begin; nothing where the query ends in something else.
function splitLast(query: string): readonly [head: string, last: string] {
  const last = /[\p{L}\p{M}\p{N}]+$/u.exec(query)?.[0] ?? '';
  return [query.slice(0, query.length - last.length), last];
}
