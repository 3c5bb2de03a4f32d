import type { PageOffset } from '../model/brand.ts';
import { normalise, pageStart } from '../text/normal.ts';
import { TokenKind, type Tokens, tokenEnd, tokenise, tokenStart } from '../text/tokens.ts';
import type { Signals, Span, StanceRole } from './stance-lexicon.ts';

/** A stretch of a page with what stands around it. Token indices are of this text only. */
export type NearText = {
  readonly tokens: Tokens;
  /** The stretch itself, and the sentence (or sentences) it lies in; all inclusive. */
  readonly stretch: Span;
  readonly sentence: Span;
  /** The sentence after; empty where there is none. */
  readonly next: Span;
  /** The text begins where the passage begins. */
  readonly whole: boolean;
  /** What stands between token `index - 1` and token `index`. */
  gap(index: number): string;
};

/** The same with the stance words found in it. */
export type Surroundings = NearText & {
  readonly signals: Signals;
  /** The verb comes last, and what it governs before it: Turkish, Korean, Japanese. */
  readonly verbLast: boolean;
};

/** How much of a passage is looked at before and after a stretch, in UTF-16 units. */
const BEFORE = 1500;
const AFTER = 600;
/** The longest that a sentence reaches on either side of a stretch, in tokens: beyond, it is a list or no prose. */
const LONGEST_REACH = 120;

/** Where a sentence ends that holds `index`: the last token before the next break. */
const sentenceEnd = ({ breaks, count }: Tokens, index: number): number => {
  const limit = Math.min(count - 1, index + LONGEST_REACH);
  let at = index;
  while (at < limit && !breaks[at + 1]) at += 1;
  return at;
};

const sentenceStart = ({ breaks }: Tokens, index: number): number => {
  const limit = Math.max(0, index - LONGEST_REACH);
  let at = index;
  while (at > limit && !breaks[at]) at -= 1;
  return at;
};

/**
 * Reads what stands around a stretch of a page (page offsets). Looks at a bounded part of the passage, so the cost
 * does not depend on its length. Undefined where the stretch holds no word.
 */
export const readNearText = (
  page: string,
  { start, end }: { readonly start: PageOffset; readonly end: PageOffset },
): NearText | undefined => {
  const from = Math.max(0, start - BEFORE);
  const normal = normalise(page.slice(from, Math.min(page.length, end + AFTER)));
  const tokens = tokenise(normal);
  let first = -1;
  let last = -1;
  for (let index = 0; index < tokens.count; index++) {
    const at = pageStart(normal, tokenStart(tokens, index)) + from;
    if (at >= end) break;
    if (at >= start && first < 0) first = index;
    last = index;
  }
  if (first < 0) return undefined;
  const sentence = { first: sentenceStart(tokens, first), last: sentenceEnd(tokens, last) };
  const next = {
    first: sentence.last + 1,
    last: sentence.last + 1 < tokens.count ? sentenceEnd(tokens, sentence.last + 1) : sentence.last,
  };
  const gap = (index: number): string =>
    normal.text.slice(
      index === 0 ? 0 : tokenEnd(tokens, index - 1),
      index < tokens.count ? tokenStart(tokens, index) : normal.text.length,
    );
  return { tokens, stretch: { first, last }, sentence, next, whole: from === 0, gap };
};

/** Signals of some roles that lie within a span, in reading order. */
export const within = (
  { signals }: Surroundings,
  span: Span,
  ...roles: readonly StanceRole[]
): readonly Span[] =>
  roles
    .flatMap((role) =>
      signals[role].filter(({ first, last }) => first >= span.first && last <= span.last),
    )
    .toSorted((a, b) => a.first - b.first || b.last - a.last);

/** Whether a signal of one of some roles begins at a token. */
export const beginsAt = (
  { signals }: Surroundings,
  index: number,
  ...roles: readonly StanceRole[]
): boolean => roles.some((role) => signals[role].some(({ first }) => first === index));

const COMMA = /[,،()[\]]|、/;
const SEMICOLON = /[;؛]/;
const COLON = /:|\s-\s|--|\|/;

/** Whether a comma or bracket stands before a token; the comma in "100,000" is none. */
export const hasComma = (around: Surroundings, index: number): boolean => {
  const gap = around.gap(index);
  const { kinds } = around.tokens;
  const inNumber = kinds[index - 1] === TokenKind.digits && kinds[index] === TokenKind.digits;
  return COMMA.test(gap) && !(gap.length === 1 && inNumber);
};

/** Whether a colon or a dash between spaces stands before a token. */
export const hasColon = (around: Surroundings, index: number): boolean =>
  COLON.test(around.gap(index));

/** The first and last of the gaps after `from` and up to before `to` for which a test holds; -1 where none does. */
export const findGap = (
  from: number,
  to: number,
  test: (index: number) => boolean,
): { readonly first: number; readonly last: number } => {
  let first = -1;
  let last = -1;
  for (let index = from + 1; index <= to; index++) {
    if (!test(index)) continue;
    if (first < 0) first = index;
    last = index;
  }
  return { first, last };
};

/** Whether "but" or a semicolon stands between two tokens. */
export const hasContrast = (around: Surroundings, from: number, to: number): boolean =>
  within(around, { first: from + 1, last: to - 1 }, 'contrast').length > 0 ||
  findGap(from, to, (index) => SEMICOLON.test(around.gap(index))).first >= 0;

/** Whether a new statement begins between two tokens: "but", a semicolon, or "and" after a comma. */
export const hasTurn = (around: Surroundings, from: number, to: number): boolean =>
  hasContrast(around, from, to) ||
  within(around, { first: from + 1, last: to - 1 }, 'and').some(({ first }) =>
    hasComma(around, first),
  );

/** The clause around a span: from comma, colon or turn to the next, within a sentence. */
export const clauseOf = (around: Surroundings, span: Span, sentence: Span): Span => {
  const parts = (index: number) =>
    hasComma(around, index) ||
    hasColon(around, index) ||
    SEMICOLON.test(around.gap(index)) ||
    beginsAt(around, index, 'contrast');
  let { first, last } = span;
  while (first > sentence.first && !parts(first)) first -= 1;
  while (last < sentence.last && !parts(last + 1)) last += 1;
  return { first, last };
};
