import { TokenKind, tokenText } from '../text/tokens.ts';
import { type Analysis, tokensBetween } from './analysis.ts';
import { quotationsOf } from './differences-quotations.ts';
import {
  type ConceptTraits,
  isName,
  isWithin,
  longestOf,
  type Mark,
  ofSense,
  type Quoted,
  type Range,
  type Reading,
  type ReadText,
} from './differences-text.ts';
import type { LittleWords } from './little-words.ts';
import { isRole } from './senses.ts';

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;
const LATEST_DAY = 31;
/** Tokens between a day and its month: "5 de agosto". */
const DATE_WITHIN = 2;

const isDate = ofSense('date');
const isCountable = ofSense('people', 'thing');

/** Whether a number is a year, or a day beside the name of a month. */
const isOfDate = (marks: readonly Mark[], { value, first, last }: Range & { value: number }) => {
  const isYear = value >= EARLIEST_YEAR && value <= LATEST_YEAR && first === last;
  return (
    Number.isInteger(value) &&
    ((isYear && !marks.some((mark) => isCountable(mark) && mark.first === last + 1)) ||
      (value <= LATEST_DAY &&
        marks.some(
          (mark) =>
            isDate(mark) && first - mark.last <= DATE_WITHIN && mark.first - last <= DATE_WITHIN,
        )))
  );
};

const numbersAmong = ({ numbers }: Analysis, marks: readonly Mark[]): readonly Mark[] => {
  const names = marks.filter(isName);
  const near = marks.filter((mark) => isDate(mark) || isCountable(mark));
  return numbers
    .filter((number) => !names.some((name) => isWithin(number, name)))
    .map(({ first, last, value }) => ({
      first,
      last,
      sense: isOfDate(near, { first, last, value }) ? 'date' : 'number',
      concept: -1,
      key: `=${value}`,
    }));
};

/** Letters by which the inflected forms of one hedge are known. */
const HEDGE_LETTERS = 3;

/** Names of all kinds are of one sort. */
const sortOf = (mark: Mark) => (isName(mark) ? 'name' : mark.sense);

const inOrder = (a: Range, b: Range): number => a.first - b.first || a.last - b.last;

const SCARE_WORDS = 3;
const SINGLES_PER_WORD = 2;

const isScare = ({ kinds }: Analysis['tokens'], { first, last }: Range): boolean => {
  let halves = 0;
  for (let token = first; token <= last; token++)
    halves += kinds[token] === TokenKind.single ? 1 : SINGLES_PER_WORD;
  return halves <= SCARE_WORDS * SINGLES_PER_WORD;
};

/** What stands between quotation marks, as tokens. */
export const quotedIn = (
  analysis: Pick<Analysis, 'page' | 'normal' | 'tokens'>,
): readonly Quoted[] =>
  quotationsOf(analysis.page).flatMap((quotation) => {
    const range = tokensBetween(analysis, quotation);
    return range.last < range.first ? [] : [{ ...range, isScare: isScare(analysis.tokens, range) }];
  });

/** Reads a text for comparison. Cost: linear, but for the sorting of its concepts. */
export const readText = (
  traits: ConceptTraits,
  text: ReadText,
  words: LittleWords,
  lang: string | undefined,
): Reading => {
  const { analysis, units } = text;
  const little = lang === undefined ? words.all() : words.in(lang);
  const concepts = [
    ...analysis.concepts.map((one) => ({ ...one, sense: traits.kindOf(one.concept) })),
    ...little.filter(({ sense }) => !isRole(sense)),
  ]
    .map((one): Mark => {
      // Many words hedge, each in its own degree: "plans to" is not "appears".
      const letters =
        one.sense === 'hedge' ? tokenText(analysis.tokens, one.first).slice(0, HEDGE_LETTERS) : '';
      return { ...one, key: `#${one.concept} ${letters}` };
    })
    .sort(inOrder);
  const bySort = Map.groupBy(
    concepts.filter(({ sense }) => sense !== undefined),
    sortOf,
  );
  const longest = [...bySort.values()].flatMap((sort) => longestOf(sort));
  const marks = [...longest, ...numbersAmong(analysis, longest)].sort(inOrder);
  const littleWords = new Set(
    little.flatMap(({ sense, first, last }) =>
      first === last && (sense === 'common' || !isRole(sense)) ? first : [],
    ),
  );
  return { analysis, units, lang, concepts, marks, quoted: quotedIn(analysis), littleWords };
};
