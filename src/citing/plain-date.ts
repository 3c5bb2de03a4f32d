import type { Edtf } from '../model/brand.ts';
import { parseDate } from '../model/date.ts';

/** Whether a date is just a day, a month or a year, which every format can say; "about", "on or before", doubt and intervals are not. */
export function isPlainDate(date: Edtf): boolean {
  const known = parseDate(date);
  return known?.kind === 'on' && !known.date.approximate && !known.date.uncertain;
}
