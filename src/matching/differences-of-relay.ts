import type { ClaimRecord, Mutation, MutationKind, Relay } from '../model/record.ts';
import { analyse, pageStretch } from './analysis.ts';
import type { Difference } from './differences.ts';
import { differencesBetween } from './differences-between.ts';
import type { Range, ReadText } from './differences-text.ts';
import type { Engine } from './engine.ts';
import { unitsOf } from './units.ts';

/**
 * What the quotes of a relay's two appearances say of a mutation that its record states. `found`: they differ in this
 * way, there. `other-kind`: they differ there, in another way. `not-seen`: the words stand in the quotes and nothing
 * is found to differ. `not-quoted`: the words are not in the quotes, so that these can say nothing.
 */
export type Verdict = 'found' | 'other-kind' | 'not-seen' | 'not-quoted';

/** A relay between two appearances with quotes: what its record states, and what the quotes show. */
export type RelayDifferences = {
  readonly relay: Relay;
  readonly found: readonly Difference[];
  readonly stated: readonly {
    readonly mutation: Mutation;
    readonly verdict: Verdict;
    /** Kinds of what is found at those words. */
    readonly kinds: readonly MutationKind[];
  }[];
};

/** Kinds that tell the same change from two sides. */
const LIKE: readonly (readonly MutationKind[])[] = [
  ['modality', 'tense'],
  ['entity', 'unit', 'substitution', 'quotation-marks-dropped'],
  ['number', 'date'],
  ['cut', 'attribution-dropped', 'modality'],
  ['cut', 'addition', 'substitution', 'translation'],
];

const isLike = (one: MutationKind, other: MutationKind): boolean =>
  one === other || LIKE.some((kinds) => kinds.includes(one) && kinds.includes(other));

/** Where some words stand in a text; undefined where they do not. Words left out ("…") part them. */
const placeOf = (text: ReadText, words: string | undefined): readonly Range[] | undefined => {
  if (words === undefined) return [];
  const { page, tokens } = text.analysis;
  const ranges: Range[] = [];
  for (const piece of words.split(/\s*…\s*/u).filter((part) => part !== '')) {
    const start = page.toLowerCase().indexOf(piece.toLowerCase());
    if (start < 0) return undefined;
    let [first, last] = [tokens.count, -1];
    for (let token = 0; token < tokens.count; token++) {
      const place = pageStretch(text.analysis, token, token);
      if (place.end <= start || place.start >= start + piece.length) continue;
      first = Math.min(first, token);
      last = token;
    }
    ranges.push({ first, last });
  }
  return ranges;
};

const touch = (ones: readonly Range[] = [], others: readonly Range[]): boolean =>
  ones.some((one) => others.some((other) => one.first <= other.last && other.first <= one.last));

const judge = (
  mutation: Mutation,
  found: readonly Difference[],
  [before, after]: readonly [ReadText, ReadText],
): { readonly verdict: Verdict; readonly kinds: readonly MutationKind[] } => {
  const was = placeOf(before, mutation.before);
  const is = placeOf(after, mutation.after);
  const isWhole = mutation.kind === 'translation';
  if (!was || !is || (was.length + is.length === 0 && !isWhole))
    return { verdict: 'not-quoted', kinds: [] };
  const there = found.filter(
    (one) =>
      touch(one.before, was) ||
      touch(one.after, is) ||
      (!one.before && !one.after && isLike(one.kind, mutation.kind)),
  );
  const kinds = [...new Set(there.map(({ kind }) => kind))];
  if (kinds.some((kind) => isLike(kind, mutation.kind))) return { verdict: 'found', kinds };
  return { verdict: kinds.length > 0 ? 'other-kind' : 'not-seen', kinds };
};

/**
 * Compares the quotes at the two ends of a relay with what its record states. Undefined where one has no quote, or
 * where the two quotes have nothing in common.
 */
export const relayDifferences = (
  { lexicon, nuance: nuanceOf }: Pick<Engine, 'lexicon' | 'nuance'>,
  { appearances }: Pick<ClaimRecord, 'appearances'>,
  relay: Relay,
): RelayDifferences | undefined => {
  const nuance = nuanceOf();
  const endOf = (id: Relay['from']) => {
    const end = appearances.find((appearance) => appearance.id === id);
    if (end?.quote === undefined) return undefined;
    const analysis = analyse(end.quote, lexicon);
    const text = nuance.read({ analysis, units: unitsOf(analysis) }, end.lang?.split('-')[0]);
    // Whoever names a speaker or a source passes words on and does not tell them as fact.
    const isQuotation = end.speaker !== undefined || end.citing !== undefined;
    return { text, isQuotation };
  };
  const [from, to] = [endOf(relay.from), endOf(relay.to)];
  const found = from && to && differencesBetween(nuance.traits, from, to);
  if (!found) return undefined;
  const stated = relay.mutations.map((mutation) => ({
    mutation,
    ...judge(mutation, found, [from.text, to.text]),
  }));
  return { relay, found, stated };
};
