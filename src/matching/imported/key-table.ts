import type { Column } from '../columns.ts';

/** From 32-bit keys (not 0) to terms by open addressing with linear probing, in two columns three quarters full. */
export type KeyTable = { readonly keys: Uint32Array; readonly values: Uint16Array | Uint32Array };

/** Returned for a key that is not in a table. */
export const ABSENT = -1;

/** Spreads keys over any number of slots; FNV-1a alone clusters for short words. */
const slotOf = (key: number, slots: number): number =>
  ((Math.imul(key, 0x9e3779b1) >>> 0) * (slots / 0x100000000)) | 0;

/** The narrowest array that holds numbers up to `largest`. */
export const narrowest = (length: number, largest: number): Uint16Array | Uint32Array =>
  largest < 0x10000 ? new Uint16Array(length) : new Uint32Array(length);

/** Keys between two pauses: some milliseconds of work. */
const STEP = 1 << 13;

/**
 * Builds a table from keys and their values, pausing now and then. Keys in the same order give the same bytes; a key that
 * comes twice keeps its first value.
 */
export function* packKeyTable(
  entries: ArrayLike<number>,
  toValue: (index: number) => number,
  largest: number,
): Generator<void, KeyTable, void> {
  const slots = Math.ceil((entries.length * 4) / 3) + 1;
  const keys = new Uint32Array(slots);
  const values = narrowest(slots, largest);
  for (let index = 0; index < entries.length; index++) {
    if (index % STEP === STEP - 1) yield;
    const key = entries[index] ?? 0;
    let slot = slotOf(key, slots);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = slot + 1 === slots ? 0 : slot + 1;
    if (keys[slot] !== 0) continue;
    keys[slot] = key;
    values[slot] = toValue(index);
  }
  return { keys, values };
}

/** The value of a key, or {@link ABSENT}. */
export const findKey = ({ keys, values }: KeyTable, key: number): number => {
  const slots = keys.length;
  let slot = slotOf(key, slots);
  for (;;) {
    const here = keys[slot];
    if (here === key) return values[slot] ?? ABSENT;
    if (here === 0 || here === undefined) return ABSENT;
    slot = slot + 1 === slots ? 0 : slot + 1;
  }
};

/** Whether a stored table can be looked up without running forever: some slot is empty. */
export const isSoundTable = ({ keys, values }: { keys: Column; values: Column }): boolean =>
  values.length === keys.length && keys.includes(0);
