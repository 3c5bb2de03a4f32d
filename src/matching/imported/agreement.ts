import { type Alignment, align } from '../align.ts';
import { NO_PREDICATE } from './format.ts';
import type { ImportedIndex } from './open.ts';
import { NO_TERM } from './page-terms.ts';
import type { Reading } from './reading.ts';
import { UNKNOWN_WEIGHT } from './thresholds.ts';
import { weightOf } from './verify.ts';

/** The tokens of a text that say something, in order. */
export type Sequence = { readonly tokens: readonly number[]; readonly terms: readonly number[] };

/** How far a stretch of text says what a sentence says, in the same order. */
export type Agreement = {
  readonly sentence: Sequence;
  readonly stretch: Sequence;
  readonly alignment: Alignment;
  /** Share of the sentence's weight that agrees. */
  readonly coverage: number;
  /** Share of the stretch's weight that agrees: 1 where it says nothing else. */
  readonly purity: number;
  /** Distinct terms agreeing. */
  readonly terms: number;
  /** Those of them that are neither names nor numbers. */
  readonly predicates: number;
  /** Share of the weight of the sentence's terms other than names and numbers that agrees. */
  readonly said: number;
};

/** `align` counts in weights where a word has about 10. */
const SCALE = 8;

const sequenceOf = ({ terms }: Reading): Sequence => {
  const tokens: number[] = [];
  for (let at = 0; at < terms.length; at++) if (terms[at] !== NO_TERM) tokens.push(at);
  return { tokens, terms: tokens.map((at) => terms[at] ?? NO_TERM) };
};

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Aligns the terms of a sentence to those of a stretch of text. Nothing where none agrees. */
export const agreementOf = (
  index: ImportedIndex,
  claim: Reading,
  page: Reading,
): Agreement | undefined => {
  const sentence = sequenceOf(claim);
  const stretch = sequenceOf(page);
  const weigh = (term: number): number => (term < 0 ? UNKNOWN_WEIGHT : weightOf(index, term));
  const alignment = align(sentence.terms, stretch.terms, (term) =>
    term < 0 ? 0 : Math.ceil(weigh(term) / SCALE),
  );
  if (!alignment) return undefined;
  const isPredicate = (term: number): boolean =>
    term >= 0 && (index.termWeights[term] ?? 0) < NO_PREDICATE;
  const agreeing = new Set<number>();
  const predicates = new Set<number>();
  let agreed = 0;
  let said = 0;
  let seen = 0;
  for (const step of alignment.steps) {
    const here = stretch.terms[step.text];
    if (here !== undefined && step.text >= 0) seen += weigh(here);
    if (step.wording < 0 || step.text < 0 || here === undefined || here < 0) continue;
    if (sentence.terms[step.wording] !== here) continue;
    agreeing.add(here);
    agreed += weigh(here);
    if (!isPredicate(here)) continue;
    predicates.add(here);
    said += weigh(here);
  }
  const sum = (terms: readonly number[]): number =>
    terms.reduce((total, term) => total + weigh(term), 0);
  return {
    sentence,
    stretch,
    alignment,
    coverage: share(agreed, sum(sentence.terms)),
    purity: share(agreed, seen),
    terms: agreeing.size,
    predicates: predicates.size,
    said: share(said, sum(sentence.terms.filter(isPredicate))),
  };
};
