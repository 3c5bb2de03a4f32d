import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { ClaimId } from '../../model/brand.ts';
import { listFilters } from '../../search/filters.ts';
import type { Search } from '../../search/search.ts';
import { numberInWords, say } from '../../words/words.ts';
import type { NameBook } from '../parts/name-book.ts';
import { ChosenFilters } from './chosen-filters.tsx';
import { FilterForm } from './filter-form.tsx';
import { Results } from './results.tsx';
import { SearchField } from './search-field.tsx';
import type { Asked } from './use-asked.ts';

/** Search over the whole database by words and filters, and the way to have words traced. */
export function SearchBox(props: {
  asked: Asked;
  search: Search;
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
  /** Traces the words asked for. */
  onTrace: (text: string) => void;
}) {
  const { asked, search, names, onOpen, onTrace } = props;
  const { query, filters, isShown, isOpen } = asked;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(0);
  const words = query.trim();
  const answer = isShown || isOpen ? search.search(words, filters) : undefined;
  const found = isShown && answer ? answer.found : [];
  // A new question starts again at the best result.
  useEffect(() => setActive(0), [words, filters]);
  const clear = () => {
    asked.ask('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = KEYS[event.key];
    if (!key || event.isComposing || !(isShown || (key === 'clear' && isOpen))) return;
    event.preventDefault();
    event.stopPropagation();
    const chosen = found[active];
    if (key === 'clear') return words === '' ? asked.open(false) : clear();
    if (key === 'open') return chosen ? onOpen(chosen.record.id) : words && onTrace(words);
    if (found.length > 0) setActive((active + key + found.length) % found.length);
  };
  const chosenCount = useMemo(() => listFilters(filters).length, [filters]);
  return (
    <>
      <search class="search" data-open={isShown}>
        <div class="search-row">
          <SearchField
            field={field}
            query={query}
            results={isShown ? `${id}-results` : undefined}
            active={found.length > 0 ? `${id}-${active}` : undefined}
            onQuery={asked.ask}
            onKeyDown={onKeyDown}
            onTrace={onTrace}
            onClear={clear}
          />
          <button
            type="button"
            class="button filters-button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? `${id}-filters` : undefined}
            onClick={() => asked.open(!isOpen)}
          >
            {say('filters')}
            {chosenCount > 0 && <span class="filters-count">{numberInWords(chosenCount)}</span>}
          </button>
        </div>
        {isOpen && answer && (
          <FilterForm
            id={`${id}-filters`}
            filters={filters}
            selection={answer.selection}
            names={names}
            onFilter={asked.filter}
          />
        )}
        <ChosenFilters
          filters={filters}
          names={names}
          onFilter={asked.filter}
          onNone={() => field.current?.focus()}
        />
      </search>
      {isShown && answer && (
        <Results
          id={id}
          asked={asked}
          answer={answer}
          active={active}
          names={names}
          onPoint={setActive}
          onOpen={onOpen}
          onTrace={onTrace}
        />
      )}
    </>
  );
}

/** What a key does in the search: a step through the results, or one of two acts. */
const KEYS: { readonly [key: string]: 1 | -1 | 'open' | 'clear' } = {
  ArrowDown: 1,
  ArrowUp: -1,
  Enter: 'open',
  Escape: 'clear',
};
