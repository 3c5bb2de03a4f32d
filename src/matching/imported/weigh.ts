import { NUMBER_PARTS } from '../../text/number-words.ts';
import { NO_PREDICATE } from './format.ts';
import { type PackTerms, STOP } from './pack-terms.ts';
import type { PackWords } from './pack-words.ts';

/** Weight of the most common terms, in eighths of a binary logarithm, and what is taken off a rarity to make one. */
const LEAST_WEIGHT = 6;
const COMMON = 6 * 8;
/** Rarities above this weigh the same: the odd name must not outweigh what is said of it. */
const RARE = 15 * 8;

/** The weight of a term from its rarity: a whole number below {@link NO_PREDICATE}. */
const weightOfRarity = (rarity: number): number =>
  Math.max(LEAST_WEIGHT, Math.min(RARE, rarity) - COMMON);

/** What is weighed of each term. */
export type TermWeights = {
  readonly weights: Uint8Array;
  /** 1 for a name or a number: what a sentence is about, not what it says. */
  readonly noPredicate: Uint8Array;
  /** Weights and flags as an index stores them. */
  readonly stored: Uint8Array;
};

/** Words between two pauses: some milliseconds of work. */
const STEP = 1 << 13;

/** Weighs the terms of a pack, pausing now and then. */
export function* weighTerms(
  words: PackWords,
  terms: PackTerms,
): Generator<void, TermWeights, void> {
  const noPredicate = terms.names.slice();
  for (const [word, text] of words.words.entries()) {
    if (word % STEP === STEP - 1) yield;
    const term = terms.ofWord[word] ?? STOP;
    if (term !== STOP && (/^\d/.test(text) || NUMBER_PARTS.has(text))) noPredicate[term] = 1;
  }
  const weights = terms.rarities.map(weightOfRarity);
  const stored = weights.map(
    (weight, term) => weight + (noPredicate[term] === 1 ? NO_PREDICATE : 0),
  );
  return { weights, noPredicate, stored };
}
