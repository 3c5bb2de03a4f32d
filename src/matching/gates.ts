import { rowAt } from './rows.ts';
import type { Snapshot } from './snapshot.ts';

type Groups = readonly (readonly number[])[];

/** Groups of terms of which a text must name one each: the leading ones itself, the others in it or around it. */
type OpenedGate = { readonly inText: Groups; readonly named: Groups };

/** Tells which texts name enough for any cue to be met in them. */
export type Gates = {
  /** All terms that gates ask for. */
  readonly terms: ReadonlySet<number>;
  /** Whether a text passes any. */
  passes(isInText: (term: number) => boolean, isNamed: (term: number) => boolean): boolean;
};

/** Opens the gates of an index; see `compile-gates.ts`. */
export const openGates = ({ gates, gatesInText, groupTerms }: Snapshot): Gates => {
  const opened = Array.from(gatesInText, (inText, gate): OpenedGate => {
    const groups = [...rowAt(gates, gate)].map((group) => [...rowAt(groupTerms, group)]);
    return { inText: groups.slice(0, inText), named: groups.slice(inText) };
  });
  return {
    terms: new Set(opened.flatMap(({ inText, named }) => [...inText, ...named].flat())),
    passes: (isInText, isNamed) =>
      opened.some(
        ({ inText, named }) =>
          inText.every((group) => group.some(isInText)) &&
          named.every((group) => group.some(isNamed)),
      ),
  };
};
