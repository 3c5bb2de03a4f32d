import { parseDate } from '../model/date.ts';
import { primaryOf } from '../model/language-tags.ts';
import type { ClaimRecord } from '../model/record.ts';
import type { FilterKind } from './filters.ts';

/** A database record with what is known of it from without. */
export type Filed = {
  readonly record: ClaimRecord;
  /** The pack it came in. */
  readonly pack: string;
};

/** What a record has of one kind, each value once. */
export function valuesOf({ record, pack }: Filed, kind: FilterKind): readonly string[] {
  const { appearances, responses } = record;
  switch (kind) {
    case 'speaker':
      return known([...appearances, ...responses].map(({ speaker }) => speaker?.name));
    case 'outlet':
      return known(appearances.map(({ outlet }) => outlet));
    case 'party':
      return known(responses.map(({ party }) => party));
    case 'stance':
      return known(responses.map(({ stance }) => stance));
    case 'year':
      return known(appearances.flatMap(({ date }) => (date === undefined ? [] : yearsOf(date))));
    case 'language':
      return known(appearances.map(({ lang }) => lang && primaryOf(lang)));
    case 'pack':
      return [pack];
    default:
      return kind satisfies never;
  }
}

function known(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[];
}

// A date that is open to one side has the year of the end that is known.
function yearsOf(text: string): readonly string[] {
  const date = parseDate(text);
  if (date === null) return [];
  const [from, to] =
    date.kind === 'between' ? [date.from.year, date.to.year] : [date.date.year, date.date.year];
  return Array.from({ length: Math.min(to - from, MOST_YEARS) + 1 }, (_, at) => `${from + at}`);
}

const MOST_YEARS = 100;
