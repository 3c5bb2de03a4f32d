import { createNormalBuffer } from './normal.ts';
import { NUMBER_WORDS } from './number-lists.ts';
import type { NumberWords } from './number-table.ts';

/** What a number word does when a number is put together. */
export type NumberPart = {
  readonly role: 'ones' | 'hundred' | 'scale';
  readonly value: number;
  /** A scale that is no number without one before it. */
  readonly needsNumber: boolean;
  /** A character that is a number only before a scale: in Korean most such syllables mean something else. */
  readonly needsScale?: true;
};

// One buffer for all: these are hundreds of words, read whenever the program starts.
const normal = createNormalBuffer();
const fold = (word: string): string => {
  normal.fill(word);
  return normal.text;
};

const partsOf = (words: NumberWords): [string, NumberPart][] => [
  ...Object.entries(words.after ?? {}).map(([word, value]): [string, NumberPart] => [
    fold(word),
    { role: 'scale', value, needsNumber: true },
  ]),
  ...Object.entries(words.scales).map(([word, value]): [string, NumberPart] => [
    fold(word),
    { role: 'scale', value, needsNumber: false },
  ]),
  ...Object.entries(words.ones).map(([word, value]): [string, NumberPart] => [
    fold(word),
    { role: 'ones', value, needsNumber: false },
  ]),
  ...(words.hundred ?? []).map((word): [string, NumberPart] => [
    fold(word),
    { role: 'hundred', value: 100, needsNumber: false },
  ]),
];

/** Every number word of every language, in normal form. Where languages disagree, the later kind above wins. */
export const NUMBER_PARTS: ReadonlyMap<string, NumberPart> = new Map(
  Object.values(NUMBER_WORDS).flatMap(partsOf),
);

/** Words that may stand between the parts of a number: "hundred and fifty". */
export const NUMBER_CONNECTORS: ReadonlySet<string> = new Set([
  'and',
  'und',
  'et',
  'y',
  'e',
  'si',
  'i',
  'و',
]);

/** Romanian puts "de" before the scale: "o sută de mii". */
export const SCALE_CONNECTORS: ReadonlySet<string> = new Set(['de', 'те']);

/** Numerals of scripts that write them as single characters; Korean ones count only beside another number. */
export const NUMERAL_CHARACTERS: ReadonlyMap<string, NumberPart> = new Map([
  ...[...'一二三四五六七八九'].map((char, index): [string, NumberPart] => [
    char,
    { role: 'ones', value: index + 1, needsNumber: false },
  ]),
  ...[...'壹贰叁肆伍陆柒捌玖'].map((char, index): [string, NumberPart] => [
    char,
    { role: 'ones', value: index + 1, needsNumber: false },
  ]),
  ...[...'일이삼사오육칠팔구'].map((char, index): [string, NumberPart] => [
    char,
    { role: 'ones', value: index + 1, needsNumber: false, needsScale: true },
  ]),
  ['两', { role: 'ones', value: 2, needsNumber: false }],
  ...Object.entries({ 十: 10, 拾: 10, 百: 100, 千: 1e3, 십: 10, 백: 100 }).map(
    ([char, value]): [string, NumberPart] => [char, { role: 'scale', value, needsNumber: false }],
  ),
  ...Object.entries({ 천: 1e3, 만: 1e4, 억: 1e8, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }).map(
    ([char, value]): [string, NumberPart] => [char, { role: 'scale', value, needsNumber: true }],
  ),
]);

/** What may stand between the parts of a number written as one word: "einundzwanzigtausend". */
export const COMPOUND_JOINT = 'und';
