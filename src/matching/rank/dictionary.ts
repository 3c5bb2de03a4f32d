/** Share of the slots that are taken at most. */
const LOAD = 0.75;
const FIBONACCI = 0x9e3779b1;

/** From 32-bit keys to terms, fixed once it is made. */
export type Dictionary = {
  /** The term of a key; `undefined` where it has none. */
  readonly termOf: (key: number) => number | undefined;
};

/**
 * Makes a dictionary by open addressing with linear probing (Knuth, "The Art of Computer Programming" 3, 6.4): 6 or 8 bytes a
 * slot, one look a word, no objects.
 */
export const createDictionary = (entries: ReadonlyMap<number, number>): Dictionary => {
  const most = entries.values().reduce((greatest, term) => Math.max(greatest, term), 0);
  const bits = Math.ceil(Math.log2(entries.size / LOAD + 2));
  const mask = 2 ** bits - 1;
  const keys = new Uint32Array(mask + 1);
  // One more than the term; 0 where a slot is free.
  const terms = most < 0xffff ? new Uint16Array(mask + 1) : new Uint32Array(mask + 1);
  const slotOf = (key: number): number => {
    let slot = Math.imul(key, FIBONACCI) >>> (32 - bits);
    while (terms[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  for (const [key, term] of entries) {
    const slot = slotOf(key);
    keys[slot] = key;
    terms[slot] = term + 1;
  }
  return {
    termOf: (key) => {
      const term = terms[slotOf(key)] ?? 0;
      return term === 0 ? undefined : term - 1;
    },
  };
};
