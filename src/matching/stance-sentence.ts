import { TokenKind, type Tokens, tokenEnd, tokenStart } from '../text/tokens.ts';
import { inside, isWithin, type Range } from './differences-text.ts';
import type { LittleWord, LittleWords, WordedText } from './little-words.ts';
import { isRole, type StanceRole } from './senses.ts';

/** What stands before a token, as bits. */
export const COMMA = 1;
export const COLON = 2;
const SEMICOLON = 4;
/** A colon in the narrow sense, which a label ends with; a dash is none. */
export const LABEL = 8;
const QUESTION = 16;

const PATTERNS: readonly (readonly [bit: number, sign: RegExp])[] = [
  [COMMA, /[,،()[\]]|、/],
  [COLON, /:|\s-\s|--|\|/],
  [SEMICOLON, /[;؛]/],
  [LABEL, /:/],
  [QUESTION, /[?؟]/],
];

/** A text read for the stances in it. */
export type StanceText = WordedText & {
  readonly words: LittleWords;
  /** The signs before each token, and at last those after them all; within a number or a time there are none. */
  readonly signs: Uint8Array;
};

const SPACE = 0x20;

const signsOf = ({ normal, tokens }: WordedText): Uint8Array => {
  const { kinds, count } = tokens;
  const signs = new Uint8Array(count + 1);
  for (let index = 0; index <= count; index++) {
    const from = index === 0 ? 0 : tokenEnd(tokens, index - 1);
    const to = index < count ? tokenStart(tokens, index) : normal.length;
    const isShort = to - from <= 1;
    if (isShort && (from === to || normal.units[from] === SPACE)) continue;
    if (isShort && kinds[index - 1] === TokenKind.digits && kinds[index] === TokenKind.digits)
      continue;
    const gap = normal.text.slice(from, to);
    for (const [bit, sign] of PATTERNS)
      if (sign.test(gap)) signs[index] = (signs[index] ?? 0) | bit;
  }
  return signs;
};

/** Reads a text. Linear in its length. */
export const readStanceText = (text: WordedText, words: LittleWords): StanceText => ({
  page: text.page,
  normal: text.normal,
  tokens: text.tokens,
  words,
  signs: signsOf(text),
});

/** A stretch of a text with what stands around it, as one language has it. */
export type Surroundings = {
  readonly signs: Uint8Array;
  /** The stretch itself, and the sentence (or sentences) it lies in; all inclusive. */
  readonly stretch: Range;
  readonly sentence: Range;
  /** The sentence after; empty where there is none. */
  readonly next: Range;
  readonly isQuoted: boolean;
  /** The words of both sentences that do something for a stance, in reading order. */
  readonly words: readonly LittleWord[];
  /** The verb comes last, and what it governs before it: Turkish, Korean, Japanese. */
  readonly verbLast: boolean;
};

/** The longest that a sentence reaches on either side of a stretch, in tokens: beyond, it is a list or no prose. */
const LONGEST_REACH = 120;

/** The sentence around some tokens. */
const sentenceAround = ({ breaks, count }: Tokens, { first, last }: Range): Range => {
  const least = Math.max(0, first - LONGEST_REACH);
  const most = Math.min(count - 1, last + LONGEST_REACH);
  let [from, to] = [first, last];
  while (from > least && !breaks[from]) from -= 1;
  while (to < most && !breaks[to + 1]) to += 1;
  return { first: from, last: to };
};

const VERB_LAST: ReadonlySet<string | undefined> = new Set(['tr', 'ko', 'ja']);

/** What stands around a stretch of a text. */
export const surroundingsOf = (
  { tokens, words, signs }: StanceText,
  stretch: Range,
  lang: string | undefined,
): Surroundings => {
  const sentence = sentenceAround(tokens, stretch);
  const after = { first: sentence.last + 1, last: sentence.last + 1 };
  const next =
    after.first < tokens.count
      ? { ...after, last: sentenceAround(tokens, after).last }
      : { ...after, last: sentence.last };
  const span = { first: sentence.first, last: next.last };
  return {
    signs,
    stretch,
    sentence,
    next,
    isQuoted: words.quoted().some((range) => isWithin(stretch, range)),
    words: inside(lang === undefined ? [] : words.in(lang), span).filter(({ sense }) =>
      isRole(sense),
    ),
    verbLast: VERB_LAST.has(lang),
  };
};

/** Words of some roles that lie within a span, in reading order. */
export const within = (
  { words }: Surroundings,
  span: Range,
  ...roles: readonly StanceRole[]
): readonly Range[] => {
  const wanted: readonly (string | undefined)[] = roles;
  return words.filter((word) => wanted.includes(word.sense) && isWithin(word, span));
};

/** Whether a word of some role begins at a token. */
export const beginsAt = ({ words }: Surroundings, index: number, role: StanceRole): boolean =>
  words.some(({ sense, first }) => sense === role && first === index);

/** Whether one of some signs stands before a token. */
const isSign = ({ signs }: Surroundings, index: number, sign: number): boolean =>
  ((signs[index] ?? 0) & sign) !== 0;

/** Whether the sentence ends in a question mark. */
export const isAsked = (around: Surroundings): boolean =>
  isSign(around, around.sentence.last + 1, QUESTION);

/** The tokens after `from` and up to `to` before which a sign stands. */
export const signs = (
  around: Surroundings,
  from: number,
  to: number,
  sign: number,
): readonly number[] => {
  const found: number[] = [];
  for (let index = from + 1; index <= to; index++)
    if (isSign(around, index, sign)) found.push(index);
  return found;
};

/** Whether a sign stands after `from` and up to `to`. */
export const hasSign = (around: Surroundings, from: number, to: number, sign: number): boolean =>
  signs(around, from, to, sign).length > 0;

/** Whether "but" or a semicolon stands between two tokens. */
export const hasContrast = (around: Surroundings, from: number, to: number): boolean =>
  within(around, { first: from + 1, last: to - 1 }, 'contrast').length > 0 ||
  hasSign(around, from, to, SEMICOLON);

/** Whether a new statement begins between two tokens: "but", a semicolon, or "and" after a comma. */
export const hasTurn = (around: Surroundings, from: number, to: number): boolean =>
  hasContrast(around, from, to) ||
  within(around, { first: from + 1, last: to - 1 }, 'and').some(({ first }) =>
    isSign(around, first, COMMA),
  );

/** The clause around a span: from comma, colon or turn to the next, within a sentence. */
export const clauseOf = (around: Surroundings, span: Range, sentence: Range): Range => {
  const parts = (index: number) =>
    isSign(around, index, COMMA | COLON | SEMICOLON) || beginsAt(around, index, 'contrast');
  let { first, last } = span;
  while (first > sentence.first && !parts(first)) first -= 1;
  while (last < sentence.last && !parts(last + 1)) last += 1;
  return { first, last };
};
