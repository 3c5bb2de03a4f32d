import type { PageOffset } from '../model/brand.ts';
import { type NormalText, normalise, pageEnd, pageStart } from '../text/normal.ts';
import { findNumbers, type NumberMention } from '../text/numbers.ts';
import {
  TokenKind,
  type Tokens,
  tokenEnd,
  tokenise,
  tokenStart,
  tokenText,
} from '../text/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import { listOccurrences, type Occurrence, type Occurrences } from './occurrences.ts';

/** A text as recognition sees it. */
export type Analysis = {
  readonly page: string;
  readonly normal: NormalText;
  readonly tokens: Tokens;
  readonly numbers: readonly NumberMention[];
  readonly concepts: readonly Occurrence[];
  /** The concepts that make units, as columns. */
  readonly occurrences: Occurrences;
  /** Where each token stands, in {@link WORD_LENGTH}ths of a word, with a toll for each sentence end before it. */
  readonly positions: Uint32Array;
  /** Which sentence of the text each token stands in, from 0. */
  readonly sentences: Uint32Array;
};

/** Positions that a word takes up; a single character of a script without spaces takes up half of that. */
export const WORD_LENGTH = 2;
const SINGLE_LENGTH = 1;
/** A sentence end is as far as this many words: close words of two sentences still belong together. */
export const SENTENCE_TOLL = 5 * WORD_LENGTH;

const LOWER_CASE = /^\p{Ll}/u;
const LINE_END = /[\n\r\u2028\u2029]/;
const QUESTION = /[?？؟]/;
/** What headlines put between their halves, and quotations where something is left out. */
const ELLIPSIS = /…|⋯|\.\./;
/** A word without a vowel is an abbreviation ("tzw. DNR", "Dr. Kim"), unless in capitals ("КНДР."); some have one. */
const WITHOUT_VOWEL = /^\p{L}[b-df-hj-np-tv-zбвгджзйклмнпрстфхцчшщ]{1,4}$/u;
const VOWEL = /[aeiouyаеиоуыэюяіїєё]/u;
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'sog gen col sen gov prof ген им ред ок cca ing jud'.split(' '),
);
/** Letters of a scale that is written short: "тыс.", "tys.", "tūkst.". */
const SHORT_SCALE = 5;

type Read = Pick<Analysis, 'page' | 'normal' | 'tokens'> & {
  /** The last tokens of numbers. */
  readonly numberEnds: ReadonlySet<number>;
};

/** What stands between a token and the one before. */
const gapBefore = ({ page, normal, tokens }: Read, index: number): string =>
  page.slice(
    pageEnd(normal, tokenEnd(tokens, index - 1)),
    pageStart(normal, tokenStart(tokens, index)),
  );

/**
 * Whether what looks like a sentence end is the point of an abbreviation: the next word is in lower case ("100 тыс.
 * человек"), or a number's scale ("100 тыс. Корейцев") or an abbreviation stands before it.
 */
const isAbbreviation = (read: Read, index: number): boolean => {
  const { page, normal, tokens, numberEnds } = read;
  if (LINE_END.test(gapBefore(read, index))) return false;
  const start = pageStart(normal, tokenStart(tokens, index));
  if (LOWER_CASE.test(page.slice(start, start + 2))) return true;
  const last = index - 1;
  if (tokens.kinds[last] !== TokenKind.word || !gapBefore(read, index).startsWith('.'))
    return false;
  const word = tokenText(tokens, last);
  if (word.length > SHORT_SCALE) return false;
  if (numberEnds.has(last) || ABBREVIATIONS.has(word)) return true;
  const written = page.slice(pageStart(normal, tokenStart(tokens, last)), start);
  return WITHOUT_VOWEL.test(word) && !VOWEL.test(word) && LOWER_CASE.test(written.slice(1));
};

/**
 * Whether a sentence goes on: a question is answered by what follows, dots leave open what the next words say, a line is
 * broken where nothing ends.
 */
const goesOn = (read: Read, index: number): boolean => {
  const gap = gapBefore(read, index);
  if (QUESTION.test(gap) || ELLIPSIS.test(gap)) return true;
  const start = pageStart(read.normal, tokenStart(read.tokens, index));
  return gap.trim() === '' && LOWER_CASE.test(read.page.slice(start, start + 2));
};

const measure = (read: Read): Pick<Analysis, 'positions' | 'sentences'> => {
  const { breaks, kinds, count } = read.tokens;
  const positions = new Uint32Array(count);
  const sentences = new Uint32Array(count);
  let position = 0;
  let sentence = 0;
  for (let index = 0; index < count; index++) {
    if (breaks[index] === 1 && index > 0 && !isAbbreviation(read, index)) {
      position += SENTENCE_TOLL;
      if (!goesOn(read, index)) sentence += 1;
    }
    positions[index] = position;
    sentences[index] = sentence;
    position += kinds[index] === TokenKind.single ? SINGLE_LENGTH : WORD_LENGTH;
  }
  return { positions, sentences };
};

/** Normalises, tokenises, reads numbers and finds concepts. Linear in the length of `page`. */
export const analyse = (page: string, lexicon: Lexicon): Analysis => {
  const normal = normalise(page);
  const tokens = tokenise(normal);
  const numbers = findNumbers(tokens);
  const occurrences = lexicon.findConcepts(tokens);
  return {
    page,
    normal,
    tokens,
    numbers,
    concepts: listOccurrences(occurrences),
    occurrences,
    ...measure({ page, normal, tokens, numberEnds: new Set(numbers.map(({ last }) => last)) }),
  };
};

/** The stretch of the page that tokens `first` to `last` (inclusive) take up. */
export const pageStretch = (
  analysis: Pick<Analysis, 'normal' | 'tokens'>,
  first: number,
  last: number,
): { readonly start: PageOffset; readonly end: PageOffset } => ({
  start: pageStart(analysis.normal, tokenStart(analysis.tokens, first)),
  end: pageEnd(analysis.normal, tokenEnd(analysis.tokens, last)),
});

/** How many of the leading items pass a test that those before pass wherever a later one does. */
export const leading = (count: number, passes: (index: number) => boolean): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The tokens within a stretch of the page; where there is none, `last` is before `first`. */
export const tokensBetween = (
  { normal, tokens }: Pick<Analysis, 'normal' | 'tokens'>,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly first: number; readonly last: number } => ({
  first: leading(tokens.count, (at) => pageStart(normal, tokenStart(tokens, at)) < start),
  last: leading(tokens.count, (at) => pageEnd(normal, tokenEnd(tokens, at)) <= end) - 1,
});

/** The page's own words from token `first` to `last` (inclusive). */
export const pageWords = (analysis: Analysis, first: number, last: number): string => {
  const { start, end } = pageStretch(analysis, first, last);
  return analysis.page.slice(start, end);
};
