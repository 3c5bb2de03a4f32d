import { TokenKind, type Tokens } from '../text/tokens.ts';
import type { Alignment } from './align.ts';
import { type Analysis, pageStretch } from './analysis.ts';
import { agrees } from './differences-partings.ts';
import { type Quotation, quotationsOf } from './differences-quotations.ts';
import type { Found, Range, Side } from './differences-text.ts';
import { namesSource } from './differences-voice.ts';

/** A quotation of more words is a statement; up to so many are words that the writer keeps at a distance. */
const SCARE_WORDS = 3;
const SINGLES_PER_WORD = 2;

/** How many leading tokens pass a test that those before pass wherever a later one does. */
const leading = (count: number, passes: (token: number) => boolean): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The tokens between two quotation marks; none where there is no word. */
const tokensWithin = (analysis: Analysis, { start, end }: Quotation): Range => {
  const { count } = analysis.tokens;
  const placeOf = (token: number) => pageStretch(analysis, token, token);
  return {
    first: leading(count, (token) => placeOf(token).start < start),
    last: leading(count, (token) => placeOf(token).end <= end) - 1,
  };
};

const wordCount = ({ tokens }: Analysis, { first, last }: Range): number => {
  let singles = 0;
  for (let token = first; token <= last; token++)
    if (tokens.kinds[token] === TokenKind.single) singles += 1;
  return last - first + 1 - singles + singles / SINGLES_PER_WORD;
};

const overlaps = (one: Range, other: Range): boolean =>
  one.first <= other.last && other.first <= one.last;

/** What of the other text agrees with these tokens, one to one; undefined unless all of it does. */
const counterpart = (
  alignment: Alignment,
  before: Side,
  after: Side,
  range: Range,
): Range | undefined => {
  const units = before.text.units;
  const steps = alignment.steps.filter(({ wording }) => {
    const unit = units[wording];
    return unit !== undefined && overlaps(unit, range);
  });
  if (steps.length === 0 || !steps.every((step) => agrees(step, before.text, after.text)))
    return undefined;
  const first = after.text.units[steps[0]?.text ?? -1];
  const last = after.text.units[steps.at(-1)?.text ?? -1];
  return first && last ? { first: first.first, last: last.last } : undefined;
};

type Quoted = { readonly range: Range; readonly isScare: boolean };

const readQuoted = (analysis: Analysis): readonly Quoted[] =>
  quotationsOf(analysis.page)
    .map((quotation) => tokensWithin(analysis, quotation))
    .filter((range) => range.last >= range.first)
    .map((range) => ({ range, isScare: wordCount(analysis, range) <= SCARE_WORDS }));

/** What is quoted in texts read so far: a passage is compared with many wordings. */
const quotedTexts = new WeakMap<Tokens, readonly Quoted[]>();

const quotedIn = ({ text: { analysis } }: Side): readonly Quoted[] => {
  const quoted = quotedTexts.get(analysis.tokens) ?? readQuoted(analysis);
  quotedTexts.set(analysis.tokens, quoted);
  return quoted;
};

/**
 * What became of quotation marks: words kept at a distance that have lost theirs, and a quotation that is now
 * reported (its marks are gone) or told as the page's own statement.
 *
 * @param isQuotation the first text is somebody's words as a whole, whether or not it shows the marks
 */
export const quotationsChanged = (
  alignment: Alignment,
  before: Side,
  after: Side,
  isQuotation: boolean,
): readonly Found[] => {
  const quotedBefore = quotedIn(before);
  const quotedAfter = quotedIn(after);
  const scares = quotedBefore
    .filter(({ isScare }) => isScare)
    .flatMap(({ range }): readonly Found[] => {
      const words = counterpart(alignment, before, after, range);
      if (!words || quotedAfter.some((other) => overlaps(other.range, words))) return [];
      return [{ kind: 'quotation-marks-dropped', before: [range], after: [words], opposed: false }];
    });
  const showsMarks = quotedBefore.some(({ isScare }) => !isScare);
  const isStillQuoted = quotedAfter.some(
    ({ range, isScare }) => !isScare && overlaps(range, after.near),
  );
  if (isStillQuoted || !(showsMarks || isQuotation)) return scares;
  if (!namesSource(after)) return [...scares, { kind: 'quotation-to-fact', opposed: false }];
  return showsMarks ? [...scares, { kind: 'quotation-marks-dropped', opposed: false }] : scares;
};
