const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const MONTH_FIRST = /\b([a-z]+)\s+(\d{1,2}),?\s+((?:19|20)\d\d)\b/gi;
const DAY_FIRST = /\b(\d{1,2})\.?\s+([a-z]+),?\s+((?:19|20)\d\d)\b/gi;
const ISO = /\b((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?\b/g;

/** Days since the year 0, near enough to tell weeks apart. */
const dayNumber = (year: number, month: number, day: number): number =>
  Math.round(year * 365.25 + month * 30.44 + day);

type Found = { readonly at: number; readonly day: number };

const named = (text: string, pattern: RegExp, monthGroup: 1 | 2): readonly Found[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const month = MONTHS.indexOf((match[monthGroup] ?? '').toLowerCase());
    const day = Number(match[3 - monthGroup]);
    return month < 0 ? [] : [{ at: match.index, day: dayNumber(Number(match[3]), month, day) }];
  });

const numeric = (text: string): readonly Found[] =>
  [...text.matchAll(ISO)].map((match) => ({
    at: match.index,
    day: dayNumber(Number(match[1]), Number(match[2]) - 1, Number(match[3] ?? 15)),
  }));

/**
 * The last date that a text names to the day ("January 14, 2020", "6 March 2021", "2021-03-06"; of "2021-03" the
 * middle), as a count of days that is off by two at most; nothing where it names none. Linear in the text.
 */
export const dayNamed = (text: string): number | undefined =>
  [...named(text, MONTH_FIRST, 1), ...named(text, DAY_FIRST, 2), ...numeric(text)]
    .toSorted((a, b) => a.at - b.at)
    .at(-1)?.day;
