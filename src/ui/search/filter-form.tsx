import type { Selection } from '../../search/facets.ts';
import { FILTER_KINDS, type FilterKind, type Filters, withFilter } from '../../search/filters.ts';
import { say } from '../../words/words.ts';
import type { NameBook } from '../parts/name-book.ts';
import { filterInWords, filterKindInWords } from './filter-words.ts';

type Props = {
  filters: Filters;
  selection: Selection;
  names: NameBook;
  onFilter: (filters: Filters) => void;
};

/** A list for each thing by which records can be kept apart, with how many are left by each of its values. */
export function FilterForm({ id, ...props }: Props & { id: string }) {
  return (
    <fieldset class="filter-form" id={id} aria-label={say('filters')}>
      {FILTER_KINDS.map((kind) => (
        <Choice key={kind} kind={kind} {...props} />
      ))}
    </fieldset>
  );
}

function Choice({ kind, filters, selection, names, onFilter }: Props & { kind: FilterKind }) {
  const chosen = filters[kind] ?? [];
  const facets = selection.facets(kind);
  // What keeps nothing apart is no choice.
  if (chosen.length === 0 && facets.every(({ count }) => count === selection.count)) return null;
  const left = facets.filter(({ value }) => !chosen.includes(value));
  return (
    <label class="filter">
      <span>{filterKindInWords(kind)}</span>
      <select
        class="button"
        value=""
        disabled={left.length === 0}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          if (value !== '') onFilter(withFilter(filters, { kind, value }));
          currentTarget.value = '';
        }}
      >
        <option value="">{say(chosen.length > 0 ? 'filterAnother' : 'filterAny')}</option>
        {left.map(({ value, count }) => (
          <option key={value} value={value}>
            {say('filterChoice', { value: filterInWords({ kind, value }, names), count })}
          </option>
        ))}
      </select>
    </label>
  );
}
