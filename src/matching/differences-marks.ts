import type { Alignment } from './align.ts';
import { agrees } from './differences-partings.ts';
import { change, type Found, overlaps, type Pair, type Range } from './differences-text.ts';
import { namesSource } from './differences-words.ts';

/** What of the other text agrees with these tokens, one to one; undefined unless all of it does. */
const counterpart = (
  { steps }: Alignment,
  { before, after }: Pair,
  range: Range,
): Range | undefined => {
  const within = steps.filter(({ wording }) => {
    const unit = before.units[wording];
    return unit !== undefined && overlaps(unit, range);
  });
  const first = after.units[within[0]?.text ?? -1];
  const last = after.units[within.at(-1)?.text ?? -1];
  return first && last && within.every((step) => agrees(step, before, after))
    ? { first: first.first, last: last.last }
    : undefined;
};

/**
 * What became of quotation marks: words kept at a distance that have lost theirs, and a quotation that is now
 * reported (its marks are gone) or told as the page's own statement.
 *
 * @param isQuotation the first text is somebody's words as a whole, whether or not it shows the marks
 */
export const quotationsChanged = (
  alignment: Alignment,
  pair: Pair,
  isQuotation: boolean,
): readonly Found[] => {
  const { before, after } = pair;
  const scares = before.quoted.flatMap((range): readonly Found[] => {
    const words = range.isScare ? counterpart(alignment, pair, range) : undefined;
    if (!words || after.quoted.some((other) => overlaps(other, words))) return [];
    return [change('quotation-marks-dropped', [range], [words])];
  });
  const showsMarks = before.quoted.some(({ isScare }) => !isScare);
  const isStillQuoted = after.quoted.some((range) => !range.isScare && overlaps(range, after.near));
  if (isStillQuoted || !(showsMarks || isQuotation)) return scares;
  if (!namesSource(after)) return [...scares, change('quotation-to-fact', [], [])];
  return showsMarks ? [...scares, change('quotation-marks-dropped', [], [])] : scares;
};
