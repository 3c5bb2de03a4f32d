import { packRows, type Rows } from './rows.ts';

/** How much of a wording's weight a text must share for the wording to be aligned, and by what it is found. */
export type Anchors = {
  /** For each term the wordings it anchors, and with the same index what each of them gains by it. */
  readonly termWordings: Rows;
  readonly gains: Uint32Array;
  /** What a wording's anchors must gain close together. */
  readonly needs: Uint32Array;
};

/**
 * Share of the required weight that may be left to terms that are no anchors: much, so that few terms are looked up;
 * little in a small index, where most terms are cheap and tell at once how much is shared.
 */
const LEFT_OUT = 0.7;
const LEFT_OUT_OF_SMALL = 0.3;
const SMALL_INDEX = 5000;

type Weighted = { readonly term: number; readonly weight: number };

const weighTerms = (
  units: readonly number[],
  weightOf: (term: number) => number,
): readonly Weighted[] => {
  const weights = new Map<number, number>();
  for (const term of units) weights.set(term, (weights.get(term) ?? 0) + weightOf(term));
  return [...weights]
    .map(([term, weight]) => ({ term, weight }))
    .sort((a, b) => b.weight - a.weight || a.term - b.term);
};

/**
 * Chooses the anchors of wordings: the heaviest terms, until what is left weighs so little that a text which shares
 * the required weight must share enough of the anchors (the prefix filter of Chaudhuri, Ganti & Kaushik, "A Primitive
 * Operator for Similarity Joins in Data Cleaning", 2006, with weights). Nothing that shares it is missed.
 *
 * @param required weight that a text must share with each wording, repeats counted
 */
export const chooseAnchors = (
  wordings: readonly (readonly number[])[],
  termCount: number,
  weightOf: (term: number) => number,
  required: (weight: number) => number,
): Anchors => {
  const postings: number[][] = Array.from({ length: termCount }, () => []);
  const gains: number[][] = Array.from({ length: termCount }, () => []);
  const needs = new Uint32Array(wordings.length);
  const leftOut = wordings.length <= SMALL_INDEX ? LEFT_OUT_OF_SMALL : LEFT_OUT;
  for (const [wording, units] of wordings.entries()) {
    const terms = weighTerms(units, weightOf);
    let rest = terms.reduce((sum, { weight }) => sum + weight, 0);
    const need = Math.ceil(required(rest));
    for (const { term, weight } of terms) {
      if (rest <= leftOut * need) break;
      postings[term]?.push(wording);
      gains[term]?.push(weight);
      rest -= weight;
    }
    needs[wording] = Math.max(1, need - rest);
  }
  return {
    termWordings: packRows(postings),
    gains: Uint32Array.from(gains.flat()),
    needs,
  };
};
