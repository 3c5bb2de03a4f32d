import { packRows, type Rows, rowAt } from './rows.ts';
import type { Snapshot } from './snapshot.ts';
import { UNMISTAKABLE_AGREEMENT, UNMISTAKABLE_WEIGHT } from './subjects.ts';
import { sumOfWeights } from './weights.ts';
import type { TermList } from './word-facts.ts';

/** Tells which wordings share enough words with a text, wherever in it those stand. */
export type WordingSieve = {
  /**
   * Wordings that a close reading may find, perhaps more; never less. The list is written anew by the next call.
   *
   * @param terms stems, concepts and known numbers of the text, each once
   */
  sharing(terms: TermList): readonly number[];
};

/** By term the wordings that gain by it, with the same index how much, and by wording what it needs. */
type Postings = {
  readonly rows: Rows;
  readonly gains: ArrayLike<number>;
  readonly needs: ArrayLike<number>;
};

/** Cost: the postings of the terms. */
const createSieve = ({ rows, gains, needs }: Postings): WordingSieve => {
  const { starts, items } = rows;
  const sums = new Uint32Array(needs.length);
  const sumRounds = new Uint32Array(needs.length);
  const found: number[] = [];
  let round = 0;
  const gain = (term: number): void => {
    const end = starts[term + 1] ?? 0;
    for (let row = starts[term] ?? 0; row < end; row++) {
      const wording = items[row] ?? 0;
      const before = sumRounds[wording] === round ? (sums[wording] ?? 0) : 0;
      const after = before + (gains[row] ?? 0);
      const need = needs[wording] ?? 0;
      sums[wording] = after;
      sumRounds[wording] = round;
      if (before < need && after >= need) found.push(wording);
    }
  };
  const sharing: WordingSieve['sharing'] = ({ items: terms, count }) => {
    round += 1;
    found.length = 0;
    for (let at = 0; at < count; at++) gain(terms[at] ?? 0);
    return found;
  };
  return { sharing };
};

/** A sieve, and the terms that it looks at. */
export type NarrowSieve = WordingSieve & { readonly terms: ReadonlySet<number> };

const withTerms = (postings: Postings): NarrowSieve => {
  const { starts } = postings.rows;
  const terms = new Set<number>();
  for (let term = 0; term + 1 < starts.length; term++)
    if (starts[term] !== starts[term + 1]) terms.add(term);
  return { ...createSieve(postings), terms };
};

/** Makes a sieve over the anchors of an index. */
export const createWordingSieve = (snapshot: Snapshot): WordingSieve =>
  createSieve({
    rows: snapshot.anchors,
    gains: snapshot.anchorGains,
    needs: snapshot.anchorNeeds,
  });

/** The same for some wordings alone. */
export const createNarrowSieve = (
  { anchors, anchorGains, anchorNeeds }: Snapshot,
  isWanted: (wording: number) => boolean,
): NarrowSieve => {
  const { starts, items } = anchors;
  const wanted: number[] = [];
  const wantedStarts = new Uint32Array(starts.length);
  for (let term = 0; term + 1 < starts.length; term++) {
    for (let row = starts[term] ?? 0; row < (starts[term + 1] ?? 0); row++)
      if (isWanted(items[row] ?? 0)) wanted.push(row);
    wantedStarts[term + 1] = wanted.length;
  }
  return withTerms({
    rows: { starts: wantedStarts, items: Uint32Array.from(wanted, (row) => items[row] ?? 0) },
    gains: wanted.map((row) => anchorGains[row] ?? 0),
    needs: anchorNeeds,
  });
};

/** Words of an unmistakable wording that are looked for: nearly all must be there, so a few tell. */
const FEW = 4;

/**
 * Makes a sieve for wordings that count wherever they stand, since so many words are repeated word for word. Words come
 * before names and numbers here: a single word of a page says little of those.
 */
export const createUnmistakableSieve = ({
  wordings,
  termWeights,
  stemCount,
}: Snapshot): NarrowSieve => {
  const postings: number[][] = Array.from(termWeights, () => []);
  const gains: number[][] = Array.from(termWeights, () => []);
  const needs = new Float64Array(wordings.count).fill(Infinity);
  const weightOf = (term: number): number => termWeights[term] ?? 0;
  const isName = (term: number): number => (term < stemCount ? 0 : 1);
  const frequencies = new Uint32Array(termWeights.length);
  for (const term of wordings.units.items) frequencies[term] = (frequencies[term] ?? 0) + 1;
  const frequencyOf = (term: number): number => frequencies[term] ?? 0;
  for (let wording = 0; wording < wordings.count; wording++) {
    const units = rowAt(wordings.units, wording);
    const weight = sumOfWeights(termWeights, units);
    if (weight < UNMISTAKABLE_WEIGHT) continue;
    const few = [...new Set(units)]
      .sort(
        (a, b) =>
          isName(a) - isName(b) ||
          frequencyOf(a) - frequencyOf(b) ||
          weightOf(b) - weightOf(a) ||
          a - b,
      )
      .slice(0, FEW);
    for (const term of few) {
      postings[term]?.push(wording);
      gains[term]?.push(weightOf(term));
    }
    needs[wording] = sumOfWeights(termWeights, few) - (1 - UNMISTAKABLE_AGREEMENT) * weight;
  }
  return withTerms({ rows: packRows(postings), gains: gains.flat(), needs });
};
