import type { NumberMention } from '../text/numbers.ts';
import { tokenText } from '../text/tokens.ts';
import {
  type ConceptTraits,
  inside,
  isName,
  isWithin,
  longestOf,
  type Mark,
  ofSense,
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

const numbersAmong = (
  numbers: readonly NumberMention[],
  marks: readonly Mark[],
): readonly Mark[] => {
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

/** Tokens of a text, from its beginning to its end. */
const ALL: Range = { first: 0, last: Number.POSITIVE_INFINITY };

/**
 * Reads a text for comparison, or the part of it that matters. Cost: the concepts of that part, and sorting them.
 *
 * @param lang of the text; where it is unknown, little words of every language count
 */
export const readText = (
  traits: ConceptTraits,
  text: ReadText,
  words: LittleWords,
  lang: string | undefined,
  part: Range = ALL,
): Reading => {
  const { analysis, units } = text;
  const little = inside(lang === undefined ? words.all() : words.in(lang), part);
  const concepts = [
    ...inside(analysis.concepts, part).map((one) => ({
      ...one,
      sense: traits.kindOf(one.concept),
    })),
    ...little.filter(({ sense }) => !isRole(sense)),
  ]
    .map(({ concept, sense, first, last }): Mark => {
      // Many words hedge, each in its own degree: "plans to" is not "appears".
      const letters =
        sense === 'hedge' ? tokenText(analysis.tokens, first).slice(0, HEDGE_LETTERS) : '';
      return { concept, sense, first, last, key: `#${concept} ${letters}` };
    })
    .sort(inOrder);
  const bySort = Map.groupBy(
    concepts.filter(({ sense }) => sense !== undefined),
    sortOf,
  );
  const longest = [...bySort.values()].flatMap((sort) => longestOf(sort));
  const numbers = numbersAmong(inside(analysis.numbers, part), longest);
  const littleWords = new Set(
    little.flatMap(({ sense, first, last }) =>
      first === last && (sense === 'common' || !isRole(sense)) ? first : [],
    ),
  );
  const marks = [...longest, ...numbers].sort(inOrder);
  return { analysis, units, lang, concepts, marks, quoted: words.quoted(), littleWords };
};
