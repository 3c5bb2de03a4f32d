import type { Concept, Cue, CueTerm } from '../model/record.ts';

/**
 * What a text must name for a cue to be met in it: of each group of terms one, in the text itself or in what stands
 * around it.
 */
export type Gate = {
  readonly inText: readonly (readonly number[])[];
  readonly named: readonly (readonly number[])[];
};

/** Things of these kinds have names, which stand on few pages. */
const NAMED_KINDS: ReadonlySet<Concept['kind']> = new Set(['person', 'place', 'organisation']);

const asList = <T>(entry: T | readonly T[]): readonly T[] =>
  Array.isArray(entry) ? entry : [entry as T];

const isWithin = (part: readonly number[], whole: readonly number[]): boolean =>
  part.every((term) => whole.includes(term));

/** Whether every text that passes `narrow` passes `wide`. */
const covers = (wide: Gate, narrow: Gate): boolean =>
  wide.inText.every((group) => narrow.inText.some((other) => isWithin(other, group))) &&
  wide.named.every((group) =>
    [...narrow.inText, ...narrow.named].some((other) => isWithin(other, group)),
  );

const gateOf = (
  cue: Cue,
  kinds: ReadonlyMap<string, Concept['kind']>,
): Pick<Cue, 'all' | 'near'> => {
  const hasName = (entry: Cue['all'][number]): boolean =>
    asList(entry).every((term) => NAMED_KINDS.has(kinds.get(term)));
  const all = cue.all.filter(hasName);
  const near = (cue.near ?? []).filter(hasName);
  return all.length + near.length > 0 ? { all, near } : cue;
};

/**
 * Chooses what texts must name for any cue to be met in them: the names of each cue, or all of its terms where it has
 * none; what other gates cover is left out. A few names tell of nearly every text that it holds no cue.
 */
export const chooseGates = (
  cues: readonly Cue[],
  concepts: readonly Concept[],
  termOf: (term: CueTerm) => number,
): readonly Gate[] => {
  const kinds = new Map<string, Concept['kind']>(concepts.map(({ id, kind }) => [id, kind]));
  const groupOf = (entry: Cue['all'][number]): readonly number[] => asList(entry).map(termOf);
  const gates = cues
    .map((cue) => gateOf(cue, kinds))
    .map(({ all, near = [] }): Gate => ({ inText: all.map(groupOf), named: near.map(groupOf) }));
  // Of gates that cover one another the first stays.
  return gates.filter(
    (gate, at) =>
      !gates.some(
        (other, place) =>
          place !== at && covers(other, gate) && (place < at || !covers(gate, other)),
      ),
  );
};
