import { type NormalText, normalise } from '../text/normal.ts';
import { TokenKind, type Tokens, tokenEnd, tokenise, tokenStart } from '../text/tokens.ts';
import { tokensBetween } from './analysis.ts';
import { quotedIn } from './differences-read.ts';
import { inside, isWithin, type Quoted, type Range } from './differences-text.ts';
import type { LittleWord, LittleWords, WordedText } from './little-words.ts';
import { isRole, type StanceRole } from './senses.ts';

/** A text read for the stances in it. */
export type StanceText = {
  readonly page: string;
  readonly normal: NormalText;
  readonly tokens: Tokens;
  readonly words: LittleWords;
  readonly quoted: readonly Quoted[];
};

/** Reads a text. Linear in its length. */
export const readStanceText = (
  page: string,
  wordsOf: (text: WordedText) => LittleWords,
): StanceText => {
  const normal = normalise(page);
  const tokens = tokenise(normal);
  return {
    page,
    normal,
    tokens,
    words: wordsOf({ page, tokens }),
    quoted: quotedIn({ page, normal, tokens }),
  };
};

/** A stretch of a text with what stands around it, as one language has it. */
export type Surroundings = {
  readonly tokens: Tokens;
  /** The stretch itself, and the sentence (or sentences) it lies in; all inclusive. */
  readonly stretch: Range;
  readonly sentence: Range;
  /** The sentence after; empty where there is none. */
  readonly next: Range;
  readonly isQuoted: boolean;
  /** What stands between token `index - 1` and token `index`; nothing within a number or a time. */
  gap(index: number): string;
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

/** What stands around a stretch of a page (page offsets); undefined where the stretch holds no word. */
export const surroundingsOf = (
  text: StanceText,
  place: { readonly start: number; readonly end: number },
  lang: string | undefined,
): Surroundings | undefined => {
  const { normal, tokens, words, quoted } = text;
  const stretch = tokensBetween(text, place);
  if (stretch.last < stretch.first) return undefined;
  const sentence = sentenceAround(tokens, stretch);
  const after = { first: sentence.last + 1, last: sentence.last + 1 };
  const next =
    after.first < tokens.count
      ? { ...after, last: sentenceAround(tokens, after).last }
      : { ...after, last: sentence.last };
  const gap = (index: number): string => {
    const from = index === 0 ? 0 : tokenEnd(tokens, index - 1);
    const to = index < tokens.count ? tokenStart(tokens, index) : normal.length;
    const isInNumber =
      to - from === 1 &&
      tokens.kinds[index - 1] === TokenKind.digits &&
      tokens.kinds[index] === TokenKind.digits;
    return isInNumber ? '' : normal.text.slice(from, to);
  };
  const span = { first: sentence.first, last: next.last };
  return {
    tokens,
    stretch,
    sentence,
    next,
    gap,
    isQuoted: quoted.some((range) => isWithin(stretch, range)),
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

export const COMMA = /[,،()[\]]|、/;
export const COLON = /:|\s-\s|--|\|/;
const SEMICOLON = /[;؛]/;

/** The tokens after `from` and up to `to` before which a sign stands. */
export const signs = (
  { gap }: Surroundings,
  from: number,
  to: number,
  sign: RegExp,
): readonly number[] => {
  const found: number[] = [];
  for (let index = from + 1; index <= to; index++) if (sign.test(gap(index))) found.push(index);
  return found;
};

/** Whether a sign stands after `from` and up to `to`. */
export const hasSign = (around: Surroundings, from: number, to: number, sign: RegExp): boolean =>
  signs(around, from, to, sign).length > 0;

/** Whether "but" or a semicolon stands between two tokens. */
export const hasContrast = (around: Surroundings, from: number, to: number): boolean =>
  within(around, { first: from + 1, last: to - 1 }, 'contrast').length > 0 ||
  hasSign(around, from, to, SEMICOLON);

/** Whether a new statement begins between two tokens: "but", a semicolon, or "and" after a comma. */
export const hasTurn = (around: Surroundings, from: number, to: number): boolean =>
  hasContrast(around, from, to) ||
  within(around, { first: from + 1, last: to - 1 }, 'and').some(({ first }) =>
    COMMA.test(around.gap(first)),
  );

/** The clause around a span: from comma, colon or turn to the next, within a sentence. */
export const clauseOf = (around: Surroundings, span: Range, sentence: Range): Range => {
  const parts = (index: number) =>
    [COMMA, COLON, SEMICOLON].some((sign) => sign.test(around.gap(index))) ||
    beginsAt(around, index, 'contrast');
  let { first, last } = span;
  while (first > sentence.first && !parts(first)) first -= 1;
  while (last < sentence.last && !parts(last + 1)) last += 1;
  return { first, last };
};
