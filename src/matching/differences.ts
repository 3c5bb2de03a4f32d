import type { Lang } from '../model/brand.ts';
import type { Mutation } from '../model/record.ts';
import { tokenText } from '../text/tokens.ts';
import type { Alignment } from './align.ts';
import { quotationsChanged } from './differences-marks.ts';
import { namesChanged } from './differences-names.ts';
import { numbersChanged } from './differences-numbers.ts';
import { type Parting, partingsOf, type UnitRange } from './differences-partings.ts';
import { negationChanged } from './differences-polarity.ts';
import {
  type ConceptTraits,
  type Found,
  isIn,
  isWithin,
  type Mark,
  marksOf,
  type Range,
  type ReadText,
  type Side,
  spanOf,
  type TokenParting,
  tokensOf,
  wordsOf,
} from './differences-text.ts';
import { attributionDropped, moodChanged } from './differences-voice.ts';
import { languageOf } from './languages/languages.ts';
import type { Unit } from './units.ts';
import { unitWeight } from './weights.ts';

/** What is compared besides the texts themselves. */
export type Circumstances = {
  /** The second text is all there is; otherwise it is a passage that goes on about other things. */
  readonly whole: boolean;
  /** The first text is somebody's words, whether or not it shows quotation marks. */
  readonly isQuotation: boolean;
  /** Languages of the two, where known: in translation, words are not compared, only concepts and numbers. */
  readonly langs?: readonly [before: Lang, after: Lang];
};

/** A difference, with what weighing it takes: the tokens of either side, and whether both can be meant. */
export type Difference = Found & { readonly told: Mutation };

/** A run of words that weighs less than one word of content says nothing different. */
const TRIVIAL_WEIGHT = 10;

const nearOf = (text: ReadText, partings: readonly Parting[]): Range => {
  const from = partings[0]?.after.from ?? 0;
  const to = partings.at(-1)?.after.to ?? text.units.length;
  return tokensOf(text.units, from, to);
};

const ownSubtag = (lang: Lang): string => lang.toLowerCase().split('-')[0] ?? '';

const sideOf = (text: ReadText, traits: ConceptTraits, near: Range, lang?: Lang): Side => ({
  text,
  marks: marksOf(text.analysis, traits, near),
  near,
  ...(lang && { lang: ownSubtag(lang) }),
});

/** Letters by which the inflected forms of one hedge are known. */
const HEDGE_LETTERS = 3;

/** Marks of one side in a parting that the other has nowhere near; words that mean several things are one mark. */
const marksOnlyIn = (side: Side, range: Range, other: Side): readonly Mark[] => {
  const sameLang = side.lang === other.lang;
  const key = ({ text }: Side, mark: Mark): string => {
    // Many words hedge, each in its own degree: in one language, "plans to" is not "appears".
    const isWord = sameLang && mark.kind === 'hedge';
    return `${mark.concept} ${isWord ? tokenText(text.analysis.tokens, mark.first).slice(0, HEDGE_LETTERS) : ''}`;
  };
  const near = new Set(
    other.marks.flatMap((mark) => (isWithin(mark, other.near) ? key(other, mark) : [])),
  );
  const inside = side.marks.filter((mark) => isWithin(mark, range));
  const isShared = (mark: Mark): boolean =>
    inside.some((one) => near.has(key(side, one)) && isWithin(mark, one) && isWithin(one, mark));
  return inside.filter(
    (mark, index) =>
      !near.has(key(side, mark)) &&
      !isShared(mark) &&
      !inside
        .slice(0, index)
        .some((one) => one.kind === mark.kind && isWithin(mark, one) && isWithin(one, mark)),
  );
};

const readParting = (before: Side, after: Side, parting: Parting): TokenParting => {
  const from = tokensOf(before.text.units, parting.before.from, parting.before.to);
  const to = tokensOf(after.text.units, parting.after.from, parting.after.to);
  return {
    before: from,
    after: to,
    open: parting.open,
    lost: marksOnlyIn(before, from, after),
    gained: marksOnlyIn(after, to, before),
  };
};

/** Whether the two are in different languages, as far as is known. */
const isTranslation = ({ langs }: Circumstances): boolean =>
  langs !== undefined && ownSubtag(langs[0]) !== ownSubtag(langs[1]);

