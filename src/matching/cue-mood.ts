import type { SearchedText } from './aligned-wordings.ts';
import { isName, type Mark, type Range } from './differences-text.ts';
import type { Nuance } from './nuance.ts';

/** Tokens before a deed, and after it where verbs come last, in which a word may undo it. */
const UNDOING_BEFORE = 3;
const UNDOING_AFTER = 2;
/** Tokens before a deed in which somebody may be called upon to do it: "called on North Korea and Belarus to recognise". */
const URGING_BEFORE = 12;
/** The same where verbs come last: "승인을 요청했다". */
const URGING_AFTER = 4;

/** Tokens around a deed that are read: more than any rule looks at, and than any form is long. */
const LOOKED_AT = 64;

const VERB_LAST: ReadonlySet<string> = new Set([
  'ja',
  'ko',
  'tr',
  'fa',
  'hi',
  'bn',
  'ur',
  'az',
  'kk',
]);

const between = (one: Range, other: Range): Range => ({
  first: one.last + 1,
  last: other.first - 1,
});

/**
 * Whether a text tells something as done: no "not", "may" or "will" stands by the word for it, unless somebody else is
 * named between ("Belarus has not, North Korea has recognised"), and nobody is called upon to do it. Cost: the concepts
 * near it.
 */
export const isDone = (nuance: Nuance, searched: SearchedText, deed: Range): boolean => {
  const [lang] = nuance.votesOf(searched.text).keys();
  // Little words mean one thing in one language and another in the next.
  if (lang === undefined) return true;
  const { sentences } = searched.text.analysis;
  const around = { first: deed.first - LOOKED_AT, last: deed.last + LOOKED_AT };
  const marks = nuance
    .read(searched.text, lang, around)
    .marks.filter(({ first }) => sentences[first] === sentences[deed.first]);
  const names = marks.filter(isName);
  const isFree = ({ first, last }: Range): boolean =>
    !names.some((name) => name.first >= first && name.last <= last);
  const follows = (mark: Mark, distance: number): boolean =>
    VERB_LAST.has(lang) && mark.first > deed.last && mark.first <= deed.last + distance;
  const undoes = (mark: Mark): boolean => {
    if (mark.last < deed.first)
      return mark.last >= deed.first - UNDOING_BEFORE && isFree(between(mark, deed));
    return follows(mark, UNDOING_AFTER) && isFree(between(deed, mark));
  };
  return !marks.some((mark) => {
    switch (mark.sense) {
      case 'negation':
      case 'hedge':
        return undoes(mark);
      case 'urging':
        return mark.last < deed.first
          ? mark.last >= deed.first - URGING_BEFORE
          : follows(mark, URGING_AFTER);
      default:
        return false;
    }
  });
};
