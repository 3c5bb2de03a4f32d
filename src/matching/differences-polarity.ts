import { tokenText } from '../text/tokens.ts';
import {
  type Found,
  isIn,
  isWithin,
  type Mark,
  type Range,
  type Side,
  type TokenParting,
} from './differences-text.ts';
import { unitWeight } from './weights.ts';

const negationsIn = (side: Side, range: Range): readonly Mark[] =>
  side.marks.filter((mark) => mark.kind === 'negation' && isWithin(mark, range));

const CONTENT_WEIGHT = 10;

/** How many words of content a range has besides its negations. */
const contentIn = (side: Side, range: Range, negations: readonly Mark[]): number =>
  side.text.units.filter(
    (unit) =>
      isWithin(unit, range) &&
      !negations.some((one) => isWithin(unit, one)) &&
      unitWeight(unit) >= CONTENT_WEIGHT,
  ).length;

const isEmpty = ({ first, last }: Range): boolean => last < first;

/** Words of content beside an added negation that make it an aside of its own. */
const ASIDE_WORDS = 3;

/** What makes a word its own opposite, written onto it. */
const NEGATING = /^(?:un|in|im|ir|il|dis|non|não|anti|не|ни|бес|без|nie|ne|bez)/u;
const SHORTEST_NEGATED = 5;

const wordsIn = ({ text }: Side, range: Range): readonly (Range & { readonly word: string })[] =>
  text.units.flatMap((unit) =>
    unit.kind !== 'number' && unit.first === unit.last && isWithin(unit, range)
      ? [{ first: unit.first, last: unit.last, word: tokenText(text.analysis.tokens, unit.first) }]
      : [],
  );

const negates = (long: string, short: string): boolean =>
  short.length >= SHORTEST_NEGATED &&
  long.length > short.length &&
  long.endsWith(short) &&
  long.replace(NEGATING, '') === short;

/** "Undemanding" for "demanding": a word in the place of its opposite. */
const oppositesIn = (before: Side, after: Side, parting: TokenParting): Found | undefined => {
  for (const was of wordsIn(before, parting.before))
    for (const is of wordsIn(after, parting.after))
      if (negates(was.word, is.word) || negates(is.word, was.word))
        return { kind: 'negation', before: [was], after: [is], opposed: true };
  return undefined;
};

/** Whether as many words as are missing stand between a negation beyond an end and that end: it is of another verb. */
const isFarOff = (before: Side, after: Side, parting: TokenParting, isHead: boolean): boolean => {
  const [span] = negationsIn(after, parting.after);
  if (!parting.open || !span) return false;
  const between = isHead
    ? { first: span.last + 1, last: parting.after.last }
    : { first: parting.after.first, last: span.first - 1 };
  const words = contentIn(after, between, []);
  return words > 0 && words >= contentIn(before, parting.before, []);
};

const polarityIn = (
  before: Side,
  after: Side,
  parting: TokenParting,
  isHead: boolean,
): Found | undefined => {
  const was = negationsIn(before, parting.before);
  const is = negationsIn(after, parting.after);
  if (was.length > 0 === is.length > 0)
    return was.length > 0 ? undefined : oppositesIn(before, after, parting);
  if (was.length > 0) {
    // Gone with what it negated: "soldiers, not civilians".
    const isCut = isEmpty(parting.after) && contentIn(before, parting.before, was) > 0;
    return isCut ? undefined : { kind: 'negation', before: was, opposed: true };
  }
  const isAside =
    isEmpty(parting.before) && !parting.open && contentIn(after, parting.after, is) >= ASIDE_WORDS;
  return isAside || isFarOff(before, after, parting, isHead)
    ? undefined
    : { kind: 'negation', after: is, opposed: true };
};

/** Negations within words that agree by their leading letters: "should" and "shouldn't". */
const hiddenIn = (before: Side, after: Side, partings: readonly TokenParting[]) => {
  const outside = (side: Side, ranges: readonly Range[]): readonly Mark[] =>
    side.marks.filter(
      (mark) =>
        mark.kind === 'negation' &&
        isWithin(mark, side.near) &&
        !isIn(mark, ranges) &&
        side.text.units.some((unit) => unit.kind === 'stem' && isWithin(mark, unit)),
    );
  return {
    before: outside(
      before,
      partings.map((parting) => parting.before),
    ),
    after: outside(
      after,
      partings.map((parting) => parting.after),
    ),
  };
};

/**
 * Yes for no: a negation that one text has in a parting and the other has not. Where one goes and another comes
 * elsewhere ("not ready to send", "ready not to send") the sentence has kept its sense, near enough.
 */
export const negationChanged = (
  before: Side,
  after: Side,
  partings: readonly TokenParting[],
): readonly (readonly [TokenParting, Found])[] => {
  const changes = partings.flatMap((parting): readonly (readonly [TokenParting, Found])[] => {
    const change = polarityIn(before, after, parting, parting === partings[0]);
    return change ? [[parting, change]] : [];
  });
  const hidden = hiddenIn(before, after, partings);
  const gone = changes.filter(([, change]) => !change.after).length + hidden.before.length;
  const come = changes.filter(([, change]) => !change.before).length + hidden.after.length;
  const told = changes.filter(([, change]) => gone !== come || (change.before && change.after));
  const [first] = partings;
  if (told.length > 0 || gone === come || !first) return told;
  const isLost = hidden.before.length > hidden.after.length;
  const marks = isLost ? { before: hidden.before } : { after: hidden.after };
  return [[first, { kind: 'negation', ...marks, opposed: true }]];
};
