import { useRef } from 'preact/hooks';
import { type Filters, listFilters, NO_FILTERS, withoutFilter } from '../../search/filters.ts';
import { labelled, say } from '../../words/words.ts';
import { ClearIcon } from '../parts/icons.tsx';
import type { NameBook } from '../parts/name-book.ts';
import { filterInWords, filterKindInWords } from './filter-words.ts';

/** What is filtered by, each with the way to give it up. Nothing where nothing is. */
export function ChosenFilters(props: {
  filters: Filters;
  names: NameBook;
  onFilter: (filters: Filters) => void;
  /** Takes the focus when the last is given up. */
  onNone: () => void;
}) {
  const { filters, names, onFilter, onNone } = props;
  const list = useRef<HTMLUListElement>(null);
  const chosen = listFilters(filters);
  if (chosen.length === 0) return null;
  const change = (next: Filters) => {
    onFilter(next);
    if (listFilters(next).length === 0) onNone();
    else list.current?.querySelector<HTMLElement>('button')?.focus();
  };
  return (
    <ul class="chosen-filters" ref={list} aria-label={say('filters')}>
      {chosen.map((filter) => {
        const name = filterInWords(filter, names);
        const what = labelled(filterKindInWords(filter.kind), name);
        return (
          <li key={`${filter.kind} ${filter.value}`}>
            <button
              type="button"
              class="chip"
              aria-label={say('removeFilter', { what })}
              onClick={() => change(withoutFilter(filters, filter))}
            >
              <span dir="auto">{name}</span>
              <ClearIcon />
            </button>
          </li>
        );
      })}
      {chosen.length > 1 && (
        <li>
          <button type="button" class="link" onClick={() => change(NO_FILTERS)}>
            {say('clearFilters')}
          </button>
        </li>
      )}
    </ul>
  );
}
