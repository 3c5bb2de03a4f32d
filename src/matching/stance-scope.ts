import type { Span } from './stance-lexicon.ts';
import {
  beginsAt,
  clauseOf,
  findGap,
  hasColon,
  hasComma,
  hasTurn,
  type Surroundings,
  within,
} from './stance-sentence.ts';

/** Tokens between a denial and the negation that undoes it, or a verb and what it points back to. */
const CLOSE = 3;

/** "who denied": the word's subject stands for somebody else, and what it denies follows in its own clause. */
const isAside = (around: Surroundings, word: Span): boolean =>
  around.signals.who.some(({ last }) => last === word.first - 1);

/** Whether nothing but what belongs to the word stands between it and the stretch that follows it. */
const reachesForward = (around: Surroundings, word: Span): boolean => {
  const { stretch } = around;
  const commas = findGap(word.last, stretch.first, (index) => hasComma(around, index));
  if (commas.last < 0 || commas.last === word.last + 1) return true;
  const rest = { first: commas.last, last: stretch.first - 1 };
  return (
    beginsAt(around, commas.last, 'that') ||
    beginsAt(around, commas.last + 1, 'that') ||
    within(around, rest, 'report', 'that').length > 0 ||
    // "rejects the report, North Korea wants to …": the noun before the comma is what follows.
    (commas.last === stretch.first &&
      within(around, { first: word.first, last: commas.last - 1 }, 'report').length > 0)
  );
};

/** Whether somebody else speaks between the word and the stretch: "who denied it, said that …". */
const isCutOff = (around: Surroundings, word: Span): boolean => {
  const { stretch } = around;
  const aside = isAside(around, word);
  return within(around, { first: word.last + 1, last: stretch.first - 1 }, 'speech').some(
    ({ first }) =>
      aside ||
      (hasComma(around, first) && first === word.last + 1) ||
      findGap(word.last + 1, first, (index) => hasComma(around, index)).first >= 0,
  );
};

/** Whether an aside ends before the stretch, so that the stretch belongs to the main clause again. */
const isAsideClosed = (around: Surroundings, word: Span): boolean => {
  if (!isAside(around, word)) return false;
  const { first } = findGap(word.last, around.stretch.first, (index) => hasComma(around, index));
  // "who denied that", "who denied reports that": the comma opens what is denied.
  return (
    first > word.last + 1 &&
    within(around, { first: word.last + 1, last: first - 1 }, 'report').length === 0
  );
};

/** Whether a word of denial or doubt before the stretch, or within it, governs it. */
const governsForward = (around: Surroundings, word: Span): boolean => {
  const { stretch, verbLast } = around;
  const inside = word.first >= stretch.first;
  const target = inside ? stretch.last : stretch.first;
  if (hasTurn(around, word.last, target)) return false;
  if (verbLast && !inside)
    return findGap(word.last, stretch.first, (index) => hasColon(around, index)).first >= 0;
  if (inside) {
    const closes = findGap(word.last, target, (index) => hasComma(around, index)).first >= 0;
    return !(isAside(around, word) && closes);
  }
  return !isCutOff(around, word) && !isAsideClosed(around, word) && reachesForward(around, word);
};

/** Whether the clause of a word points back at what was said before: "denied it", "the claim", "this was". */
export const pointsBack = (around: Surroundings, word: Span, sentence: Span): boolean => {
  const clause = clauseOf(around, word, sentence);
  const before = { first: clause.first, last: word.first - 1 };
  const after = { first: word.last + 1, last: Math.min(clause.last, word.last + CLOSE) };
  return (
    within(around, before, 'this', 'report').length > 0 ||
    within(around, after, 'this', 'report').length > 0 ||
    within(around, before, 'it').some(({ last }) => last >= word.first - 2) ||
    within(around, after, 'it').some(({ last }) => last === clause.last)
  );
};

/** Whether the stretch is itself what a noun or conjunction before it names: "Reports that …", "That …, is". */
const isHeaded = (around: Surroundings): boolean => {
  const { stretch, sentence } = around;
  const before = { first: sentence.first, last: stretch.first - 1 };
  if (beginsAt(around, sentence.first, 'that') && stretch.first - sentence.first <= 2) return true;
  return within(around, before, 'report').some(({ last }) => !hasTurn(around, last, stretch.first));
};

/** Whether a word of denial or doubt after the stretch, or late within it, governs it. */
const governsBackward = (around: Surroundings, word: Span): boolean => {
  const { stretch, sentence, verbLast } = around;
  const from = Math.min(stretch.last, word.first - 1);
  if (isAside(around, word) || beginsAt(around, word.last + 1, 'that')) return false;
  const turns = hasTurn(around, from, word.first);
  if (pointsBack(around, word, { first: from + 1, last: sentence.last })) return true;
  if (turns) return false;
  if (verbLast || isHeaded(around)) return true;
  const comma = findGap(from, word.first, (index) => hasComma(around, index)).last;
  if (comma < 0 || findGap(from, word.first, (index) => hasColon(around, index)).first > comma)
    return true;
  return beginsAt(around, comma, 'that');
};

/** Whether a word of denial or doubt in the sentence of the stretch says something of the stretch. */
export const governs = (around: Surroundings, word: Span): boolean => {
  const { stretch } = around;
  return word.first > stretch.last ? governsBackward(around, word) : governsForward(around, word);
};

/** A sentence of this many tokens says one thing: "Fake." "The Kremlin denied." */
const SHORTEST = 4;

/** Whether a word in the next sentence says something of the stretch: "This was denied." */
export const governsFromNext = (
  around: Surroundings,
  word: Span,
  role: 'denial' | 'doubt',
): boolean => {
  const { next } = around;
  if (isAside(around, word) || beginsAt(around, word.last + 1, 'that')) return false;
  if (next.last - next.first < SHORTEST) return true;
  // "It is unclear when …" points at nothing before it.
  if (role === 'doubt' && within(around, next, 'this', 'report').length === 0) return false;
  return pointsBack(around, word, next);
};

/** Whether a negation undoes a word of denial: "did not deny", "dementierte das nicht". */
export const isUndone = (around: Surroundings, word: Span, sentence: Span): boolean => {
  const clause = clauseOf(around, word, sentence);
  const before = { first: Math.max(clause.first, word.first - CLOSE), last: word.first - 1 };
  const after = { first: word.last + 1, last: clause.last };
  return (
    within(around, before, 'not').length > 0 ||
    within(around, after, 'not').some(({ last }) => last === clause.last) ||
    (around.verbLast && within(around, after, 'not').length > 0)
  );
};
