import { tokenText } from '../text/tokens.ts';
import { leading } from './analysis.ts';
import type { Parting } from './differences-partings.ts';
import {
  change,
  type Found,
  inside,
  isIn,
  isWithin,
  type Mark,
  ofSense,
  type Pair,
  type Range,
  type Side,
} from './differences-text.ts';
import { unitWeight } from './weights.ts';

const isNegation = ofSense('negation');

const negationsIn = (side: Side, range: Range): readonly Mark[] =>
  inside(side.marks, range).filter(isNegation);

const CONTENT_WEIGHT = 10;

/** How many words of content a range has besides its negations. */
const contentIn = (side: Side, range: Range): number => {
  const negations = negationsIn(side, range);
  return inside(side.units, range).filter(
    (unit) => unitWeight(unit) >= CONTENT_WEIGHT && !isIn(unit, negations),
  ).length;
};

/** Words of content beside an added negation that make it an aside of its own. */
const ASIDE_WORDS = 3;

/** What makes a word its own opposite, written onto it. */
const NEGATING = /^(?:un|in|im|ir|il|dis|non|não|anti|не|ни|бес|без|nie|ne|bez)/u;
const SHORTEST_NEGATED = 5;

const wordsIn = ({ analysis, units }: Side, range: Range) =>
  inside(units, range).flatMap((unit) =>
    unit.kind !== 'number' && unit.first === unit.last
      ? [{ ...unit, word: tokenText(analysis.tokens, unit.first) }]
      : [],
  );

const negates = (long: string, short: string): boolean =>
  short.length >= SHORTEST_NEGATED &&
  long.length > short.length &&
  long.replace(NEGATING, '') === short;

/** "Undemanding" for "demanding": a word in the place of its opposite. */
const oppositesIn = ({ before, after }: Pair, parting: Parting): Found | undefined => {
  for (const was of wordsIn(before, parting.before))
    for (const is of wordsIn(after, parting.after))
      if (negates(was.word, is.word) || negates(is.word, was.word))
        return change('negation', [was], [is], true);
  return undefined;
};

/** Whether as many words as are missing stand between a negation beyond an end and that end: it is of another verb. */
const isFarOff = (
  { before, after }: Pair,
  parting: Parting,
  negation: Mark | undefined,
  isHead: boolean,
): boolean => {
  if (!parting.open || !negation) return false;
  const between = isHead
    ? { first: negation.last + 1, last: parting.after.last }
    : { first: parting.after.first, last: negation.first - 1 };
  const words = contentIn(after, between);
  return words > 0 && words >= contentIn(before, parting.before);
};

const polarityIn = (pair: Pair, parting: Parting, isHead: boolean): Found | undefined => {
  const { before, after } = pair;
  const was = negationsIn(before, parting.before);
  const is = negationsIn(after, parting.after);
  const isEmpty = ({ first, last }: Range): boolean => last < first;
  if (was.length > 0 && is.length > 0) return undefined;
  if (was.length > 0) {
    // Gone with what it negated: "soldiers, not civilians".
    const isCut = isEmpty(parting.after) && contentIn(before, parting.before) > 0;
    return isCut ? undefined : change('negation', was, [], true);
  }
  if (is.length === 0) return oppositesIn(pair, parting);
  const isAside =
    isEmpty(parting.before) && !parting.open && contentIn(after, parting.after) >= ASIDE_WORDS;
  return isAside || isFarOff(pair, parting, is[0], isHead)
    ? undefined
    : change('negation', [], is, true);
};

/** Negations within words that agree by their leading letters: "should" and "shouldn't". */
const hiddenIn = (side: Side, ranges: readonly Range[]): readonly Mark[] =>
  negationsIn(side, side.near).filter((mark) => {
    const { units } = side;
    const unit = units[leading(units.length, (at) => (units[at]?.last ?? 0) < mark.first)];
    return unit?.kind === 'stem' && isWithin(mark, unit) && !isIn(mark, ranges);
  });

/**
 * Yes for no: a negation that one text has in a parting and the other has not. Where one goes and another comes
 * elsewhere ("not ready to send", "ready not to send") the sentence has kept its sense, near enough.
 */
export const negationChanged = (
  pair: Pair,
  partings: readonly Parting[],
): readonly (readonly [Parting, Found])[] => {
  const changes = partings.flatMap((parting, at): readonly (readonly [Parting, Found])[] => {
    const found = polarityIn(pair, parting, at === 0);
    return found ? [[parting, found]] : [];
  });
  const lost = hiddenIn(
    pair.before,
    partings.map(({ before }) => before),
  );
  const gained = hiddenIn(
    pair.after,
    partings.map(({ after }) => after),
  );
  const gone = changes.filter(([, { after }]) => !after).length + lost.length;
  const come = changes.filter(([, { before }]) => !before).length + gained.length;
  const told = changes.filter(([, { before, after }]) => gone !== come || (before && after));
  const [first] = partings;
  if (told.length > 0 || gone === come || !first) return told;
  const isLost = lost.length > gained.length;
  return [[first, change('negation', isLost ? lost : [], isLost ? [] : gained, true)]];
};
