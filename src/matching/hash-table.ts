import { addTo, type BitSet, createBitSet } from '../text/bit-set.ts';
import { hashText } from '../text/hash.ts';

/**
 * From the 32-bit hash of a word to its number, by open addressing in one column of (hash, number + 1) pairs,
 * a power of two of them and at most half full. A word outside the table meets a wrong number with a chance of
 * about (words in the table) / 2^32.
 */
export type HashTable = Uint32Array;

/** Returned for a word that is not in a table. */
export const ABSENT = -1;

/** Builds the table of words to `from` + their position. Two words with one hash are an exception of ours. */
export const packHashTable = (words: readonly string[], from = 0): HashTable => {
  let slots = 8;
  while (slots < words.length * 2) slots *= 2;
  const table = new Uint32Array(slots * 2);
  for (const [number, word] of words.entries()) {
    const hash = hashText(word);
    let slot = hash & (slots - 1);
    while (table[slot * 2 + 1] !== 0) {
      if (table[slot * 2] === hash) throw new Error(`two words share a hash: "${word}" is one`);
      slot = (slot + 1) & (slots - 1);
    }
    table[slot * 2] = hash;
    table[slot * 2 + 1] = from + number + 1;
  }
  return table;
};

/** The number of the word with this hash, or {@link ABSENT}. */
export const lookUp = (table: HashTable, hash: number): number => {
  const mask = table.length / 2 - 1;
  let slot = hash & mask;
  while (table[slot * 2 + 1] !== 0) {
    if (table[slot * 2] === hash) return (table[slot * 2 + 1] ?? 0) - 1;
    slot = (slot + 1) & mask;
  }
  return ABSENT;
};

/** The hashes of a table as a set that is quicker to ask. */
export const setOfTable = (table: HashTable): BitSet => {
  const bits = createBitSet();
  for (let slot = 0; slot < table.length; slot += 2) {
    if (table[slot + 1] !== 0) addTo(bits, table[slot] ?? 0);
  }
  return bits;
};
