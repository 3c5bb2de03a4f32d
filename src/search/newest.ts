import { earliest, latest, parseDate } from '../model/date.ts';
import { originOf } from '../model/origin.ts';
import type { ClaimRecord } from '../model/record.ts';
import type { Filed } from './values.ts';

/** Records read between two pauses. */
const STEP = 2_048;

/**
 * Places of records by the last day on which their claim may have been made first, the newest before the others; a date that is open
 * to the end counts by its beginning, and records of which no date is known come last. In steps of a few milliseconds.
 */
export function* newestInSteps(filed: readonly Filed[]): Generator<void, Uint32Array, void> {
  const { length } = filed;
  // Day and place in one number, since numbers alone are sorted quickly.
  const keys = new Float64Array(length);
  for (const [at, { record }] of filed.entries()) {
    keys[at] = (LAST_DAY - lastDayOf(record)) * length + at;
    if (at % STEP === STEP - 1) yield;
  }
  keys.sort();
  yield;
  return Uint32Array.from(keys, (key) => key % length);
}

// Whole days since 1970, a few thousand years each way.
const LAST_DAY = 1_000_000;

function lastDayOf(record: ClaimRecord): number {
  const date = originOf(record)?.date;
  const known = date === undefined ? null : parseDate(date);
  if (known === null) return -LAST_DAY;
  const day = known.kind === 'on-or-after' ? earliest(known) : latest(known);
  return Math.max(1 - LAST_DAY, Math.min(LAST_DAY, day));
}
