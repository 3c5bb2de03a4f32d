import { type ColumnName, PAIR_PLACES, PAIRS_A_BUCKET } from './format.ts';
import { createNumbers } from './growing.ts';
import { checkOf, LONGEST_ROLL, pairSlot, rollingHash, rollingSums } from './token-keys.ts';

/** The patterns of an index in the making. */
export type Patterns = {
  /**
   * Adds one; nothing where it has a single token, which has no neighbour.
   *
   * @param hashes of its tokens
   * @param rarities of its tokens, 0 for what says nothing
   * @param claim as `patternClaims` has it
   */
  add(hashes: Uint32Array, rarities: Uint8Array, claim: number): void;
  pack(): Generator<
    void,
    {
      readonly [Name in Extract<ColumnName, `pattern${string}` | 'pairBits' | 'bucketStarts'>]:
        | Uint8Array
        | Uint32Array;
    },
    void
  >;
};

/** Where so many patterns are looked up by one pair, another pair is better, be it more common: a page may be full of one. */
const CROWD = 16;

/** Bits a pattern, at least: one in four to eight is set. */
const BITS = 4;

/** Patterns between two pauses: some milliseconds of work. */
const STEP = 1 << 14;

/** Collects patterns and sorts them into buckets: in time linear in them. */
export const createPatterns = (): Patterns => {
  const slots = createNumbers();
  const hashes = createNumbers();
  /** Length times 16 and the place of the pair. */
  const places = createNumbers();
  const claims = createNumbers();
  const crowds = new Map<number, number>();
  const sums = new Int32Array(LONGEST_ROLL + 1);
  const add: Patterns['add'] = (tokens, rarities, claim) => {
    const length = Math.min(LONGEST_ROLL, tokens.length);
    let best = -1;
    let offset = 0;
    for (let at = 0; at < PAIR_PLACES && at + 1 < length; at++) {
      const slot = pairSlot(tokens[at] ?? 0, tokens[at + 1] ?? 0);
      const rarity = (rarities[at] ?? 0) + (rarities[at + 1] ?? 0);
      const rank = (crowds.get(slot) ?? 0) < CROWD ? rarity + 1 : 0;
      if (rank <= best) continue;
      best = rank;
      offset = at;
    }
    if (best < 0) return;
    const slot = pairSlot(tokens[offset] ?? 0, tokens[offset + 1] ?? 0);
    crowds.set(slot, (crowds.get(slot) ?? 0) + 1);
    rollingSums(tokens, length, sums);
    slots.push(slot);
    hashes.push(rollingHash(sums, 0, length));
    places.push(length * PAIR_PLACES + offset);
    claims.push(claim);
  };
  const pack: Patterns['pack'] = function* () {
    const count = slots.length;
    const bits = Math.max(PAIRS_A_BUCKET * 2, 1 << (32 - Math.clz32(count * BITS)));
    const shift = Math.clz32(bits - 1);
    const pairBits = new Uint32Array(bits / 32);
    const bucketStarts = new Uint32Array(bits / PAIRS_A_BUCKET + 1);
    const bucketOf = (index: number): number =>
      Math.floor((slots.at(index) >>> shift) / PAIRS_A_BUCKET);
    for (let index = 0; index < count; index++) {
      if (index % STEP === STEP - 1) yield;
      const bit = slots.at(index) >>> shift;
      pairBits[bit >>> 5] = (pairBits[bit >>> 5] ?? 0) | (1 << (bit & 31));
      const bucket = bucketOf(index);
      bucketStarts[bucket + 1] = (bucketStarts[bucket + 1] ?? 0) + 1;
    }
    for (let bucket = 1; bucket < bucketStarts.length; bucket++) {
      bucketStarts[bucket] = (bucketStarts[bucket] ?? 0) + (bucketStarts[bucket - 1] ?? 0);
    }
    const next = bucketStarts.slice();
    const patternHashes = new Uint32Array(count);
    const patternLengths = new Uint8Array(count);
    const patternPairs = new Uint8Array(count);
    const patternClaims = new Uint32Array(count);
    for (let index = 0; index < count; index++) {
      if (index % STEP === STEP - 1) yield;
      const bucket = bucketOf(index);
      const place = next[bucket] ?? 0;
      next[bucket] = place + 1;
      patternHashes[place] = hashes.at(index);
      patternLengths[place] = Math.floor(places.at(index) / PAIR_PLACES);
      patternPairs[place] =
        (places.at(index) % PAIR_PLACES) + checkOf(slots.at(index), shift) * PAIR_PLACES;
      patternClaims[place] = claims.at(index);
    }
    return {
      pairBits,
      bucketStarts,
      patternHashes,
      patternLengths,
      patternPairs,
      patternClaims,
    };
  };
  return { add, pack };
};
