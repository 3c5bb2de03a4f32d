import type { MutationKind } from '../model/record.ts';
import { type Analysis, leading, pageWords } from './analysis.ts';
import type { Sense } from './senses.ts';
import type { Unit } from './units.ts';

/** Tokens from `first` to `last`, both inclusive; none where `last` is before `first`. */
export type Range = { readonly first: number; readonly last: number };

/** A text cut into units. */
export type ReadText = { readonly analysis: Analysis; readonly units: readonly Unit[] };

/** What telling differences apart takes to know of concepts; they are named by their position in the index. */
export type ConceptTraits = {
  kindOf(concept: number): Sense | undefined;
  /** Whether a writer may put one for the other and still speak of the same: a capital for its state. */
  areKin(one: number, other: number): boolean;
};

/** A concept or a number in a text, with what sort of thing it is. */
export type Mark = Range & {
  readonly sense: Sense | undefined;
  /** None of a number. */
  readonly concept: number;
  /** The same for whatever says the same. */
  readonly key: string;
};

/** Words between quotation marks; few of them are words that the writer keeps at a distance. */
export type Quoted = Range & { readonly isScare: boolean };

/** A text with what differences are told by. Lists are in reading order. */
export type Reading = ReadText & {
  /** First part of a language tag, where known. */
  readonly lang: string | undefined;
  /** Every concept, also within others. */
  readonly concepts: readonly Mark[];
  /** Concepts of a known kind, and numbers; a name within a longer name ("Korea" of "North Korea") is none. */
  readonly marks: readonly Mark[];
  readonly quoted: readonly Quoted[];
  /** Tokens that say little: what joins words, or tells a mood, in the language of the text. */
  readonly littleWords: ReadonlySet<number>;
};

/** Whether one range lies within another. */
export const isWithin = (inner: Range, outer: Range): boolean =>
  inner.first >= outer.first && inner.last <= outer.last;

/** Whether a range of tokens lies in one of others. */
export const isIn = (range: Range, others: readonly Range[]): boolean =>
  others.some((other) => isWithin(range, other));

/** Whether two ranges share a token. */
export const overlaps = (one: Range, other: Range): boolean =>
  one.first <= other.last && other.first <= one.last;

/** Whether two ranges are one. */
export const isSame = (one: Range, other: Range): boolean =>
  one.first === other.first && one.last === other.last;

/** Those of some ranges, in order of their beginnings, that lie within another. Cost: those that begin in it. */
export const inside = <R extends Range>(ranges: readonly R[], outer: Range): readonly R[] => {
  const from = leading(ranges.length, (at) => (ranges[at]?.first ?? 0) < outer.first);
  const found: R[] = [];
  for (let at = from; at < ranges.length; at++) {
    const range = ranges[at];
    if (!range || range.first > outer.last) break;
    if (range.last <= outer.last) found.push(range);
  }
  return found;
};

/** The ranges that lie in no longer one, in reading order. Cost: sorting. */
export const longestOf = <R extends Range>(ranges: readonly R[]): readonly R[] => {
  const longest: R[] = [];
  for (const one of ranges.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    // The one kept last reaches furthest of all that begin no later.
    const kept = longest.at(-1);
    if (!kept || one.last > kept.last || isSame(kept, one)) longest.push(one);
  }
  return longest;
};

/** From the first of some ranges to the last; undefined where there are none. */
export const spanOf = (ranges: readonly Range[]): Range | undefined =>
  ranges.length === 0
    ? undefined
    : {
        first: Math.min(...ranges.map(({ first }) => first)),
        last: Math.max(...ranges.map(({ last }) => last)),
      };

/** Ranges in reading order; those next to each other make one. */
export const joinRanges = (ranges: readonly Range[]): readonly Range[] => {
  const joined: { first: number; last: number }[] = [];
  for (const { first, last } of ranges.toSorted((a, b) => a.first - b.first)) {
    const open = joined.at(-1);
    if (open && first <= open.last + 1) open.last = Math.max(open.last, last);
    else joined.push({ first, last });
  }
  return joined;
};

/** The page's own words of some ranges, in reading order, with a mark of omission between those that are apart. */
export const wordsOf = (analysis: Analysis, ranges: readonly Range[]): string =>
  joinRanges(ranges)
    .map(({ first, last }) => pageWords(analysis, first, last))
    .join(' … ');

/** Picks marks by what sort of thing they are. */
export const ofSense =
  (...senses: readonly Sense[]) =>
  ({ sense }: Pick<Mark, 'sense'>): boolean =>
    sense !== undefined && senses.includes(sense);

/** Whether a concept names somebody, some place or some body. */
export const isName = ofSense('person', 'place', 'organisation');

/** One of two compared texts, with the tokens that count as saying what it says. */
export type Side = Reading & {
  readonly near: Range;
  /** Keys of the marks and units there. */
  readonly nearKeys: ReadonlySet<string>;
};

/** Two texts that are compared, by what is known of concepts. */
export type Pair = { readonly traits: ConceptTraits; readonly before: Side; readonly after: Side };

/** A difference in the making: tokens of either side, which no other difference tells again. */
export type Found = {
  readonly kind: MutationKind;
  readonly before?: readonly Range[];
  readonly after?: readonly Range[];
  /** The two cannot both be meant: another number, somebody else, yes for no. */
  readonly opposed: boolean;
};

/** Makes a difference of what one side has and the other has in its stead, either perhaps nothing. */
export const change = (
  kind: MutationKind,
  before: readonly Range[],
  after: readonly Range[],
  opposed = false,
): Found => ({
  kind,
  ...(before.length > 0 && { before }),
  ...(after.length > 0 && { after }),
  opposed,
});
