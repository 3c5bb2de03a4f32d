import { TokenKind } from '../text/tokens.ts';
import type { Span } from './stance-lexicon.ts';
import { isUndone, pointsBack } from './stance-scope.ts';
import { findGap, hasColon, hasContrast, type Surroundings, within } from './stance-sentence.ts';

/** What the matched wording or cue says itself: the denial in "Russia denied …" is not a denial of that record. */
export type Own = { readonly denial: boolean; readonly negation: boolean; readonly doubt: boolean };

/** Longest label before a colon and after a dash, in tokens: "Korotchenko:", "– KCNA". */
const LONGEST_LABEL = 8;
const LONGEST_CREDIT = 5;
/** Furthest that a noun ("reports of …") and what it names stand apart, in tokens. */
const NOUN_REACH = 8;

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** Whether the whole stretch stands between quotation marks: an odd number before it and none inside. */
const isQuoted = (around: Surroundings): boolean => {
  const { stretch, sentence, tokens, whole } = around;
  const from = whole ? 0 : sentence.first;
  let before = 0;
  for (let index = from; index <= stretch.first; index++) before += count(around.gap(index), '"');
  let inside = 0;
  for (let index = stretch.first + 1; index <= stretch.last; index++)
    inside += count(around.gap(index), '"');
  let after = 0;
  for (let index = stretch.last + 1; index <= tokens.count; index++)
    after += count(around.gap(index), '"');
  return before % 2 === 1 && inside === 0 && after > 0;
};

/** A colon after a label; within a number it tells the time. */
const isLabelEnd = ({ gap, tokens }: Surroundings, index: number): boolean =>
  gap(index).includes(':') && !(gap(index) === ':' && tokens.kinds[index - 1] === TokenKind.digits);

/** "Korotchenko: 100,000 ready" and "100,000 ready – Korotchenko": a name beside a colon or a dash. */
const isCredited = (around: Surroundings): boolean => {
  const { stretch, sentence } = around;
  const before = findGap(sentence.first, stretch.first, (index) => isLabelEnd(around, index));
  const label = { first: sentence.first, last: before.first - 1 };
  const labelled =
    before.first > 0 &&
    before.first - sentence.first <= LONGEST_LABEL &&
    within(around, label, 'topic').length === 0;
  const credit = findGap(stretch.last, sentence.last, (index) => hasColon(around, index)).last;
  return (
    labelled ||
    (credit > 0 &&
      sentence.last - credit < LONGEST_CREDIT &&
      within(around, { first: credit, last: sentence.last }, 'and', 'topic').length === 0)
  );
};

/** Whether somebody's words or a source are named around the stretch. */
const isSaid = (around: Surroundings, own: Own): boolean => {
  const { stretch, sentence, verbLast } = around;
  const reaches = ({ first, last }: Span): boolean => {
    if (last < stretch.first) return !hasContrast(around, last, stretch.first);
    return first <= stretch.last || !hasContrast(around, stretch.last, first);
  };
  const speaks = within(around, sentence, 'speech', 'not-denied').filter(
    ({ first, last }) =>
      !verbLast ||
      first > stretch.first ||
      findGap(last, stretch.first, (index) => hasColon(around, index)).first >= 0,
  );
  const nouns = within(around, sentence, 'report').filter(
    ({ first, last }) =>
      (last < stretch.first && stretch.first - last <= NOUN_REACH) ||
      (first >= stretch.first && (first <= stretch.last || verbLast)),
  );
  const undone = within(around, sentence, 'denial').filter((word) =>
    isUndone(around, word, sentence),
  );
  return (
    within(around, sentence, 'source').some(reaches) ||
    speaks.some(reaches) ||
    (!own.denial && !own.doubt && [...nouns, ...undone].some(reaches)) ||
    within(around, around.next, 'speech').some((word) => pointsBack(around, word, around.next))
  );
};

/** Whether the page passes a match on: quoted, credited, taken from a source or put into somebody's mouth. */
export const isReported = (around: Surroundings, own: Own): boolean =>
  isSaid(around, own) || isQuoted(around) || isCredited(around);
