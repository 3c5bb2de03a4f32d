import type { ConceptKind, MutationKind } from '../model/record.ts';
import { type Analysis, pageWords } from './analysis.ts';
import type { Unit } from './units.ts';

/**
 * A text cut into units. To be compared, its concepts must include those that serve only differences and stance,
 * while its units must not: see `nuance.ts`.
 */
export type ReadText = { readonly analysis: Analysis; readonly units: readonly Unit[] };

/** What telling differences apart takes to know of concepts; they are named by their position in the index. */
export type ConceptTraits = {
  kindOf(concept: number): ConceptKind | undefined;
  /** Whether a writer may put one for the other and still speak of the same: a capital for its state. */
  areKin(one: number, other: number): boolean;
};

/** A concept in a text, with what sort of thing it is. */
export type Mark = Range & { readonly concept: number; readonly kind: ConceptKind };

/** Tokens from `first` to `last`, both inclusive; none where `last` is before `first`. */
export type Range = { readonly first: number; readonly last: number };

/** Whether one range lies within another. */
export const isWithin = (inner: Range, outer: Range): boolean =>
  inner.first >= outer.first && inner.last <= outer.last;

/** Whether a range of tokens lies in one of others. */
export const isIn = (range: Range, others: readonly Range[]): boolean =>
  others.some((other) => isWithin(range, other));

/** The ranges that lie in no longer one, in reading order. Cost: sorting. */
export const longestOf = <R extends Range>(ranges: readonly R[]): readonly R[] => {
  const longest: R[] = [];
  for (const one of ranges.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    // The one kept last reaches furthest of all that begin no later.
    const kept = longest.at(-1);
    if (!kept || one.last > kept.last || isWithin(kept, one)) longest.push(one);
  }
  return longest;
};

const NAMES: ReadonlySet<ConceptKind> = new Set(['person', 'place', 'organisation']);

/** Whether a concept names somebody, some place or some body. */
export const isName = ({ kind }: Pick<Mark, 'kind'>): boolean => NAMES.has(kind);

/** Names of all kinds are of one sort. */
const sortOf = (mark: Mark): ConceptKind | 'name' => (isName(mark) ? 'name' : mark.kind);

/** Tokens around what is compared that may matter to it: more than any rule looks at, and than any form is long. */
const MARKED_WITHIN = 64;

/**
 * The concepts around a range of a text whose kind is known. A name within a longer name ("Korea" of "North Korea")
 * is none. Cost: the concepts of the text, and sorting those around the range.
 */
export const marksOf = (
  analysis: Analysis,
  traits: ConceptTraits,
  near: Range,
): readonly Mark[] => {
  const from = near.first - MARKED_WITHIN;
  const to = near.last + MARKED_WITHIN;
  const marks = analysis.concepts.flatMap((occurrence): readonly Mark[] => {
    if (occurrence.last < from || occurrence.first > to) return [];
    const kind = traits.kindOf(occurrence.concept);
    return kind === undefined ? [] : [{ ...occurrence, kind }];
  });
  const bySort = Map.groupBy(marks, sortOf);
  const longest = new Set([...bySort.values()].flatMap((sort) => longestOf(sort)));
  return marks.filter((mark) => longest.has(mark));
};

/** The page's own words of some ranges, in reading order, with a mark of omission between those that are apart. */
export const wordsOf = (analysis: Analysis, ranges: readonly Range[]): string => {
  const joined: { first: number; last: number }[] = [];
  for (const { first, last } of ranges.toSorted((a, b) => a.first - b.first)) {
    const open = joined.at(-1);
    if (open && first <= open.last + 1) open.last = Math.max(open.last, last);
    else joined.push({ first, last });
  }
  return joined.map(({ first, last }) => pageWords(analysis, first, last)).join(' … ');
};

/** The tokens that units `from` up to, not including, `to` take up. */
export const tokensOf = (units: readonly Unit[], from: number, to: number): Range => ({
  first: units[from]?.first ?? units.at(-1)?.last ?? 0,
  last: to > from ? (units[to - 1]?.last ?? -1) : -1,
});

/** From the first of some ranges to the last; undefined where there are none. */
export const spanOf = (ranges: readonly Range[]): Range | undefined => {
  let span: Range | undefined;
  for (const { first, last } of ranges)
    span = {
      first: Math.min(span?.first ?? first, first),
      last: Math.max(span?.last ?? last, last),
    };
  return span;
};

/** One of two compared texts: its marks, and the tokens that count as saying what it says. */
export type Side = {
  readonly text: ReadText;
  readonly marks: readonly Mark[];
  readonly near: Range;
  /** First part of a language tag, where known. */
  readonly lang?: string;
};

/** A difference in the making: tokens of either side, which no other difference tells again. */
export type Found = {
  readonly kind: MutationKind;
  readonly before?: readonly Range[];
  readonly after?: readonly Range[];
  /** The two cannot both be meant: another number, somebody else, yes for no. */
  readonly opposed: boolean;
};

/** A parting with the tokens and marks of either side. */
export type TokenParting = {
  readonly before: Range;
  readonly after: Range;
  readonly open: boolean;
  /** Marks of the one text in this parting that the other has nowhere near, and the other way round. */
  readonly lost: readonly Mark[];
  readonly gained: readonly Mark[];
};
