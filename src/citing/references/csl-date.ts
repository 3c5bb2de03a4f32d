import type { Edtf } from '../../model/brand.ts';
import { type CalendarDate, parseDate } from '../../model/date.ts';
import { dateInWords } from '../../words/words.ts';
import type { CslDate, DateParts } from './csl.ts';

/**
 * A date for reference managers. Plain days, months, years and closed intervals have parts, and dates that are about right
 * have parts that say so; "on or before" and dates in doubt have none, because parts alone would make them certain.
 */
export function cslDate(date: Edtf): CslDate {
  const known = parseDate(date);
  if (known?.kind === 'on' && !known.date.uncertain) {
    return {
      'date-parts': [partsOf(known.date)],
      ...(known.date.approximate && { circa: true as const }),
    };
  }
  if (known?.kind === 'between' && isPlain(known.from) && isPlain(known.to)) {
    return { 'date-parts': [partsOf(known.from), partsOf(known.to)] };
  }
  return { literal: dateInWords(date) };
}

/** The parts of a date that is known to be just this one; `null` of every other. */
export function exactParts(date: CslDate | undefined): DateParts | null {
  if (date === undefined || 'literal' in date || date.circa) return null;
  const [only, other] = date['date-parts'];
  return other === undefined ? only : null;
}

/** Parts as text: `2022-08-05`. */
export function partsAsText(parts: DateParts, between: string): string {
  return parts.map((part, at) => `${part}`.padStart(at === 0 ? 4 : 2, '0')).join(between);
}

function isPlain({ approximate, uncertain }: CalendarDate): boolean {
  return !approximate && !uncertain;
}

function partsOf({ year, month, day }: CalendarDate): DateParts {
  return [year, month, day].filter((part) => part !== undefined);
}
