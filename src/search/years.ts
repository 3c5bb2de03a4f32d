import { type CalendarDate, type KnownDate, parseDate } from '../model/date.ts';

/** A stretch of years, both ends included; an end that is left out is open. */
export type Years = { readonly from?: number | undefined; readonly to?: number | undefined };

/** Writes years as a filter has them, in EDTF: "2022", "2021/2023", "../2022", "2021/.."; undefined where both ends are open. */
export function writeYears({ from, to }: Years): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  return from === to ? written(from) : `${written(from)}/${written(to)}`;
}

/** Reads the years of any date in our subset of EDTF; undefined where the text is none. */
export function readYears(text: string): Years | undefined {
  const date = parseDate(text);
  return date === null ? undefined : yearsOf(date);
}

/** Whether a year lies within any of the stretches that are written. */
export function yearFits(stretches: readonly string[]): (year: string) => boolean {
  const read = stretches.map(readYears).filter((years) => years !== undefined);
  return (text) => {
    const year = Number(text);
    return read.some(({ from = year, to = year }) => from <= year && year <= to);
  };
}

function yearsOf(date: KnownDate): Years {
  switch (date.kind) {
    case 'on':
      return { from: date.date.year, to: date.date.year };
    case 'on-or-before':
      return { to: date.date.year };
    case 'on-or-after':
      return { from: date.date.year };
    case 'between':
      return { from: date.from.year, to: date.to.year };
    default:
      return date satisfies never;
  }
}

const written = (year: CalendarDate['year'] | undefined): string =>
  year === undefined ? '..' : `${year}`.padStart(4, '0');
