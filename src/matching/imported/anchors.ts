import { HIGHEST_THRESHOLD, needOf } from './format.ts';

/** What the weighted prefix filter needs to know of terms. */
export type TermFigures = {
  readonly weights: ArrayLike<number>;
  readonly rarities: ArrayLike<number>;
  /** In how many sentences a term stands. */
  readonly frequencies: ArrayLike<number>;
};

/** The terms under which a sentence is indexed, and the weight of them that makes a window worth verifying. */
export type Anchors = { readonly terms: readonly number[]; readonly threshold: number };

const TAGS = 255;

/** A number from 1 to 255 by which an accumulator knows the term that it met last. */
export const tagOf = (term: number): number => (term % TAGS) + 1;

/** Weight that anchors may lose because they share a tag and are taken for one: all but the lightest of each tag. */
const hiddenWeight = (terms: readonly number[], weightOf: (term: number) => number): number => {
  const lightest = new Map<number, number>();
  let hidden = 0;
  for (const term of terms) {
    const known = lightest.get(tagOf(term));
    const weight = weightOf(term);
    if (known !== undefined) hidden += Math.max(known, weight);
    lightest.set(tagOf(term), Math.min(known ?? weight, weight));
  }
  return hidden;
};

/** Beyond this share of what a window needs, terms that are no anchors would have to make up too much. */
const REST_SHARE = 0.7;

/** A term in more sentences than this is no anchor: one token must not cost more than a known number of steps. */
export const LONGEST_ROW = 4096;

/**
 * Chooses anchors: rarest first, until what the others weigh is less than the need by enough that no single anchor
 * reaches the threshold. A window that holds the need holds anchors of at least the threshold (weighted prefix filter,
 * after Chaudhuri, Ganti & Kaushik, "A Primitive Operator for Similarity Joins in Data Cleaning", 2006).
 * Nothing where too many of its terms are too common to be anchors.
 *
 * @param terms distinct
 */
export const chooseAnchors = (
  terms: readonly number[],
  { weights, rarities, frequencies }: TermFigures,
): Anchors | undefined => {
  const weightOf = (term: number): number => weights[term] ?? 0;
  const order = terms.toSorted(
    (a, b) =>
      (rarities[b] ?? 0) - (rarities[a] ?? 0) ||
      (frequencies[a] ?? 0) - (frequencies[b] ?? 0) ||
      a - b,
  );
  let rest = order.reduce((sum, term) => sum + weightOf(term), 0);
  const need = needOf(rest, order.length);
  let heaviest = 0;
  const chosen: number[] = [];
  for (const term of order) {
    if (rest <= need * REST_SHARE && rest < need - heaviest) break;
    if ((frequencies[term] ?? 0) > LONGEST_ROW) return undefined;
    chosen.push(term);
    heaviest = Math.max(heaviest, weightOf(term));
    rest -= weightOf(term);
  }
  const reached = need - rest - hiddenWeight(chosen, weightOf);
  return { terms: chosen, threshold: Math.max(1, Math.min(HIGHEST_THRESHOLD, reached)) };
};
