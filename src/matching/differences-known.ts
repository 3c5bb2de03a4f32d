import type { Mutation, MutationKind } from '../model/record.ts';
import type { Difference } from './differences.ts';
import { inside, type Range, type Reading } from './differences-text.ts';

/** What some words say, as far as can be compared between languages and inflections. */
export type Meaning = {
  readonly numbers: ReadonlySet<string>;
  readonly concepts: ReadonlySet<number>;
  readonly stems: ReadonlySet<string>;
};

/** A mutation that a record tells of, read. Undefined where the record does not quote the words. */
export type KnownMutation = {
  readonly kind: MutationKind;
  readonly before?: Meaning;
  readonly after?: Meaning;
};

/** What some ranges of a text say. */
const meaningOf = ({ concepts, marks, units }: Reading, ranges: readonly Range[]): Meaning => {
  const among = <R extends Range>(all: readonly R[]) => ranges.flatMap((one) => inside(all, one));
  return {
    numbers: new Set(among(marks).flatMap(({ concept, key }) => (concept < 0 ? key : []))),
    concepts: new Set(among(concepts).map(({ concept }) => concept)),
    stems: new Set(among(units).flatMap((unit) => (unit.kind === 'stem' ? unit.stem : []))),
  };
};

/** What a whole text says. */
export const wholeMeaning = (text: Reading): Meaning =>
  meaningOf(text, [{ first: 0, last: text.analysis.tokens.count - 1 }]);

/** Words that a record quotes may be so many times those of a difference, and some more. */
const QUOTED_PER_WORD = 2;

const sizeOf = ({ concepts, stems, numbers }: Meaning): number =>
  concepts.size + stems.size + numbers.size;

const holds = <T>(all: ReadonlySet<T>, some: ReadonlySet<T>): boolean =>
  [...some].every((one) => all.has(one));

/** Whether the words of a difference are among those that a record quotes. Numbers decide where there are any. */
const isAmong = (words: Meaning, quoted: Meaning): boolean => {
  if (words.numbers.size > 0) return holds(quoted.numbers, words.numbers);
  if (sizeOf(quoted) > QUOTED_PER_WORD * (sizeOf(words) + 1)) return false;
  if (words.concepts.size > 0) return [...words.concepts].some((one) => quoted.concepts.has(one));
  return words.stems.size > 0 && holds(quoted.stems, words.stems);
};

const agreesWith = (quoted: Meaning | undefined, words: Meaning | undefined): boolean =>
  quoted === undefined || words === undefined || isAmong(words, quoted);

/** Whether the words concerned are those of a known mutation, whichever way round the two texts stand. */
const isTelling = (
  known: KnownMutation,
  kind: MutationKind,
  words: { readonly before: Meaning | undefined; readonly after: Meaning | undefined },
): boolean => {
  const quotesBoth = known.before !== undefined && known.after !== undefined;
  const namesBoth = words.before !== undefined && words.after !== undefined;
  // A record may call the same change by another kind; with both its ends at hand that does not matter.
  if (known.kind !== kind && !(quotesBoth && namesBoth)) return false;
  if (known.before === undefined && known.after === undefined) return false;
  // Half a change is not that change: who took whose place must be known.
  if (namesBoth && !quotesBoth) return false;
  return (
    (agreesWith(known.before, words.before) && agreesWith(known.after, words.after)) ||
    (agreesWith(known.before, words.after) && agreesWith(known.after, words.before))
  );
};

/** A difference, and whether the record of the claim tells of it. */
export type WeighedDifference = Difference & { readonly known: boolean };

/** Says of each difference whether it is a mutation that the record tells of. */
export const weighDifferences = (
  differences: readonly Difference[],
  known: readonly KnownMutation[],
  before: Reading,
  after: Reading,
): readonly WeighedDifference[] =>
  differences.map((difference) => {
    const words = {
      before: difference.before && meaningOf(before, difference.before),
      after: difference.after && meaningOf(after, difference.after),
    };
    const isKnown = known.some((mutation) => isTelling(mutation, difference.kind, words));
    return { ...difference, known: isKnown };
  });

/**
 * Whether what differs forbids to call one text a repeat of the other: another number, somebody else, or yes for no,
 * unless the record tells of this very change.
 */
export const forbids = (
  differences: readonly Pick<WeighedDifference, 'opposed' | 'known'>[],
): boolean => differences.some(({ opposed, known }) => opposed && !known);

/** The mutations a record tells of, each once. */
export const toldMutations = (
  relays: readonly { readonly mutations: readonly Mutation[] }[],
): readonly Mutation[] => {
  const seen = new Map<string, Mutation>();
  for (const { mutations } of relays)
    for (const { kind, before, after } of mutations) {
      const told: Mutation = { kind, ...(before && { before }), ...(after && { after }) };
      seen.set(JSON.stringify([kind, before, after]), told);
    }
  return [...seen.values()];
};
