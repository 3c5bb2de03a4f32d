import type { Range } from './differences-text.ts';
import {
  beginsAt,
  COLON,
  COMMA,
  clauseOf,
  hasSign,
  hasTurn,
  type Surroundings,
  signs,
  within,
} from './stance-sentence.ts';

/** Tokens between a denial and the negation that undoes it, or a verb and what it points back to. */
const CLOSE = 3;

/** Whether words of a role lie between two tokens, neither included. */
const hasBetween = (
  around: Surroundings,
  from: number,
  to: number,
  ...roles: Parameters<typeof within>[2][]
): boolean => within(around, { first: from + 1, last: to - 1 }, ...roles).length > 0;

/** "who denied": the word's subject stands for somebody else, and what it denies follows in its own clause. */
const isAside = (around: Surroundings, word: Range): boolean =>
  around.words.some(({ sense, last }) => sense === 'who' && last === word.first - 1);

/** Whether nothing but what belongs to the word stands between it and the stretch that follows it. */
const reachesForward = (around: Surroundings, word: Range, comma: number | undefined): boolean => {
  const { first } = around.stretch;
  return (
    comma === undefined ||
    comma === word.last + 1 ||
    beginsAt(around, comma, 'that') ||
    beginsAt(around, comma + 1, 'that') ||
    hasBetween(around, comma - 1, first, 'report', 'that') ||
    // "rejects the report, North Korea wants to …": the noun before the comma is what follows.
    (comma === first && hasBetween(around, word.first - 1, comma, 'report'))
  );
};

/** Whether a word of denial or doubt before the stretch governs it. */
const governsForward = (around: Surroundings, word: Range): boolean => {
  const { first } = around.stretch;
  if (around.verbLast) return hasSign(around, word.last, first, COLON);
  const aside = isAside(around, word);
  const commas = signs(around, word.last, first, COMMA);
  const [comma] = commas;
  // Somebody else speaks in between: "who denied it, said that …".
  const isCutOff = within(around, { first: word.last + 1, last: first - 1 }, 'speech').some(
    (speech) =>
      aside ||
      commas.some((at) => at <= speech.first && (at > word.last + 1 || at === speech.first)),
  );
  // The aside ends, and the stretch belongs to the main clause again; but in "who denied that, …", "who denied
  // reports that" the comma opens what is denied.
  const isClosed =
    aside &&
    comma !== undefined &&
    comma > word.last + 1 &&
    !hasBetween(around, word.last, comma, 'report');
  return !isCutOff && !isClosed && reachesForward(around, word, commas.at(-1));
};

/** Whether the clause of a word points back at what was said before: "denied it", "the claim", "this was". */
export const pointsBack = (around: Surroundings, word: Range, sentence: Range): boolean => {
  const clause = clauseOf(around, word, sentence);
  const before = { first: clause.first, last: word.first - 1 };
  const after = { first: word.last + 1, last: Math.min(clause.last, word.last + CLOSE) };
  return (
    [before, after].some((span) => within(around, span, 'this', 'report').length > 0) ||
    within(around, before, 'it').some(({ last }) => last >= word.first - 2) ||
    within(around, after, 'it').some(({ last }) => last === clause.last)
  );
};

/** Whether the stretch is itself what a noun or conjunction before it names: "Reports that …", "That …, is". */
const isHeaded = (around: Surroundings): boolean => {
  const { stretch, sentence } = around;
  const before = { first: sentence.first, last: stretch.first - 1 };
  return (
    (beginsAt(around, sentence.first, 'that') && stretch.first - sentence.first <= 2) ||
    within(around, before, 'report').some(({ last }) => !hasTurn(around, last, stretch.first))
  );
};

/** Whether a word of denial or doubt after the stretch governs it. */
const governsBackward = (around: Surroundings, word: Range): boolean => {
  const { stretch, sentence, verbLast } = around;
  const from = Math.min(stretch.last, word.first - 1);
  if (isAside(around, word) || beginsAt(around, word.last + 1, 'that')) return false;
  if (pointsBack(around, word, { first: from + 1, last: sentence.last })) return true;
  if (hasTurn(around, from, word.first)) return false;
  if (verbLast || isHeaded(around)) return true;
  const comma = signs(around, from, word.first, COMMA).at(-1);
  const colon = signs(around, from, word.first, COLON)[0];
  return (
    comma === undefined || (colon !== undefined && colon > comma) || beginsAt(around, comma, 'that')
  );
};

/** Whether a word of denial or doubt in the sentence of the stretch says something of the stretch. */
export const governs = (around: Surroundings, word: Range): boolean => {
  const { first, last } = around.stretch;
  if (word.first > last) return governsBackward(around, word);
  const target = word.first >= first ? last : first;
  if (hasTurn(around, word.last, target)) return false;
  return word.first >= first
    ? !(isAside(around, word) && hasSign(around, word.last, last, COMMA))
    : governsForward(around, word);
};

/** A sentence of this many tokens says one thing: "Fake." "The Kremlin denied." */
const SHORTEST = 4;

/** Whether a word in the next sentence says something of the stretch: "This was denied." */
export const governsFromNext = (
  around: Surroundings,
  word: Range,
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
export const isUndone = (around: Surroundings, word: Range, sentence: Range): boolean => {
  const clause = clauseOf(around, word, sentence);
  const before = { first: Math.max(clause.first, word.first - CLOSE), last: word.first - 1 };
  const after = { first: word.last + 1, last: clause.last };
  return (
    within(around, before, 'not').length > 0 ||
    within(around, after, 'not').some(({ last }) => around.verbLast || last === clause.last)
  );
};
