import { createFeatures, FEATURES } from './features.ts';
import { impactIn } from './postings.ts';
import { readQuery } from './query.ts';
import { type RankedTexts, type RankIndex, rankIndexInSteps } from './rank-index.ts';
import { createSearcher, type Found, type WeighedTerm } from './search.ts';
import type { Tongues } from './tongues.ts';
import { WEIGHTS } from './weights.ts';
import { createWordReader } from './words.ts';

export type { RankedTexts } from './rank-index.ts';
export type { RankedText } from './reading.ts';

/** A text found for a query; higher scores are closer, 0 is never given. */
export type Ranked = { readonly id: string; readonly score: number };

/** An index over texts. Immutable: a query leaves no trace but the reuse of memory. */
export type Ranker = {
  /**
   * The closest texts, best first, equal scores in order of their ids. At most `limit`.
   *
   * @param accepts which texts count, by their ids, where not all do
   */
  rank(query: string, limit: number, accepts?: (id: string) => boolean): readonly Ranked[];
};

/** How many of the best by their sums are ranked anew at most: so many for a term of the query, within bounds. */
const DEPTH_PER_TERM = 8;
const LEAST_DEPTH = 16;
const DEPTH = 64;
/** Share of the best sum that a text must have to be ranked anew. */
const LEAST_SHARE = 0.4;

const countAnew = ({ scores }: Found, terms: number): number => {
  const most = Math.min(DEPTH, Math.max(LEAST_DEPTH, DEPTH_PER_TERM * terms), scores.length);
  const least = (scores[0] ?? 0) * LEAST_SHARE;
  let count = 0;
  while (count < most && (scores[count] ?? 0) >= least) count += 1;
  return count;
};

/** Who asks by so few words means all of them: a text that has them all goes before any that has one more often. */
const FEW_TERMS = 3;
const ALL_TERMS = 1000;

const hasAll = ({ postings }: RankIndex, terms: readonly WeighedTerm[], text: number): boolean =>
  terms.length <= FEW_TERMS && terms.every(({ term }) => impactIn(postings, term, text) > 0);

const FEATURE_WEIGHTS = Float64Array.from(FEATURES, (feature) => WEIGHTS[feature]);

const weighted = (row: Float64Array): number =>
  row.reduce((sum, value, at) => sum + value * (FEATURE_WEIGHTS[at] ?? 0), 0);

/** What is found for a query before it is ranked anew: sums, and a row of {@link FEATURES} for the first texts. */
export type Candidates = {
  readonly terms: readonly WeighedTerm[];
  readonly found: Found;
  readonly rows: readonly Float64Array[];
};

/** Finds candidates in an index; memory: some 30 bytes a text, used again. */
export const createCandidates = (
  index: RankIndex,
): ((text: string, limit: number, accepts?: (id: string) => boolean) => Candidates) => {
  const search = createSearcher(index.postings);
  const featuresOf = createFeatures(index);
  const read = createWordReader();
  return (text, limit, accepts) => {
    const query = readQuery(index, read, text);
    const isAccepted = accepts && ((number: number) => accepts(index.textAt(number).id));
    const found = search(query.terms, Math.max(limit, DEPTH), isAccepted);
    return {
      terms: query.terms,
      found,
      rows: featuresOf(query, found, countAnew(found, query.terms.length)),
    };
  };
};

/** Ranks by an index that has been made. */
const createRankerOver = (index: RankIndex): Ranker => {
  const candidatesOf = createCandidates(index);
  const rank: Ranker['rank'] = (text, limit, accepts) => {
    const { terms, found, rows } = candidatesOf(text, limit, accepts);
    const anew = rows.map((row, place) => ({
      text: found.texts[place] ?? 0,
      score: weighted(row) + (hasAll(index, terms, found.texts[place] ?? 0) ? ALL_TERMS : 0),
    }));
    const lowest = Math.min(...anew.map(({ score }) => score));
    const top = found.scores[0] ?? 1;
    const best = anew
      .toSorted((a, b) => b.score - a.score || a.text - b.text)
      .map(({ text: number, score }) => ({ text: number, score: 1 + score - lowest }));
    // What is not ranked anew follows, in the order of the sums and below 1.
    const rest = Array.from(found.texts.subarray(rows.length), (number, at) => ({
      text: number,
      score: (found.scores[rows.length + at] ?? 0) / top / 2,
    }));
    return [...best, ...rest]
      .slice(0, limit)
      .map(({ text: number, score }) => ({ id: index.textAt(number).id, score }));
  };
  return { rank };
};

/** Builds a ranker in steps of a few milliseconds, so that whoever drives it can let others run. */
export function* rankerInSteps(
  texts: RankedTexts,
  tongues?: Tongues,
): Generator<void, Ranker, void> {
  return createRankerOver(yield* rankIndexInSteps(texts, tongues));
}

/**
 * Indexes texts for ranking: BM25 over all their fields, the best of it ranked anew by more features (README). Building
 * is linear in the length of the texts; a query costs the postings of its rarer terms, and {@link DEPTH} texts.
 */
export const createRanker = (texts: RankedTexts, tongues?: Tongues): Ranker => {
  const steps = rankerInSteps(texts, tongues);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
