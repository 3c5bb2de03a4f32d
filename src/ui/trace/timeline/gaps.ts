import { sayCount } from '../../../words/words.ts';
import { dayOfEntry, type Entry } from './entries.ts';

/** A long time, in whole months or years. */
export type Passed = { readonly unit: 'months' | 'years'; readonly count: number };

/** The time that passed before each entry where it is long: a timeline stands close together, and would hide it. Undefined for the others. */
export function gapsOf(entries: readonly Entry[]): readonly (Passed | undefined)[] {
  let last = Number.NaN;
  return entries.map((entry) => {
    const day = dayOfEntry(entry);
    const passed = day - last;
    if (Number.isFinite(day)) last = day;
    return passed >= LONG && Number.isFinite(passed) ? inLargeUnits(passed) : undefined;
  });
}

/** "5 months later". */
export function passedInWords({ unit, count }: Passed): string {
  return sayCount(unit === 'months' ? 'monthsLater' : 'yearsLater', count);
}

function inLargeUnits(days: number): Passed {
  const months = Math.round(days / MONTH);
  if (months < 24) return { unit: 'months', count: months };
  return { unit: 'years', count: Math.round(days / YEAR) };
}

// In days.
const LONG = 45;
const MONTH = 30.44;
const YEAR = 365.25;
