/**
 * A set of 32-bit hashes that may say yes to one it does not hold, never no to one it does: a Bloom filter with a
 * single hash function. One look decides for most words of a page that they are unknown.
 */
export type BitSet = Uint32Array;

/** Bits of a set, as a power of two: 32 kB, which stays in the nearest cache. */
const SIZE = 18;
const SHIFT = 32 - SIZE;

/** Makes an empty set. */
export const createBitSet = (): BitSet => new Uint32Array(1 << (SIZE - 5));

/** Adds a hash. */
export const addTo = (bits: BitSet, hash: number): void => {
  const bit = hash >>> SHIFT;
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
};

/** Makes a set of hashes. */
export const bitSetOf = (hashes: ArrayLike<number>): BitSet => {
  const bits = createBitSet();
  for (let at = 0; at < hashes.length; at++) addTo(bits, hashes[at] ?? 0);
  return bits;
};

/** Whether a set may hold a hash. */
export const mayHold = (bits: BitSet, hash: number): boolean => {
  const bit = hash >>> SHIFT;
  return (((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
};
