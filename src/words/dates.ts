import type { Edtf } from '../model/brand.ts';
import { type CalendarDate, parseDate } from '../model/date.ts';
import { locale, say } from './say.ts';

/** `long`: "5 August 2022". `short`, for narrow places: "5 Aug 2022". */
export type DateStyle = 'long' | 'short';

/**
 * A date as people write it: "5 August 2022", "August 2022", "on or before 5 August 2022",
 * "about 7 August 2022", "5–8 August 2022"; "date unknown" where there is none.
 * A text that is not a date is given back as it stands, so that nothing is lost.
 */
export function dateInWords(text: Edtf | undefined, style: DateStyle = 'long'): string {
  if (text === undefined) return say('dateUnknown');
  const date = parseDate(text);
  if (date === null) return text;
  switch (date.kind) {
    case 'on':
      return calendarDate(date.date, style);
    case 'on-or-before': {
      const words = { date: calendarDate(date.date, style) };
      return date.date.day === undefined
        ? say('dateInOrBefore', words)
        : say('dateOnOrBefore', words);
    }
    case 'on-or-after': {
      const words = { date: calendarDate(date.date, style) };
      return date.date.day === undefined
        ? say('dateInOrAfter', words)
        : say('dateOnOrAfter', words);
    }
    case 'between':
      return between(date.from, date.to, style);
    default:
      return date satisfies never;
  }
}

/**
 * A date as the end of a sentence about something that happened then: "on 5 August 2022",
 * "in August 2022", "on or before 5 August 2022"; "on an unknown date" where there is none.
 */
export function whenInWords(text: Edtf | undefined, style: DateStyle = 'long'): string {
  if (text === undefined) return say('whenUnknown');
  const date = parseDate(text);
  const words = dateInWords(text, style);
  if (date?.kind !== 'on' || date.date.approximate) return words;
  switch (precisionOf(date.date)) {
    case 'year':
      return say('whenInYear', { date: words });
    case 'month':
      return say('whenInMonth', { date: words });
    case 'day':
      return say('whenOn', { date: words });
  }
}

function calendarDate(date: CalendarDate, style: DateStyle): string {
  const words = formatOf(date, style).format(dayOf(date));
  const told = date.approximate ? say('dateAbout', { date: words }) : words;
  return date.uncertain ? say('dateUncertain', { date: told }) : told;
}

// A month or a year that both ends share is said once.
function between(from: CalendarDate, to: CalendarDate, style: DateStyle): string {
  const isPlain = [from, to].every(({ approximate, uncertain }) => !approximate && !uncertain);
  const isAlike = precisionOf(from) === precisionOf(to);
  if (isPlain && isAlike) return formatOf(from, style).formatRange(dayOf(from), dayOf(to));
  return say('dateBetween', { from: calendarDate(from, style), to: calendarDate(to, style) });
}

function formatOf(date: CalendarDate, style: DateStyle): Intl.DateTimeFormat {
  const precision = precisionOf(date);
  return new Intl.DateTimeFormat(locale(), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision !== 'year' && { month: style }),
    ...(precision === 'day' && { day: 'numeric' }),
  });
}

function precisionOf({ month, day }: CalendarDate): 'year' | 'month' | 'day' {
  return month === undefined ? 'year' : day === undefined ? 'month' : 'day';
}

function dayOf({ year, month = 1, day = 1 }: CalendarDate): Date {
  // Date.UTC reads years below 100 as 19xx; setUTCFullYear does not.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
