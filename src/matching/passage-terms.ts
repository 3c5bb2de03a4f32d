import type { Analysis } from './analysis.ts';
import type { Snapshot } from './snapshot.ts';

/** Where a term stands; token indices, both inclusive. */
export type Place = { readonly first: number; readonly last: number };

/** Concepts and numbers of a text, as terms with all their places in reading order. */
export type PassageTerms = ReadonlyMap<number, readonly Place[]>;

/** Collects the concepts and known numbers of a text. */
export const termsOf = (analysis: Analysis, snapshot: Snapshot): PassageTerms => {
  const places = new Map<number, Place[]>();
  const add = (term: number, first: number, last: number) => {
    const list = places.get(term);
    if (list) list.push({ first, last });
    else places.set(term, [{ first, last }]);
  };
  for (const { concept, first, last } of analysis.concepts) {
    add(snapshot.stemCount + concept, first, last);
  }
  for (const { value, first, last } of analysis.numbers) {
    const term = snapshot.numberTerms.get(value);
    if (term !== undefined) add(term, first, last);
  }
  return places;
};
