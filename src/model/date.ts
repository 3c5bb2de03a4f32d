import type { Edtf } from './brand.ts';

/** A year, month or day of the calendar; `month` and `day` from 1. */
export type CalendarDate = {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** Written `~`: about that time. */
  readonly approximate: boolean;
  /** Written `?`: the source of the date is in doubt. */
  readonly uncertain: boolean;
};

/** What a date in our subset of EDTF says. */
export type KnownDate =
  | { readonly kind: 'on'; readonly date: CalendarDate }
  | { readonly kind: 'on-or-before'; readonly date: CalendarDate }
  | { readonly kind: 'on-or-after'; readonly date: CalendarDate }
  | { readonly kind: 'between'; readonly from: CalendarDate; readonly to: CalendarDate };

const CALENDAR = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~|\?)?$/;

/** Days since 1 January 1970 in the proleptic Gregorian calendar; `month` may run over, as in `Date.UTC`. */
const dayNumber = (year: number, month: number, day: number): number => {
  // Date.UTC reads years below 100 as 19xx; setUTCFullYear does not.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
};

const daysInMonth = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);

const parseCalendarDate = (text: string): CalendarDate | null => {
  const found = CALENDAR.exec(text);
  if (found === null) return null;
  const [, yearText, monthText, dayText, mark] = found;
  const year = Number(yearText);
  const month = monthText === undefined ? undefined : Number(monthText);
  const day = dayText === undefined ? undefined : Number(dayText);
  if (month !== undefined && (month < 1 || month > 12)) return null;
  if (month !== undefined && day !== undefined && (day < 1 || day > daysInMonth(year, month))) {
    return null;
  }
  return {
    year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    approximate: mark === '~',
    uncertain: mark === '?',
  };
};

const firstDay = (date: CalendarDate): number =>
  dayNumber(date.year, date.month ?? 1, date.day ?? 1);

const lastDay = (date: CalendarDate): number => {
  if (date.month === undefined) return dayNumber(date.year, 12, 31);
  return dayNumber(date.year, date.month, date.day ?? daysInMonth(date.year, date.month));
};

const parseInterval = (start: string, end: string): KnownDate | null => {
  const from = parseCalendarDate(start);
  const to = parseCalendarDate(end);
  if (start === '..') return to && { kind: 'on-or-before', date: to };
  if (end === '..') return from && { kind: 'on-or-after', date: from };
  if (from === null || to === null || firstDay(from) >= firstDay(to)) return null;
  return { kind: 'between', from, to };
};

/**
 * Reads a date in the subset of EDTF (ISO 8601-2) that Whence uses: year, month or day, optionally `~` or `?`;
 * `../D`; `D/..`; `A/B`. No time of day, no seasons, no unspecified digits.
 *
 * @returns `null` where the text is none of these, the day does not exist, or an interval
 * does not begin before its end does ("2022-09/2022-08", "2022/2022").
 */
export const parseDate = (text: string): KnownDate | null => {
  const [start = '', end, ...rest] = text.split('/');
  if (rest.length > 0) return null;
  if (end !== undefined) return parseInterval(start, end);
  const date = parseCalendarDate(start);
  return date && { kind: 'on', date };
};

/** Whether the text is a date in our subset of EDTF. */
export const isEdtf = (text: string): text is Edtf => parseDate(text) !== null;

/** The first day the words allow, in days since 1 January 1970; `-Infinity` where there is none. */
export const earliest = (date: KnownDate): number => {
  switch (date.kind) {
    case 'on':
    case 'on-or-after':
      return firstDay(date.date);
    case 'between':
      return firstDay(date.from);
    case 'on-or-before':
      return Number.NEGATIVE_INFINITY;
    default:
      return date satisfies never;
  }
};

/** The last day the words allow, in days since 1 January 1970; `Infinity` where there is none. */
export const latest = (date: KnownDate): number => {
  switch (date.kind) {
    case 'on':
    case 'on-or-before':
      return lastDay(date.date);
    case 'between':
      return lastDay(date.to);
    case 'on-or-after':
      return Number.POSITIVE_INFINITY;
    default:
      return date satisfies never;
  }
};

/** Days by which an end of a date may be off: about a unit of its precision for `~`, anything for `?`. */
const slack = (date: CalendarDate): number => {
  if (date.uncertain) return Number.POSITIVE_INFINITY;
  if (!date.approximate) return 0;
  if (date.day !== undefined) return 1;
  return date.month === undefined ? 366 : 31;
};

const ends = (date: KnownDate): readonly [from: CalendarDate, to: CalendarDate] =>
  date.kind === 'between' ? [date.from, date.to] : [date.date, date.date];

/**
 * Whether `a` may have been on the same day as `b` or before it. Approximate dates are given a day, a month or a
 * year either way, after their precision; uncertain dates prove nothing. Unreadable dates prove nothing either.
 */
export const mayPrecede = (a: Edtf, b: Edtf): boolean => {
  const first = parseDate(a);
  const second = parseDate(b);
  if (first === null || second === null) return true;
  const soonest = earliest(first) - slack(ends(first)[0]);
  const longest = latest(second) + slack(ends(second)[1]);
  return soonest <= longest;
};

/** Whether `a` was before `b` on every reading of both. */
export const surelyBefore = (a: Edtf, b: Edtf): boolean => !mayPrecede(b, a);
