import { TokenKind } from '../text/tokens.ts';
import { pageStretch } from './analysis.ts';
import type { Parting } from './differences-partings.ts';
import {
  change,
  type Found,
  inside,
  isName,
  isWithin,
  type Mark,
  ofSense,
  type Pair,
  type Range,
  type Side,
} from './differences-text.ts';

/** Tokens between a number and what it counts: "100,000 of its finest volunteers". */
const COUNTED_WITHIN = 5;

const around = ({ first, last }: Range, tokens: number): Range => ({
  first: first - tokens,
  last: last + tokens,
});

/** Whether a number that both texts have counts this. */
const isCounted = ({ before, after }: Pair, mark: Mark): boolean =>
  inside(before.marks, around(mark, 2 * COUNTED_WITHIN)).some(
    ({ concept, key, first, last }) =>
      concept < 0 &&
      mark.first - last <= COUNTED_WITHIN &&
      first - mark.last <= COUNTED_WITHIN &&
      after.nearKeys.has(key),
  );

/** Those for which the other side has no kin of its own: a capital speaks for its state. */
const withoutKin = (
  { areKin }: Pair['traits'],
  marks: readonly Mark[],
  own: Side,
  other: Side,
): Mark[] =>
  marks.filter(
    ({ concept }) =>
      !inside(other.marks, other.near).some(
        (mark) => areKin(concept, mark.concept) && !own.nearKeys.has(mark.key),
      ),
  );

const UPPER = /^\p{Lu}/u;
const INSIDE_SENTENCE = /[\p{L},] $/u;
const SHORTEST_NAME = 4;

/** Whether the word that is a token stands capitalised inside a sentence. */
const isCapitalised = ({ analysis }: Side, token: number): boolean => {
  const { tokens, page } = analysis;
  if (tokens.breaks[token] || tokens.kinds[token] !== TokenKind.word) return false;
  const { start, end } = pageStretch(analysis, token, token);
  return (
    end - start >= SHORTEST_NAME &&
    UPPER.test(page.slice(start, start + 2)) &&
    INSIDE_SENTENCE.test(page.slice(Math.max(0, start - 3), start))
  );
};

/** Where so many words are capitalised, capitals mark a headline and no names; in German, every noun. */
const MOST = 0.4;

const marksNamesByCapitals = (side: Side): boolean => {
  let words = 0;
  let capitals = 0;
  for (let token = side.near.first; token <= side.near.last; token++) {
    if (side.analysis.tokens.kinds[token] === TokenKind.word) words += 1;
    if (isCapitalised(side, token)) capitals += 1;
  }
  return side.lang !== 'de' && capitals < MOST * words;
};

/** A capitalised word of the page that no concept knows. */
const strangerIn = (side: Side, range: Range): Range | undefined => {
  if (!marksNamesByCapitals(side)) return undefined;
  const known = inside(side.concepts, around(range, COUNTED_WITHIN));
  for (let token = range.first; token <= range.last; token++) {
    const at = { first: token, last: token };
    if (isCapitalised(side, token) && !known.some((concept) => isWithin(at, concept))) return at;
  }
  return undefined;
};

/** Tokens beyond the compared stretch in which whoever is missing there may be named after all. */
const NAMED_WITHIN = 20;
/** Tokens between the place of a name that is missing and one beyond an end that stands in its stead. */
const ADJOINING = 1;

/** Whether a mark stands where the texts part: between what agrees, or right beyond its end. */
const isInPlace = (mark: Mark, { after: range, open }: Parting, near: Range): boolean => {
  if (!open) return true;
  const isHead = range.first < near.first || range.last < (near.first + near.last) / 2;
  return isHead ? range.last - mark.last <= ADJOINING : mark.first - range.first <= ADJOINING;
};

/**
 * A name of the same sort in the place of one that is missing, though the other text has it elsewhere: "Ukraine has
 * offered Russia …" for what North Korea offered for the war against Ukraine.
 */
const nameInPlace = ({ traits, after }: Pair, parting: Parting, missing: Mark): Mark | undefined =>
  inside(after.marks, parting.after).find(
    (mark) =>
      mark.sense === missing.sense &&
      mark.concept !== missing.concept &&
      !traits.areKin(mark.concept, missing.concept) &&
      isInPlace(mark, parting, after.near),
  );

const replacedNames = (pair: Pair, parting: Parting): readonly Found[] => {
  const { traits, before, after } = pair;
  const gained = withoutKin(traits, parting.gained.filter(isName), after, before);
  const nearby = inside(after.marks, around(after.near, NAMED_WITHIN));
  const lost = withoutKin(traits, parting.lost.filter(isName), before, after).filter(
    ({ concept }) => !nearby.some((mark) => mark.concept === concept),
  );
  return lost.flatMap((mark): readonly Found[] => {
    const same = gained.findIndex(({ sense }) => sense === mark.sense);
    const at = same >= 0 || parting.open ? same : gained.length - 1;
    const [other] = at < 0 ? [] : gained.splice(at, 1);
    if (other) return [change('entity', [mark], [other], other.sense === mark.sense)];
    const instead =
      nameInPlace(pair, parting, mark) ??
      (parting.open ? undefined : strangerIn(after, parting.after));
    return instead ? [change('entity', [mark], [instead], true)] : [];
  });
};

const isPeople = ofSense('people');
const isCountable = ofSense('people', 'thing');

const replacedPeople = (pair: Pair, parting: Parting): readonly Found[] => {
  const { traits, before, after } = pair;
  const gained = withoutKin(traits, parting.gained.filter(isCountable), after, before);
  const lost = withoutKin(traits, parting.lost.filter(isCountable), before, after);
  return lost.flatMap((mark): readonly Found[] => {
    const other = gained.shift();
    if (!other) return [];
    if (isCounted(pair, mark)) return [change('unit', [mark], [other], true)];
    return isPeople(mark) && isPeople(other) ? [change('entity', [mark], [other], true)] : [];
  });
};

/** Tokens of a parting, of either side, beyond which nothing says that one word stands in the place of another. */
const REPLACED_WITHIN = 16;

/** Names, and people by what they are, that one text has in the place of another's. */
export const namesChanged = (pair: Pair, parting: Parting): readonly Found[] =>
  [parting.before, parting.after].every(({ first, last }) => last - first < REPLACED_WITHIN)
    ? [...replacedNames(pair, parting), ...replacedPeople(pair, parting)]
    : [];
