import type { Edtf } from './brand.ts';
import { type CalendarDate, parseDate } from './date.ts';

/** `long`: "5 August 2022". `short`, for narrow places: "5 Aug 2022". */
export type DateStyle = 'long' | 'short';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * A date as people write it: "5 August 2022", "August 2022", "on or before 5 August 2022",
 * "about 7 August 2022", "between 5 and 8 August 2022"; "date unknown" where there is none.
 * A text that is not a date is given back as it stands, so that nothing is lost.
 */
export function dateInWords(text: Edtf | undefined, style: DateStyle = 'long'): string {
  if (text === undefined) return 'date unknown';
  const date = parseDate(text);
  if (date === null) return text;
  switch (date.kind) {
    case 'on':
      return calendarDate(date.date, style);
    case 'on-or-before':
      return `${relative(date.date, 'before')} ${calendarDate(date.date, style)}`;
    case 'on-or-after':
      return `${relative(date.date, 'after')} ${calendarDate(date.date, style)}`;
    case 'between':
      return `between ${between(date.from, date.to, style)}`;
    default:
      return date satisfies never;
  }
}

/**
 * A date as the end of a sentence about something that happened then: "on 5 August 2022",
 * "in August 2022", "on or before 5 August 2022"; "on an unknown date" where there is none.
 */
export function whenInWords(text: Edtf | undefined, style: DateStyle = 'long'): string {
  if (text === undefined) return 'on an unknown date';
  const date = parseDate(text);
  const words = dateInWords(text, style);
  if (date?.kind !== 'on' || date.date.approximate) return words;
  return `${date.date.day === undefined ? 'in' : 'on'} ${words}`;
}

/** One does something on or before a day, but in or before a month. */
const relative = (date: CalendarDate, order: 'before' | 'after'): string =>
  `${date.day === undefined ? 'in' : 'on'} or ${order}`;

function calendarDate(date: CalendarDate, style: DateStyle): string {
  const words = [date.day, month(date, style), date.year].filter((part) => part !== undefined);
  const about = date.approximate ? 'about ' : '';
  return `${about}${words.join(' ')}${date.uncertain ? ' (uncertain)' : ''}`;
}

function month(date: CalendarDate, style: DateStyle): string | undefined {
  const name = date.month === undefined ? undefined : MONTHS[date.month - 1];
  return style === 'short' ? name?.slice(0, 3) : name;
}

/** Says a month or a year that both ends share only once: "5 and 8 August 2022". */
function between(from: CalendarDate, to: CalendarDate, style: DateStyle): string {
  const end = calendarDate(to, style);
  const plain = !from.approximate && !from.uncertain && !to.approximate && !to.uncertain;
  if (!plain || from.year !== to.year || from.month === undefined || to.month === undefined) {
    return `${calendarDate(from, style)} and ${end}`;
  }
  const days = from.day !== undefined && to.day !== undefined;
  if (days && from.month === to.month) return `${from.day} and ${end}`;
  const start = [from.day, month(from, style)].filter((part) => part !== undefined).join(' ');
  return `${start} and ${end}`;
}
