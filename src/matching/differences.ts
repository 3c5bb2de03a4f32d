import type { Mutation } from '../model/record.ts';
import type { Alignment } from './align.ts';
import { quotationsChanged } from './differences-marks.ts';
import { namesChanged } from './differences-names.ts';
import { type Parting, partText, unitKey } from './differences-partings.ts';
import { negationChanged } from './differences-polarity.ts';
import {
  type ConceptTraits,
  change,
  type Found,
  isIn,
  isWithin,
  type Pair,
  type Range,
  type Reading,
  type Side,
  spanOf,
  wordsOf,
} from './differences-text.ts';
import { attributionDropped, moodChanged, numbersChanged } from './differences-words.ts';
import type { Unit } from './units.ts';
import { unitWeight } from './weights.ts';

/** What is compared besides the texts themselves. */
export type Circumstances = {
  /** The second text is all there is; otherwise it is a passage that goes on about other things. */
  readonly whole: boolean;
  /** The first text is somebody's words, whether or not it shows quotation marks. */
  readonly isQuotation: boolean;
};

/** A difference, with what weighing it takes: the tokens of either side, and whether both can be meant. */
export type Difference = Found & { readonly told: Mutation };

/** A run of words that weighs less than one word of content says nothing different. */
const TRIVIAL_WEIGHT = 10;

/** Whether the two are in different languages, as far as is known: then words are not compared. */
const isTranslation = (before: Reading, after: Reading): boolean =>
  before.lang !== undefined && after.lang !== undefined && before.lang !== after.lang;

/** Units of one side that no other difference tells, and that the other side does not have, as ranges. */
const remainder = (
  side: Side,
  { from, to }: { readonly from: number; readonly to: number },
  told: readonly Range[],
  other: Side,
): readonly Range[] => {
  const hasWords = !isTranslation(side, other);
  const units = side.units
    .slice(from, to)
    .filter(
      (unit) =>
        !isIn(unit, told) &&
        (unit.kind === 'stem'
          ? hasWords && !side.littleWords.has(unit.first)
          : !other.nearKeys.has(unitKey(unit))),
    );
  const weightOf = (list: readonly Unit[]) => list.reduce((sum, unit) => sum + unitWeight(unit), 0);
  if (weightOf(units) < TRIVIAL_WEIGHT) return [];
  // Little words between two others, and at neither end, go with them.
  const span = spanOf(units.filter((unit) => unitWeight(unit) >= TRIVIAL_WEIGHT)) ?? spanOf(units);
  return span ? units.filter((unit) => isWithin(unit, span)) : [];
};

/** Other words: left out, added, or put in the place of others. */
const wordsChanged = (
  { before, after }: Pair,
  { units, open }: Parting,
  told: readonly Found[],
): readonly Found[] => {
  const lost = remainder(
    before,
    units[0],
    told.flatMap((one) => one.before ?? []),
    after,
  );
  const gained = open
    ? []
    : remainder(
        after,
        units[1],
        told.flatMap((one) => one.after ?? []),
        before,
      );
  if (lost.length + gained.length === 0) return [];
  const kind = lost.length === 0 ? 'addition' : gained.length === 0 ? 'cut' : 'substitution';
  return [change(kind, lost, gained)];
};

const tell = ({ kind, before, after }: Found, pair: Pair): Mutation => {
  const was = before && wordsOf(pair.before.analysis, before);
  const is = after && wordsOf(pair.after.analysis, after);
  return { kind, ...(was && { before: was }), ...(is && { after: is }) };
};

/**
 * How a text differs from another that it is aligned to, by kind, in reading order; what concerns the whole
 * (translation, quotation) comes last. Words of little weight (articles, particles) make no difference.
 * Cost: what stands where the two part; it does not grow with the text around.
 */
export const compareAligned = (
  traits: ConceptTraits,
  alignment: Alignment,
  before: Reading,
  after: Reading,
  { whole, isQuotation }: Circumstances,
): readonly Difference[] => {
  const { sides, partings } = partText(alignment, before, after, whole);
  const pair: Pair = { traits, before: sides[0], after: sides[1] };
  const negations = negationChanged(pair, partings);
  const found: readonly Found[] = [
    ...partings.flatMap((parting) => {
      const told = [
        ...numbersChanged(parting),
        ...namesChanged(pair, parting),
        ...negations.flatMap(([place, negation]) => (place === parting ? [negation] : [])),
        ...moodChanged(pair, parting),
        ...attributionDropped(pair, parting),
      ];
      return [...told, ...wordsChanged(pair, parting, told)];
    }),
    ...(isTranslation(before, after) ? [change('translation', [], [])] : []),
    ...quotationsChanged(alignment, pair, isQuotation),
  ];
  const isFact = found.some(({ kind }) => kind === 'quotation-to-fact');
  return found
    .filter(({ kind }) => !(isFact && kind === 'attribution-dropped'))
    .map((one) => ({ ...one, told: tell(one, pair) }));
};
