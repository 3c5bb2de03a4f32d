/** Share of the slots that are taken at most. */
const LOAD = 0.75;
const FIBONACCI = 0x9e3779b1;
const FREE = 0xffffffff;

/** From 32-bit keys to terms, fixed once it is made. */
export type Dictionary = {
  /** The term of a key; `undefined` where it has none. */
  readonly termOf: (key: number) => number | undefined;
};

/**
 * Makes a dictionary by open addressing with linear probing (Knuth, "The Art of Computer Programming" 3, 6.4): 8 bytes a
 * slot, one look a word, no objects.
 */
export const createDictionary = (entries: ReadonlyMap<number, number>): Dictionary => {
  const bits = Math.ceil(Math.log2(entries.size / LOAD + 2));
  const mask = 2 ** bits - 1;
  const keys = new Uint32Array(mask + 1);
  const terms = new Uint32Array(mask + 1).fill(FREE);
  const slotOf = (key: number): number => {
    let slot = Math.imul(key, FIBONACCI) >>> (32 - bits);
    while (terms[slot] !== FREE && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  for (const [key, term] of entries) {
    const slot = slotOf(key);
    keys[slot] = key;
    terms[slot] = term;
  }
  return {
    termOf: (key) => {
      const term = terms[slotOf(key)] ?? FREE;
      return term === FREE ? undefined : term;
    },
  };
};
