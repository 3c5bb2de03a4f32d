import type { Relay } from '../../../model/record.ts';

/** What has a place of its own in time, and the relays by which it came from what stands above; the better shown first. */
export type LaneRow = {
  readonly id: string;
  readonly relays: readonly Pick<Relay, 'from' | 'evidence'>[];
};

/** How a stroke is drawn: whole where the relay is shown by something, dashed where it is inferred. */
export type Stroke = 'shown' | 'inferred';

/** A stretch of a lane that runs down through a row: from its top, its node, or both ways out. */
export type Rail = { readonly lane: number; readonly stroke: Stroke };

/** What is drawn beside one row. Lanes count from 0 at the start of the line. */
export type Strip = {
  /** The lane of the row's own node. */
  readonly lane: number;
  /** Lanes that come in from the row above. */
  readonly above: readonly Rail[];
  /** Lanes that go on to the row below. */
  readonly below: readonly Rail[];
  /** Lanes from which a line bends to the node. */
  readonly bends: readonly Rail[];
};

/**
 * Draws relays beside rows as railways are drawn: whatever was copied has a lane of its own from its row down to that of its
 * last copy, and each copy hangs on that lane by a bend. No lane runs through the node of another. O(rows × lanes + relays).
 */
export function stripsOf(rows: readonly LaneRow[]): readonly Strip[] {
  const copies = copiesOf(rows);
  const open: (Track | undefined)[] = [];
  return rows.map(({ id, relays }, at) => {
    const above = open.flatMap((track, lane) =>
      track === undefined ? [] : [{ lane, stroke: strokeFrom(track, at) }],
    );
    const bends = relays.flatMap(({ from, evidence }) => {
      const lane = open.findIndex((track) => track?.id === from);
      return lane < 0 ? [] : [{ lane, stroke: strokeOf(evidence) }];
    });
    for (const [lane, track] of open.entries())
      if (track && track.last <= at) open[lane] = undefined;
    const lane = laneFor(open, above, bends[0]);
    const own = copies.get(id) ?? [];
    const last = own.at(-1)?.row;
    if (last !== undefined) open[lane] = { id, last, copies: own };
    const below = open.flatMap((track, on) =>
      track === undefined ? [] : [{ lane: on, stroke: strokeFrom(track, at + 1) }],
    );
    return { lane, above, below, bends };
  });
}

/** How many lanes are needed beside these rows. */
export function widthOf(strips: readonly Strip[]): number {
  return Math.max(
    1,
    ...strips.flatMap(({ lane, below }) => [lane + 1, ...below.map((rail) => rail.lane + 1)]),
  );
}

type Copy = { readonly row: number; readonly evidence: Relay['evidence'] };
type Track = { readonly id: string; readonly last: number; readonly copies: readonly Copy[] };

function copiesOf(rows: readonly LaneRow[]): ReadonlyMap<string, readonly Copy[]> {
  const rowOf = new Map<string, number>(rows.map(({ id }, at) => [id, at]));
  const copies = new Map<string, Copy[]>();
  for (const [row, { relays }] of rows.entries()) {
    for (const { from, evidence } of relays) {
      // Where a circle was cut, what is copied stands below its copy.
      if ((rowOf.get(from) ?? row) >= row) continue;
      const own = copies.get(from) ?? [];
      own.push({ row, evidence });
      copies.set(from, own);
    }
  }
  return copies;
}

// Time runs down and copying runs outward; the last copy goes on in the lane of what it copied, which ends there.
function laneFor(
  open: readonly (Track | undefined)[],
  above: readonly Rail[],
  source: Rail | undefined,
): number {
  if (source !== undefined && open[source.lane] === undefined) return source.lane;
  for (let lane = (source?.lane ?? -1) + 1; ; lane++) {
    if (open[lane] === undefined && !above.some((rail) => rail.lane === lane)) return lane;
  }
}

// A lane that only inferred copies still hang on is dashed from there.
function strokeFrom({ copies }: Track, row: number): Stroke {
  const left = copies.filter((copy) => copy.row >= row);
  return left.some(({ evidence }) => evidence !== 'inferred') ? 'shown' : 'inferred';
}

function strokeOf(evidence: Relay['evidence']): Stroke {
  return evidence === 'inferred' ? 'inferred' : 'shown';
}
