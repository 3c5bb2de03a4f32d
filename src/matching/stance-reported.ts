import type { Range } from './differences-text.ts';
import { isUndone, pointsBack } from './stance-scope.ts';
import {
  COLON,
  hasContrast,
  hasSign,
  LABEL,
  type Surroundings,
  signs,
  within,
} from './stance-sentence.ts';

/** What the matched wording or cue says itself: the denial in "Russia denied …" is not a denial of that record. */
export type Own = { readonly denial: boolean; readonly negation: boolean; readonly doubt: boolean };

/** Longest label before a colon and after a dash, in tokens: "Korotchenko:", "– KCNA". */
const LONGEST_LABEL = 8;
const LONGEST_CREDIT = 5;
/** Furthest that a noun ("reports of …") and what it names stand apart, in tokens. */
const NOUN_REACH = 8;

/** "Korotchenko: 100,000 ready" and "100,000 ready – Korotchenko": a name beside a colon or a dash. */
const isCredited = (around: Surroundings): boolean => {
  const { stretch, sentence } = around;
  const label = signs(around, sentence.first, stretch.first, LABEL)[0];
  const credit = signs(around, stretch.last, sentence.last, COLON).at(-1);
  return (
    (label !== undefined &&
      label - sentence.first <= LONGEST_LABEL &&
      within(around, { first: sentence.first, last: label - 1 }, 'topic').length === 0) ||
    (credit !== undefined &&
      sentence.last - credit < LONGEST_CREDIT &&
      within(around, { first: credit, last: sentence.last }, 'and', 'topic').length === 0)
  );
};

/** Whether somebody's words or a source are named around the stretch. */
const isSaid = (around: Surroundings, own: Own): boolean => {
  const { stretch, sentence, next, verbLast } = around;
  const reaches = ({ first, last }: Range): boolean =>
    last < stretch.first
      ? !hasContrast(around, last, stretch.first)
      : first <= stretch.last || !hasContrast(around, stretch.last, first);
  const speaks = within(around, sentence, 'speech', 'not-denied').filter(
    ({ first, last }) =>
      !verbLast || first > stretch.first || hasSign(around, last, stretch.first, COLON),
  );
  const nouns = within(around, sentence, 'report').filter(({ first, last }) =>
    last < stretch.first
      ? stretch.first - last <= NOUN_REACH
      : first >= stretch.first && (first <= stretch.last || verbLast),
  );
  const undone = within(around, sentence, 'denial').filter((word) =>
    isUndone(around, word, sentence),
  );
  return (
    [...within(around, sentence, 'source'), ...speaks].some(reaches) ||
    (!own.denial && !own.doubt && [...nouns, ...undone].some(reaches)) ||
    within(around, next, 'speech').some((word) => pointsBack(around, word, next))
  );
};

/** "boasted that …": whatever the verb, what right after "that" begins is somebody's view. */
const isClaimed = (around: Surroundings, own: Own): boolean => {
  const before = around.stretch.first - 1;
  return !own.denial && within(around, { first: before, last: before }, 'that').length > 0;
};

/** Whether the page passes a match on: quoted, credited, taken from a source or put into somebody's mouth. */
export const isReported = (around: Surroundings, own: Own): boolean =>
  around.isQuoted || isSaid(around, own) || isCredited(around) || isClaimed(around, own);
