/** A concept found in a text; `first` and `last` are token indices, both inclusive. */
export type Occurrence = {
  readonly concept: number;
  readonly first: number;
  readonly last: number;
};

/** Occurrences as columns, of which the first {@link Occurrences.count} entries count; in order of `firsts`. */
export type Occurrences = {
  readonly count: number;
  readonly concepts: Uint32Array;
  readonly firsts: Uint32Array;
  readonly lasts: Uint32Array;
};

/** Occurrences whose memory is used again. */
export type OccurrenceBuffer = Occurrences & {
  clear(): void;
  push(concept: number, first: number, last: number): void;
};

/** Makes an empty buffer. */
export const createOccurrenceBuffer = (): OccurrenceBuffer => {
  let count = 0;
  let concepts = new Uint32Array(16);
  let firsts = new Uint32Array(16);
  let lasts = new Uint32Array(16);
  const larger = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
    const next = new Uint32Array(column.length * 2);
    next.set(column);
    return next;
  };
  return {
    clear: () => {
      count = 0;
    },
    push: (concept, first, last) => {
      if (count === concepts.length) {
        concepts = larger(concepts);
        firsts = larger(firsts);
        lasts = larger(lasts);
      }
      concepts[count] = concept;
      firsts[count] = first;
      lasts[count] = last;
      count += 1;
    },
    get count() {
      return count;
    },
    get concepts() {
      return concepts;
    },
    get firsts() {
      return firsts;
    },
    get lasts() {
      return lasts;
    },
  };
};

/** Occurrences one by one, for what needs few of them. */
export const listOccurrences = (found: Occurrences): readonly Occurrence[] =>
  Array.from({ length: found.count }, (_, index) => ({
    concept: found.concepts[index] ?? 0,
    first: found.firsts[index] ?? 0,
    last: found.lasts[index] ?? 0,
  }));
