import type { Query } from './query.ts';
import type { RankIndex } from './rank-index.ts';
import type { Found } from './search.ts';

/** Texts that are taken for examples of what is looked for. */
const EXAMPLES = 5;
/** Share of the examples' weight that must have a term. */
const COMMON_SHARE = 0.3;
/** How fast an example counts less as its sum falls behind that of the best. */
const STEEPNESS = 6;

/**
 * Terms that the first texts found have in common and the query lacks, with their share of the examples (pseudo
 * relevance feedback, after Lavrenko & Croft, "Relevance-Based Language Models", 2001).
 */
export const feedbackTerms = (
  { textAt, readText, lexicon }: RankIndex,
  { terms }: Query,
  found: Found,
): ReadonlyMap<number, number> => {
  const asked = new Set(terms.map(({ term }) => term));
  const shares = new Map<number, number>();
  let whole = 0;
  for (const [place, text] of found.texts.subarray(0, EXAMPLES).entries()) {
    const weight = ((found.scores[place] ?? 0) / (found.scores[0] ?? 1)) ** STEEPNESS;
    whole += weight;
    const met = new Set<number>();
    readText(textAt(text), (_, words, tag) => {
      for (let at = 0; at < words.count; at++) met.add(lexicon.termAt(words.keys[at] ?? 0, tag));
    });
    for (const term of met) {
      if (term >= 0 && !asked.has(term)) shares.set(term, (shares.get(term) ?? 0) + weight);
    }
  }
  return new Map(
    [...shares]
      .filter(([, share]) => share >= whole * COMMON_SHARE)
      .map(([term, share]) => [term, share / whole]),
  );
};
