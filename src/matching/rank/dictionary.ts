/** Entries written between two pauses: a few milliseconds of work. */
const STEP = 16_384;
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
 * slot, one look a word, no objects. In steps of a few milliseconds.
 *
 * @param entries of a key that stands twice the last counts
 * @param most how many entries there are at most, and how great their terms
 */
export function* dictionaryInSteps(
  entries: Iterable<readonly [key: number, term: number]>,
  most: { readonly count: number; readonly term: number },
): Generator<void, Dictionary, void> {
  const bits = Math.ceil(Math.log2(most.count / LOAD + 2));
  const mask = 2 ** bits - 1;
  const keys = new Uint32Array(mask + 1);
  // One more than the term; 0 where a slot is free.
  const terms = most.term < 0xffff ? new Uint16Array(mask + 1) : new Uint32Array(mask + 1);
  const slotOf = (key: number): number => {
    let slot = Math.imul(key, FIBONACCI) >>> (32 - bits);
    while (terms[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  let written = 0;
  for (const [key, term] of entries) {
    const slot = slotOf(key);
    keys[slot] = key;
    terms[slot] = term + 1;
    if (++written % STEP === 0) yield;
  }
  return {
    termOf: (key) => {
      const term = terms[slotOf(key)] ?? 0;
      return term === 0 ? undefined : term - 1;
    },
  };
}
