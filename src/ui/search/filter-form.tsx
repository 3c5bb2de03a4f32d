import type { Selection } from '../../search/facets.ts';
import { FILTER_KINDS, type FilterKind, type Filters, withFilter } from '../../search/filters.ts';
import { say } from '../../words/words.ts';
import type { NameBook } from '../parts/name-book.ts';
import { byName } from './by-name.ts';
import { filterInWords, filterKindInWords } from './filter-words.ts';
import { YearChoice } from './year-choice.tsx';

type Props = {
  filters: Filters;
  selection: Selection;
  names: NameBook;
  onFilter: (filters: Filters) => void;
};

/** A list for each thing by which records can be kept apart, with how many are left by each of its values. */
export function FilterForm({ id, ...props }: Props & { id: string }) {
  const kinds = FILTER_KINDS.filter(props.selection.isOfUse);
  return (
    <fieldset class="filter-form" id={id} aria-label={say('filters')}>
      {kinds.map((kind) =>
        kind === 'year' ? (
          <YearChoice key={kind} {...props} />
        ) : (
          <Choice key={kind} kind={kind} {...props} />
        ),
      )}
    </fieldset>
  );
}

function Choice({ kind, filters, selection, names, onFilter }: Props & { kind: FilterKind }) {
  const chosen = filters[kind] ?? [];
  const left = selection
    .facets(kind)
    .filter(({ value }) => !chosen.includes(value))
    .map((facet) => ({ ...facet, name: filterInWords({ kind, value: facet.value }, names) }))
    .toSorted(byName());
  return (
    <label class="filter">
      <span>{filterKindInWords(kind)}</span>
      <select
        class="button"
        value=""
        // A list that is disabled would lose the focus of whoever just took its last value.
        disabled={left.length === 0 && chosen.length === 0}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          if (value !== '') onFilter(withFilter(filters, { kind, value }));
          currentTarget.value = '';
        }}
      >
        <option value="">{say(chosen.length > 0 ? 'filterAnother' : 'filterAny')}</option>
        {left.map(({ value, name, count }) => (
          <option key={value} value={value}>
            {say('filterChoice', { value: name, count })}
          </option>
        ))}
      </select>
    </label>
  );
}
