import type { Edtf } from '../../model/brand.ts';
import type { Selection } from '../../search/facets.ts';
import { type Filters, withOnly } from '../../search/filters.ts';
import { readYears, writeYears, type Years } from '../../search/years.ts';
import { dateInWords, say } from '../../words/words.ts';

/** The first and the last year of what is shown. Neither list has a year that would leave nothing. */
export function YearChoice(props: {
  filters: Filters;
  selection: Selection;
  onFilter: (filters: Filters) => void;
}) {
  const { filters, selection, onFilter } = props;
  const chosen = readYears(filters.year?.[0] ?? '') ?? {};
  const { from, to } = chosen;
  const years = selection
    .facets('year')
    .map(({ value }) => Number(value))
    .toSorted((a, b) => a - b);
  const choose = (next: Years) => onFilter(withOnly(filters, 'year', writeYears(next)));
  return (
    <>
      <YearList
        label={say('filterFromYear')}
        years={years.filter((year) => to === undefined || year <= to)}
        chosen={from}
        onChoose={(year) => choose({ to, from: year })}
      />
      <YearList
        label={say('filterToYear')}
        years={years.filter((year) => from === undefined || year >= from)}
        chosen={to}
        onChoose={(year) => choose({ from, to: year })}
      />
    </>
  );
}

function YearList(props: {
  label: string;
  years: readonly number[];
  chosen: number | undefined;
  onChoose: (year: number | undefined) => void;
}) {
  const { label, chosen, onChoose } = props;
  // What was chosen stays in sight even if other filters have left nothing of that year.
  const years =
    chosen === undefined || props.years.includes(chosen)
      ? props.years
      : [...props.years, chosen].toSorted((a, b) => a - b);
  return (
    <label class="filter">
      <span>{label}</span>
      <select
        class="button"
        value={chosen ?? ''}
        disabled={years.length === 0}
        onChange={({ currentTarget: { value } }) =>
          onChoose(value === '' ? undefined : Number(value))
        }
      >
        <option value="">{say('filterAny')}</option>
        {years.map((year) => (
          <option key={year} value={year}>
            {dateInWords(writeYears({ from: year, to: year }) as Edtf)}
          </option>
        ))}
      </select>
    </label>
  );
}