/** Units of one side that no other difference tells, and that the other side does not have. */
const remainder = (
  side: Side,
  { from, to }: UnitRange,
  told: readonly Range[],
  other: Side,
  inTranslation: boolean,
): readonly Unit[] => {
  const { isStop } = languageOf(side.lang);
  return side.text.units.slice(from, to).filter((unit) => {
    if (isIn(unit, told)) return false;
    if (
      unit.kind === 'stem' &&
      (inTranslation || isStop(tokenText(side.text.analysis.tokens, unit.first)))
    )
      return false;
    return !other.text.units.some(
      (same) =>
        unit.kind !== 'stem' &&
        isWithin(same, other.near) &&
        ((unit.kind === 'concept' && same.kind === 'concept' && same.concept === unit.concept) ||
          (unit.kind === 'number' && same.kind === 'number' && same.value === unit.value)),
    );
  });
};

const weightOf = (units: readonly Unit[]): number =>
  units.reduce((sum, unit) => sum + unitWeight(unit), 0);

/** Units as ranges; little words between two of them, and at neither end, go with them. */
const runsOf = (units: readonly Unit[]): readonly Range[] => {
  const span = spanOf(units.filter((unit) => unitWeight(unit) >= TRIVIAL_WEIGHT)) ?? spanOf(units);
  return span ? units.filter((unit) => isWithin(unit, span)) : [];
};

/** Other words: left out, added, or put in the place of others. */
const wordsChanged = (lost: readonly Unit[], gained: readonly Unit[]): readonly Found[] => {
  const before = weightOf(lost) < TRIVIAL_WEIGHT ? undefined : runsOf(lost);
  const after = weightOf(gained) < TRIVIAL_WEIGHT ? undefined : runsOf(gained);
  if (before && after) return [{ kind: 'substitution', before, after, opposed: false }];
  if (before) return [{ kind: 'cut', before, opposed: false }];
  return after ? [{ kind: 'addition', after, opposed: false }] : [];
};

const tell = ({ kind, before, after }: Found, sides: readonly [Side, Side]): Mutation => {
  const was = before && wordsOf(sides[0].text.analysis, before);
  const is = after && wordsOf(sides[1].text.analysis, after);
  return { kind, ...(was && { before: was }), ...(is && { after: is }) };
};

const inPartings = (
  traits: ConceptTraits,
  sides: readonly [Side, Side],
  partings: readonly Parting[],
  inTranslation: boolean,
): readonly Found[] => {
  const [before, after] = sides;
  const read = partings.map((parting) => readParting(before, after, parting));
  const negations = negationChanged(before, after, read);
  return read.flatMap((parting, index): readonly Found[] => {
    const told = [
      ...numbersChanged({ before, after }, parting),
      ...namesChanged({ traits, before, after }, parting),
      ...negations.flatMap(([place, change]) => (place === parting ? [change] : [])),
      ...moodChanged(before, after, parting),
      ...attributionDropped(before, after, parting),
    ];
    const units = partings[index];
    if (!units) return told;
    const toldBefore = told.flatMap((change) => change.before ?? []);
    const toldAfter = told.flatMap((change) => change.after ?? []);
    const lost = remainder(before, units.before, toldBefore, after, inTranslation);
    const gained = units.open
      ? []
      : remainder(after, units.after, toldAfter, before, inTranslation);
    return [...told, ...wordsChanged(lost, gained)];
  });
};

/**
 * How a text differs from another that it is aligned to, by kind, in reading order; what concerns the whole
 * (translation, quotation) comes last. Words of little weight (articles, particles) make no difference.
 * Cost: marks of the one text times marks of the other.
 */
export const compareAligned = (
  traits: ConceptTraits,
  alignment: Alignment,
  before: ReadText,
  after: ReadText,
  circumstances: Circumstances,
): readonly Difference[] => {
  const partings = partingsOf(alignment, before, after, circumstances.whole);
  const all = tokensOf(before.units, 0, before.units.length);
  const sides = [
    sideOf(before, traits, all, circumstances.langs?.[0]),
    sideOf(after, traits, nearOf(after, partings), circumstances.langs?.[1]),
  ] as const;
  const inTranslation = isTranslation(circumstances);
  const found: readonly Found[] = [
    ...inPartings(traits, sides, partings, inTranslation),
    ...(inTranslation ? [{ kind: 'translation' as const, opposed: false }] : []),
    ...quotationsChanged(alignment, ...sides, circumstances.isQuotation),
  ];
  const isFact = found.some(({ kind }) => kind === 'quotation-to-fact');
  return found
    .filter(({ kind }) => !(isFact && kind === 'attribution-dropped'))
    .map((change) => ({ ...change, told: tell(change, sides) }));
};
