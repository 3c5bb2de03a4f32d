import { TokenKind, type Tokens } from '../../text/tokens.ts';

/** Key of a token that is no term, such as the last character of a run without spaces. */
export const NO_KEY = 0;

const PAIR_MULTIPLIER = 0x9e3779b1;

/**
 * What a token is known by among imported claims: its hash; in scripts without spaces that of the pair it makes with
 * the next character, since one character says too little. {@link NO_KEY} where there is no pair.
 */
export const keyAt = (tokens: Tokens, index: number): number => {
  const hash = tokens.hashes[index] ?? 0;
  if (tokens.kinds[index] !== TokenKind.single) return hash >>> 0;
  const next = index + 1;
  if (next >= tokens.count || tokens.kinds[next] !== TokenKind.single) return NO_KEY;
  return (Math.imul(hash, PAIR_MULTIPLIER) ^ (tokens.hashes[next] ?? 0)) >>> 0;
};

/** A number of 32 bits for a pair of neighbouring tokens, whose leading bits are as good as its last. */
export const pairSlot = (hash: number, next: number): number =>
  Math.imul(Math.imul(hash, PAIR_MULTIPLIER) ^ next, PAIR_MULTIPLIER) >>> 0;

/** Four bits of a slot besides those that `shift` leaves. */
export const checkOf = (slot: number, shift: number): number => (slot >>> (shift - 4)) & 0xf;

const STEM_SEED = 0x5bd1e995;

/** The key of a stem, apart from those of words: "new" the word and "new" the stem are looked up separately. */
export const stemKey = (hash: number): number => Math.imul(hash ^ STEM_SEED, PAIR_MULTIPLIER) >>> 0;

/** Multiplier of the rolling hash: odd, so that it loses nothing modulo 2^32. */
const ROLL = 0x2c1b3c6d;

/** Longest stretch, in tokens, that {@link rollingHash} compares at once. */
export const LONGEST_ROLL = 255;

const powers = new Int32Array(LONGEST_ROLL + 1);
powers[0] = 1;
for (let index = 1; index <= LONGEST_ROLL; index++) {
  powers[index] = Math.imul(powers[index - 1] ?? 0, ROLL);
}

/**
 * Running hashes of a token sequence (Karp & Rabin, "Efficient randomized pattern-matching algorithms", 1987): entry n
 * is that of the first n tokens. Written into `sums`, which must hold `count + 1`.
 */
export const rollingSums = (hashes: Uint32Array, count: number, sums: Int32Array): void => {
  let sum = 0;
  sums[0] = 0;
  for (let index = 0; index < count; index++) {
    sum = (Math.imul(sum, ROLL) + (hashes[index] ?? 0)) | 0;
    sums[index + 1] = sum;
  }
};

/** Hash of `length` (up to {@link LONGEST_ROLL}) tokens from `start`, in constant time. */
export const rollingHash = (sums: Int32Array, start: number, length: number): number =>
  ((sums[start + length] ?? 0) - Math.imul(sums[start] ?? 0, powers[length] ?? 0)) | 0;
