import type { AppearanceId } from '../../../model/brand.ts';
import type { Appearance, ClaimRecord, Relay } from '../../../model/record.ts';
import { dayOf } from '../chain-tree.ts';

/** An appearance in the order of time, with all that tells where it took its words from. */
export type Row = {
  readonly id: AppearanceId;
  readonly appearance: Appearance;
  /** The better shown first. */
  readonly relays: readonly Relay[];
};

/**
 * A record's appearances in the order in which they came about: by date, unknown dates last, and no copy before what it copies,
 * where dates are too vague to tell. A circle of relays, which no record should have, is cut where it is met. O(n² + relays).
 */
export function rowsOf({ appearances, relays }: ClaimRecord): readonly Row[] {
  const ids = new Set(appearances.map(({ id }) => id));
  const known = relays.filter(({ from, to }) => ids.has(from) && ids.has(to) && from !== to);
  const into = Map.groupBy(known, ({ to }) => to);
  const waiting = appearances.toSorted((a, b) => byTime(dayOf(a), dayOf(b)));
  const placed = new Set<AppearanceId>();
  const rows: Row[] = [];
  while (waiting.length > 0) {
    const isReady = ({ id }: Appearance) =>
      (into.get(id) ?? []).every(({ from }) => placed.has(from));
    const [appearance] = waiting.splice(Math.max(0, waiting.findIndex(isReady)), 1);
    if (appearance === undefined) break;
    placed.add(appearance.id);
    const sources = (into.get(appearance.id) ?? []).toSorted((a, b) => rank(a) - rank(b));
    rows.push({ id: appearance.id, appearance, relays: sources });
  }
  return rows;
}

// Infinity less infinity is no number.
function byTime(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

const EVIDENCE: readonly Relay['evidence'][] = ['credited', 'same-words', 'inferred'];

function rank({ evidence }: Relay): number {
  return EVIDENCE.indexOf(evidence);
}
