import type { Level } from '../../model/match.ts';
import type { Mutation } from '../../model/record.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import { commonWords, type Stretch } from './common-words.ts';
import { differencesOf } from './differences.ts';
import { foreignNames } from './names.ts';
import { isNegation } from './negations.ts';
import type { ImportedIndex } from './open.ts';
import type { Reading } from './reading.ts';
import {
  contentScore,
  FEWEST_OWN_TERMS,
  FEWEST_PREDICATES,
  FEWEST_WHOLE_TERMS,
  markScore,
  OWN_COVERAGE,
  OWN_WORDS,
  relatedScore,
  WHOLE_COVERAGE,
  WHOLE_LIKENESS,
} from './thresholds.ts';

/** What a stretch of a page has to do with a claim. */
export type Judgement = {
  readonly level: Level;
  /** 0 to 1. */
  readonly score: number;
  /** Share of the sentence's weight that agrees, 0 to 1. */
  readonly coverage: number;
  /** Tokens of the stretch, both inclusive. */
  readonly first: number;
  readonly last: number;
  readonly differences: readonly Mutation[];
  /** Runs of tokens that agree, both ends inclusive; particles between two of them count in. */
  readonly agreeing: readonly (readonly [first: number, last: number])[];
};

/** Nearly all words in their order: the same wording, give or take a particle. */
const SAME_WORDS = 0.88;
const SAME_COVERAGE = 0.97;

/** How much of the score rests on particles agreeing too. */
const WORDS_SHARE = 0.4;

const scoreOf = ({ coverage, purity }: Agreement, words: number): number =>
  contentScore(coverage, purity) * (1 - WORDS_SHARE + WORDS_SHARE * words);

/** How many negations, give or take pairs of them, stand from token `first` to `last`. */
const isNegated = ({ tokens }: Reading, first: number, last: number): boolean => {
  let negated = false;
  for (let at = Math.max(0, first); at <= last && at < tokens.count; at++) {
    if (isNegation(tokens, at)) negated = !negated;
  }
  return negated;
};

/** A negation just before the leading word of a stretch belongs to it: "did not | cut taxes". */
const NEGATION_REACH = 2;

const valuesIn = ({ numbers }: Reading, first: number, last: number): ReadonlySet<number> =>
  new Set(
    numbers.filter((one) => one.first <= last && one.last >= first).map(({ value }) => value),
  );

/** Tokens on either side of a stretch in which a number of the sentence may stand. */
const NUMBER_REACH = 3;

const numbersAgree = (claim: Reading, page: Reading, first: number, last: number): boolean => {
  const there = valuesIn(page, first - NUMBER_REACH, last + NUMBER_REACH);
  return claim.numbers.every(({ value }) => there.has(value));
};

const agreeingIn = ({ sentence, stretch, alignment }: Agreement): Judgement['agreeing'] => {
  const runs: [number, number][] = [];
  let before = -1;
  for (const { wording, text } of alignment.steps) {
    const token = stretch.tokens[text];
    if (token === undefined) continue;
    if (wording >= 0 && sentence.terms[wording] === stretch.terms[text]) {
      const open = runs.at(-1);
      if (open && before === text - 1) open[1] = token;
      else runs.push([token, token]);
      before = text;
    }
  }
  return runs;
};

const isMark = (score: number, { predicates }: Agreement): boolean =>
  score >= markScore(predicates);

/**
 * How alike a sentence of a page and a claim's are, word by word, from 0 to 1 (Dice's coefficient of their common words in
 * order): what repeats a claim with words lost and others put in says little else.
 */
const likenessOf = (claim: Reading, page: Reading, whole: Stretch | undefined): number => {
  if (!whole) return 0;
  const words = claim.tokens.count + whole.last - whole.first + 1;
  return (2 * commonWords(claim.tokens, page.tokens, whole)) / words;
};

const isRelated = (
  score: number,
  words: number,
  likeness: number,
  { predicates, terms, coverage }: Agreement,
): boolean =>
  score >= relatedScore(predicates) ||
  (predicates >= FEWEST_PREDICATES &&
    ((terms >= FEWEST_OWN_TERMS && words >= OWN_WORDS && coverage >= OWN_COVERAGE) ||
      (terms >= FEWEST_WHOLE_TERMS && likeness >= WHOLE_LIKENESS && coverage >= WHOLE_COVERAGE)));

/**
 * Judges whether a stretch of a page repeats a sentence: what agrees, in order; whether numbers, names and negation
 * agree, without any of which it is related at most. Nothing where too little agrees.
 *
 * @param page the stretch with a few tokens around it
 * @param whole tokens of `page` that are the sentence the stretch stands in, where all of it is there
 */
export const judge = (
  index: ImportedIndex,
  claim: Reading,
  page: Reading,
  whole?: Stretch,
): Judgement | undefined => {
  const agreement = agreementOf(index, claim, page);
  if (!agreement) return undefined;
  const { alignment, stretch, sentence, coverage } = agreement;
  const first = stretch.tokens[alignment.textFirst] ?? 0;
  const last = stretch.tokens[alignment.textLast] ?? first;
  const all = { first: 0, last: page.tokens.count - 1 };
  const words = commonWords(claim.tokens, page.tokens, all) / claim.tokens.count;
  const score = scoreOf(agreement, words);
  const likeness = likenessOf(claim, page, whole);
  if (!isRelated(score, words, likeness, agreement)) return undefined;
  const sameNumbers = numbersAgree(claim, page, first, last);
  const from = sentence.tokens[alignment.steps[0]?.wording ?? 0] ?? 0;
  const to = sentence.tokens[alignment.steps.at(-1)?.wording ?? 0] ?? from;
  const opposite =
    isNegated(claim, from - NEGATION_REACH, to) !== isNegated(page, first - NEGATION_REACH, last);
  const foreign = foreignNames(index, claim, page, agreement);
  const differences = differencesOf(claim, page, agreement, { opposite, foreign });
  const agreeing = agreeingIn(agreement);
  const common = { score, coverage, first, last, differences, agreeing };
  if (!sameNumbers || opposite || foreign.length > 0) return { level: 'related', ...common };
  if (coverage >= SAME_COVERAGE && words >= SAME_WORDS && agreement.purity >= SAME_COVERAGE)
    return { level: 'same-wording', ...common };
  return { level: isMark(score, agreement) ? 'variant' : 'related', ...common };
};
