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
  /** Puts occurrences in order of `firsts`, then `lasts`, then concepts. Cheap where they nearly are. */
  sort(): void;
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
    sort: () => {
      const comesBefore = (a: number, concept: number, first: number, last: number): boolean =>
        first !== (firsts[a] ?? 0)
          ? first < (firsts[a] ?? 0)
          : last !== (lasts[a] ?? 0)
            ? last < (lasts[a] ?? 0)
            : concept < (concepts[a] ?? 0);
      for (let at = 1; at < count; at++) {
        const concept = concepts[at] ?? 0;
        const first = firsts[at] ?? 0;
        const last = lasts[at] ?? 0;
        let to = at;
        for (; to > 0 && comesBefore(to - 1, concept, first, last); to--) {
          concepts[to] = concepts[to - 1] ?? 0;
          firsts[to] = firsts[to - 1] ?? 0;
          lasts[to] = lasts[to - 1] ?? 0;
        }
        concepts[to] = concept;
        firsts[to] = first;
        lasts[to] = last;
      }
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
