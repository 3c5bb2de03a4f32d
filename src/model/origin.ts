import type { OutletId } from './brand.ts';
import type { Appearance, ClaimRecord, Conflict, Reading } from './record.ts';

/** The record's earliest known appearance; absent only from a record that its own checks refuse. */
export const originOf = (record: ClaimRecord): Appearance | undefined =>
  record.appearances.find(({ id }) => id === record.origin.appearance);

/** All readings of a conflict that say the same, with every outlet that says so. */
export type Side = {
  readonly value: string;
  readonly outlets: readonly OutletId[];
  readonly readings: readonly Reading[];
};

/** The sides of a conflict in the record's order: how many print a thing is no argument for it. */
export function sidesOf(conflict: Conflict): readonly Side[] {
  const byValue = Map.groupBy(conflict.readings, ({ value }) => value);
  return [...byValue].map(([value, readings]) => ({
    value,
    readings,
    outlets: [...new Set(readings.flatMap(({ outlets }) => outlets))],
  }));
}
