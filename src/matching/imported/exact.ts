import type { Tokens } from '../../text/tokens.ts';
import { PAIR_PLACES, PAIRS_A_BUCKET } from './format.ts';
import type { ImportedIndex } from './open.ts';
import { checkOf, pairSlot, rollingHash, rollingSums } from './token-keys.ts';

/** Words of a text that are a pattern's, token for token; `first` and `last` are tokens, both inclusive. */
export type ExactHit = { readonly pattern: number; readonly first: number; readonly last: number };

/** Finds every pattern that stands in tokens word for word. */
export type ExactFinder = (tokens: Tokens) => readonly ExactHit[];

/**
 * Makes a finder. Each pattern is looked up by one pair of neighbouring tokens. A bit tells of nearly every pair of a page
 * that no pattern is looked up by it (Bloom 1970, with a single hash); behind the others, four more bits of each pattern of
 * the bucket, then one comparison of rolling hashes tell whether the words around are the pattern's. Two sequences share a hash by a
 * chance of 1 in 2^32 a comparison, so hits are to be confirmed. Cost: tokens plus patterns looked up; no dictionary.
 */
export const createExactFinder = (index: ImportedIndex): ExactFinder => {
  const { pairBits, bucketStarts, patternHashes, patternLengths, patternPairs } = index;
  // Whole bits of a slot name a pair's bit; fewer, its bucket.
  const bitShift = Math.clz32(pairBits.length * 32 - 1);
  let sums = new Int32Array(1);

  const look = (slot: number, at: number, count: number, hits: ExactHit[]): void => {
    const bucket = Math.floor((slot >>> bitShift) / PAIRS_A_BUCKET);
    const check = checkOf(slot, bitShift);
    const end = bucketStarts[bucket + 1] ?? 0;
    for (let pattern = bucketStarts[bucket] ?? 0; pattern < end; pattern++) {
      const pair = patternPairs[pattern] ?? 0;
      if (pair >>> 4 !== check) continue;
      const first = at - (pair % PAIR_PLACES);
      const length = patternLengths[pattern] ?? 0;
      if (first < 0 || first + length > count) continue;
      if (rollingHash(sums, first, length) >>> 0 !== patternHashes[pattern]) continue;
      hits.push({ pattern, first, last: first + length - 1 });
    }
  };
  return ({ hashes, count }) => {
    const hits: ExactHit[] = [];
    if (sums.length <= count) sums = new Int32Array(count * 2);
    rollingSums(hashes, count, sums);
    let hash = hashes[0] ?? 0;
    for (let at = 0; at + 1 < count; at++) {
      const next = hashes[at + 1] ?? 0;
      const slot = pairSlot(hash, next);
      const bit = slot >>> bitShift;
      if ((((pairBits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1) look(slot, at, count, hits);
      hash = next;
    }
    return hits;
  };
};
