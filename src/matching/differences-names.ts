import { TokenKind } from '../text/tokens.ts';
import { pageStretch } from './analysis.ts';
import {
  type ConceptTraits,
  type Found,
  isName,
  isWithin,
  type Mark,
  type Range,
  type Side,
  type TokenParting,
} from './differences-text.ts';

/** Tokens between a number and what it counts: "100,000 of its finest volunteers". */
const COUNTED_WITHIN = 5;

type Compared = { readonly traits: ConceptTraits; readonly before: Side; readonly after: Side };

/** Whether a number that both texts have counts this. */
const isCounted = ({ before, after }: Compared, mark: Mark): boolean =>
  before.text.analysis.numbers.some(
    ({ value, first, last }) =>
      mark.first - last <= COUNTED_WITHIN &&
      first - mark.last <= COUNTED_WITHIN &&
      after.text.analysis.numbers.some(
        (other) => other.value === value && isWithin(other, after.near),
      ),
  );

/** Those for which the other side has no kin of its own: a capital speaks for its state. */
const withoutKin = (
  traits: ConceptTraits,
  marks: readonly Mark[],
  own: Side,
  other: Side,
): readonly Mark[] => {
  const isIn = ({ marks: all, near }: Side, concept: number): boolean =>
    all.some((mark) => mark.concept === concept && isWithin(mark, near));
  return marks.filter(
    ({ concept }) =>
      !other.marks.some(
        (mark) =>
          isWithin(mark, other.near) &&
          traits.areKin(concept, mark.concept) &&
          !isIn(own, mark.concept),
      ),
  );
};

const UPPER = /^\p{Lu}/u;
const LETTER_OR_COMMA = /[\p{L},]/u;
const SHORTEST_NAME = 4;

/** Whether the word that begins a token stands capitalised inside a sentence. */
const isCapitalised = ({ text }: Side, token: number): boolean => {
  const { tokens, page } = text.analysis;
  if (token === 0 || tokens.breaks[token] || tokens.kinds[token] !== TokenKind.word) return false;
  const { start, end } = pageStretch(text.analysis, token, token);
  const follows = page[start - 1] === ' ' && LETTER_OR_COMMA.test(page.slice(start - 2, start - 1));
  return follows && end - start >= SHORTEST_NAME && UPPER.test(page.slice(start, start + 2));
};

/** Where so many words are capitalised, capitals mark a headline and no names; in German, every noun. */
const MOST = 0.4;

const marksNamesByCapitals = (side: Side): boolean => {
  if (side.lang === 'de') return false;
  const { tokens } = side.text.analysis;
  let words = 0;
  let capitals = 0;
  for (let token = side.near.first; token <= side.near.last; token++) {
    if (tokens.kinds[token] !== TokenKind.word) continue;
    words += 1;
    if (isCapitalised(side, token)) capitals += 1;
  }
  return capitals < MOST * words;
};

/** A capitalised word of the page that no concept knows. */
const strangerIn = (side: Side, range: Range): Range | undefined => {
  if (!marksNamesByCapitals(side)) return undefined;
  for (let token = range.first; token <= range.last; token++) {
    const at = { first: token, last: token };
    const isKnown = side.text.analysis.concepts.some((concept) => isWithin(at, concept));
    if (!isKnown && isCapitalised(side, token)) return at;
  }
  return undefined;
};

/** Tokens beyond the compared stretch in which whoever is missing there may be named after all. */
const NAMED_WITHIN = 20;

const isNamedNearby = ({ marks, near }: Side, concept: number): boolean =>
  marks.some(
    (mark) =>
      mark.concept === concept &&
      mark.last >= near.first - NAMED_WITHIN &&
      mark.first <= near.last + NAMED_WITHIN,
  );

/** Tokens between the place of a name that is missing and one beyond an end that stands in its stead. */
const ADJOINING = 1;

/** Whether a mark stands where the texts part: between what agrees, or right beyond its end. */
const isInPlace = (mark: Mark, { after: range, open }: TokenParting, near: Range): boolean => {
  if (!isWithin(mark, range)) return false;
  if (!open) return true;
  const isHead = range.first < near.first || range.last < (near.first + near.last) / 2;
  return isHead ? range.last - mark.last <= ADJOINING : mark.first - range.first <= ADJOINING;
};

/**
 * A name of the same sort in the place of one that is missing, though the other text has it elsewhere: "Ukraine has
 * offered Russia …" for what North Korea offered for the war against Ukraine.
 */
const nameInPlace = (
  { traits, after }: Compared,
  parting: TokenParting,
  missing: Mark,
): Mark | undefined =>
  after.marks.find(
    (mark) =>
      mark.kind === missing.kind &&
      mark.concept !== missing.concept &&
      !traits.areKin(mark.concept, missing.concept) &&
      isInPlace(mark, parting, after.near),
  );

const replacedNames = (compared: Compared, parting: TokenParting): readonly Found[] => {
  const { traits, before, after } = compared;
  const gained = [...withoutKin(traits, parting.gained.filter(isName), after, before)];
  const lost = withoutKin(traits, parting.lost.filter(isName), before, after).filter(
    ({ concept }) => !isNamedNearby(after, concept),
  );
  return lost.flatMap((mark): readonly Found[] => {
    const same = gained.findIndex(({ kind }) => kind === mark.kind);
    const at = same >= 0 || parting.open ? same : gained.length - 1;
    const [other] = at < 0 ? [] : gained.splice(at, 1);
    if (other)
      return [
        { kind: 'entity', before: [mark], after: [other], opposed: other.kind === mark.kind },
      ];
    const inPlace = nameInPlace(compared, parting, mark);
    if (inPlace) return [{ kind: 'entity', before: [mark], after: [inPlace], opposed: true }];
    const stranger = parting.open ? undefined : strangerIn(after, parting.after);
    return stranger ? [{ kind: 'entity', before: [mark], after: [stranger], opposed: true }] : [];
  });
};

const isPeople = ({ kind }: Mark): boolean => kind === 'people';
const isCountable = ({ kind }: Mark): boolean => kind === 'people' || kind === 'thing';

const replacedPeople = (compared: Compared, parting: TokenParting): readonly Found[] => {
  const { traits, before, after } = compared;
  const gained = [...withoutKin(traits, parting.gained.filter(isCountable), after, before)];
  const lost = withoutKin(traits, parting.lost.filter(isCountable), before, after);
  return lost.flatMap((mark): readonly Found[] => {
    const other = gained.shift();
    if (!other) return [];
    if (isCounted(compared, mark))
      return [{ kind: 'unit', before: [mark], after: [other], opposed: true }];
    if (!isPeople(mark) || !isPeople(other)) return [];
    return [{ kind: 'entity', before: [mark], after: [other], opposed: true }];
  });
};

/** Tokens of a parting, of either side, beyond which nothing says that one word stands in the place of another. */
const REPLACED_WITHIN = 16;

const isNarrow = ({ before, after }: TokenParting): boolean =>
  before.last - before.first < REPLACED_WITHIN && after.last - after.first < REPLACED_WITHIN;

/** Names, and people by what they are, that one text has in the place of another's. */
export const namesChanged = (compared: Compared, parting: TokenParting): readonly Found[] =>
  isNarrow(parting)
    ? [...replacedNames(compared, parting), ...replacedPeople(compared, parting)]
    : [];
