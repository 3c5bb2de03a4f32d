import type { Unit } from './units.ts';

/** Weights are whole numbers, so that an index is the same on every machine. */
const NUMBER_WEIGHT = 14;
const CONCEPT_WEIGHT = 12;
const WORD_WEIGHT = 10;
const SHORT_WORD_WEIGHT = 3;
const SINGLE_WEIGHT = 4;
/** Frequent words are short in every language (Zipf's law of abbreviation), which spares lists of stop words. */
const SHORT_WORD = 3;

/** How much it says that a unit agrees: names and numbers most, particles least. */
export const unitWeight = (unit: Unit): number => {
  switch (unit.kind) {
    case 'number':
      return NUMBER_WEIGHT;
    case 'concept':
      return CONCEPT_WEIGHT;
    case 'stem':
      if (unit.single) return SINGLE_WEIGHT;
      return unit.stem.length <= SHORT_WORD ? SHORT_WORD_WEIGHT : WORD_WEIGHT;
    default:
      return unit satisfies never;
  }
};

/** Sum of the weights of terms, repeats counted. */
export const sumOfWeights = (termWeights: Uint32Array, terms: Iterable<number>): number => {
  let sum = 0;
  for (const term of terms) sum += termWeights[term] ?? 0;
  return sum;
};

/** What each doubling of the claims that share a term takes from its weight, and what is always left of it. */
const LOSS_PER_DOUBLING = 0.15;
const LEAST_SHARE = 0.4;

/**
 * Weight of a unit that occurs in the wordings of so many claims: what many claims have in common tells them
 * apart badly (the idea of inverse document frequency, Spärck Jones 1972, kept gentle for small databases).
 */
export const termWeight = (unit: Unit, claims: number): number => {
  const share = Math.max(LEAST_SHARE, 1 - LOSS_PER_DOUBLING * Math.log2(claims));
  return Math.max(1, Math.round(unitWeight(unit) * share));
};
