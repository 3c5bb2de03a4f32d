/** Fields of a text: its sentence, its headline, the rest. */
export const FIELDS = 3;
/** What a word counts in each field, in halves. */
export const FIELD_WEIGHTS = [2, 2, 1] as const;

/** Terms of the texts in the order of their fields, stop words left out: kept only while an index is built. */
export type ForwardLists = {
  /** By text three entries, and one past the last: where its sentence, its headline and the rest begin. */
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
};
