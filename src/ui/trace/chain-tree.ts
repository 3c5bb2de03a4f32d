import type { AppearanceId } from '../../model/brand.ts';
import { earliest, parseDate } from '../../model/date.ts';
import type { Appearance, ClaimRecord, Relay } from '../../model/record.ts';

/** An appearance in the chain, with how it came from the one above it and whatever came from it. */
export type Hop = {
  readonly appearance: Appearance;
  /** Absent at the top of a chain. */
  readonly relay?: Relay;
  /** Further relays that lead here, beside the one that places it. */
  readonly also: readonly Relay[];
  readonly next: readonly Hop[];
};

/** The propagation chain as a reader goes through it: outward from the origin, and what no source links to it. */
export type Chain = { readonly origin: Hop | undefined; readonly unlinked: readonly Hop[] };

/**
 * Lays a record's relays out as trees. An appearance with several sources stands under the best shown of them;
 * the others are kept beside it. Each appearance stands once, so a circle of relays cannot loop.
 */
export function chainOf(record: ClaimRecord): Chain {
  const incoming = Map.groupBy(record.relays, ({ to }) => to);
  const ordered = inOrder(record.appearances);
  const placed = new Set<AppearanceId>();

  const hop = (appearance: Appearance, relay?: Relay): Hop => {
    placed.add(appearance.id);
    const all = incoming.get(appearance.id) ?? [];
    const next = ordered.flatMap((candidate) => {
      const best = bestOf(incoming.get(candidate.id) ?? []);
      const here = best?.from === appearance.id && !placed.has(candidate.id);
      return here ? [hop(candidate, best)] : [];
    });
    return { appearance, also: all.filter((one) => one !== relay), next, ...(relay && { relay }) };
  };

  const start = record.appearances.find(({ id }) => id === record.origin.appearance);
  const origin = start && hop(start);
  const unlinked: Hop[] = [];
  const rootsFirst = [
    ...ordered.filter(({ id }) => !incoming.has(id)),
    ...ordered.filter(({ id }) => incoming.has(id)),
  ];
  for (const appearance of rootsFirst) {
    if (!placed.has(appearance.id)) unlinked.push(hop(appearance));
  }
  return { origin, unlinked };
}

const RANK: { readonly [evidence in Relay['evidence']]: number } = {
  credited: 0,
  'same-words': 1,
  inferred: 2,
};

const bestOf = (relays: readonly Relay[]): Relay | undefined =>
  relays.toSorted((a, b) => RANK[a.evidence] - RANK[b.evidence])[0];

/** By date; unknown dates last, since nothing says that they were early. */
const inOrder = (appearances: readonly Appearance[]): readonly Appearance[] =>
  appearances.toSorted((a, b) => {
    const [x, y] = [dayOf(a), dayOf(b)];
    return x === y ? 0 : x < y ? -1 : 1;
  });

/** The day by which appearances are put in order, in days since 1 January 1970; infinite where nothing is known of it. */
export function dayOf({ date }: Pick<Appearance, 'date'>): number {
  const known = date === undefined ? null : parseDate(date);
  if (known === null) return Number.POSITIVE_INFINITY;
  const day = earliest(known);
  return Number.isFinite(day) || known.kind !== 'on-or-before'
    ? day
    : earliest({ kind: 'on', date: known.date });
}

/** How many appearances stand in these trees. */
export const sizeOf = (hops: readonly Hop[]): number =>
  hops.reduce((sum, { next }) => sum + 1 + sizeOf(next), 0);

/** The trees cut to their first `limit` appearances in reading order. */
export function cutTo(hops: readonly Hop[], limit: number): readonly Hop[] {
  let left = limit;
  const kept: Hop[] = [];
  for (const hop of hops) {
    if (left <= 0) break;
    const next = cutTo(hop.next, left - 1);
    left -= 1 + sizeOf(next);
    kept.push({ ...hop, next });
  }
  return kept;
}
