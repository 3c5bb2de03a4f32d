import { sayCount } from '../../../words/words.ts';
import { dayOfEntry, type Entry } from './entries.ts';

/**
 * The time that passed before each entry, in words, where it is long: "5 months later". A timeline stands close together, and
 * would hide it. Undefined for the others.
 */
export function gapsOf(entries: readonly Entry[]): readonly (string | undefined)[] {
  let last = Number.NaN;
  return entries.map((entry) => {
    const day = dayOfEntry(entry);
    const passed = day - last;
    if (Number.isFinite(day)) last = day;
    return passed >= LONG && Number.isFinite(passed) ? laterInWords(passed) : undefined;
  });
}

function laterInWords(days: number): string {
  const months = Math.round(days / MONTH);
  return months < 24
    ? sayCount('monthsLater', months)
    : sayCount('yearsLater', Math.round(days / YEAR));
}

// In days.
const LONG = 45;
const MONTH = 30.44;
const YEAR = 365.25;
