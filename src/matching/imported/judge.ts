import type { Level } from '../../model/match.ts';
import type { Mutation } from '../../model/record.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import { commonWords } from './common-words.ts';
import { differencesOf } from './differences.ts';
import { foreignNames } from './names.ts';
import { isNegation } from './negations.ts';
import type { ImportedIndex } from './open.ts';
import type { Reading } from './reading.ts';

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
};

/**
 * What a mark must score, by how many words other than names and numbers agree: few words agree by chance, many do not.
 * Read off judged hits in debates (`src/cli/bench/judgements`).
 */
const MARK_SCORES: readonly number[] = [1, 1, 1, 0.84, 0.76, 0.7, 0.64, 0.6];
const LOWEST_MARK = 0.56;
/** What is worth showing as related, likewise. */
const RELATED_SCORES: readonly number[] = [1, 1, 1, 0.6, 0.52, 0.47];
const LOWEST_RELATED = 0.42;

/** Nearly all words in their order: the same wording, give or take a particle. */
const SAME_WORDS = 0.88;
const SAME_COVERAGE = 0.97;

/** How much of the score rests on the stretch saying nothing else, and on particles agreeing too. */
const PURITY_SHARE = 0.5;
const WORDS_SHARE = 0.4;

const scoreOf = ({ coverage, purity }: Agreement, words: number): number =>
  coverage * (1 - PURITY_SHARE + PURITY_SHARE * purity) * (1 - WORDS_SHARE + WORDS_SHARE * words);

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

const isMark = (score: number, { predicates }: Agreement): boolean =>
  score >= (MARK_SCORES[predicates] ?? LOWEST_MARK);

/** Words in their order, particles among them, that are the sentence's own even where few say something. */
const OWN_WORDS = 0.6;
const OWN_COVERAGE = 0.5;
const FEWEST_OWN_TERMS = 3;
const FEWEST_OWN_PREDICATES = 1;

const isRelated = (
  score: number,
  words: number,
  { predicates, terms, coverage }: Agreement,
): boolean =>
  score >= (RELATED_SCORES[predicates] ?? LOWEST_RELATED) ||
  (words >= OWN_WORDS &&
    coverage >= OWN_COVERAGE &&
    terms >= FEWEST_OWN_TERMS &&
    predicates >= FEWEST_OWN_PREDICATES);

/**
 * Judges whether a stretch of a page repeats a sentence: what agrees, in order; whether numbers, names and negation
 * agree, without any of which it is related at most. Nothing where too little agrees.
 *
 * @param page the stretch with a few tokens around it
 */
export const judge = (
  index: ImportedIndex,
  claim: Reading,
  page: Reading,
): Judgement | undefined => {
  const agreement = agreementOf(index, claim, page);
  if (!agreement) return undefined;
  const { alignment, stretch, sentence, coverage } = agreement;
  const first = stretch.tokens[alignment.textFirst] ?? 0;
  const last = stretch.tokens[alignment.textLast] ?? first;
  const words = commonWords(claim.tokens, page.tokens).share;
  const score = scoreOf(agreement, words);
  if (!isRelated(score, words, agreement)) return undefined;
  const sameNumbers = numbersAgree(claim, page, first, last);
  const from = sentence.tokens[alignment.steps[0]?.wording ?? 0] ?? 0;
  const to = sentence.tokens[alignment.steps.at(-1)?.wording ?? 0] ?? from;
  const opposite =
    isNegated(claim, from - NEGATION_REACH, to) !== isNegated(page, first - NEGATION_REACH, last);
  const foreign = foreignNames(index, claim, page, agreement);
  const differences = differencesOf(claim, page, agreement, { opposite, foreign });
  const common = { score, coverage, first, last, differences };
  if (!sameNumbers || opposite || foreign.length > 0) return { level: 'related', ...common };
  if (coverage >= SAME_COVERAGE && words >= SAME_WORDS && agreement.purity >= SAME_COVERAGE)
    return { level: 'same-wording', ...common };
  return { level: isMark(score, agreement) ? 'variant' : 'related', ...common };
};
