import { useId, useMemo, useRef } from 'preact/hooks';
import type { ClaimId } from '../../model/brand.ts';
import { NO_FILTERS } from '../../search/filters.ts';
import type { Search } from '../../search/search.ts';
import { spoken } from '../../words/words.ts';
import type { NameBook } from '../parts/name-book.ts';
import { useEscape } from '../parts/use-escape.ts';
import { ChosenFilters } from './chosen-filters.tsx';
import { FilterForm } from './filter-form.tsx';
import { FiltersButton } from './filters-button.tsx';
import { Results } from './results.tsx';
import { SearchField } from './search-field.tsx';
import type { Asked } from './use-asked.ts';
import { useResults } from './use-results.ts';

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
  const { query, filters, isShown, isOpen, filter } = asked;
  const id = useId();
  const formId = `${id}-filters`;
  const field = useRef<HTMLInputElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const results = useResults(search, asked);
  const { answer, found, active } = results;
  const selection = answer?.selection;
  const toField = () => field.current?.focus({ preventScroll: true });
  const clear = () => {
    asked.ask('');
    toField();
  };
  const closeForm = () => {
    if (document.getElementById(formId)?.contains(document.activeElement)) toggle.current?.focus();
    asked.open(false);
  };
  const giveUp = () => {
    if (isOpen) return closeForm();
    if (query.trim() !== '') return clear();
    filter(NO_FILTERS);
    toField();
  };
  useEscape(isOpen || isShown, giveUp);
  const onKeyDown = (event: KeyboardEvent) => {
    const key = KEYS[event.key];
    if (!key || event.isComposing || !isShown) return;
    event.preventDefault();
    if (key !== 'open') return results.step(key);
    const chosen = found[active];
    if (chosen) onOpen(chosen.record.id);
    else if (query.trim() !== '') onTrace(query.trim());
  };
  // Lists of thousands of names need not be drawn again with every letter that is typed; in another language they must.
  const language = spoken();
  const form = useMemo(
    () =>
      isOpen &&
      selection && <FilterForm id={formId} {...{ filters, selection, names }} onFilter={filter} />,
    [isOpen, formId, filters, selection, names, filter, language],
  );
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
          <FiltersButton toggle={toggle} asked={asked} controls={formId} />
        </div>
        {form}
        <ChosenFilters filters={filters} names={names} onFilter={filter} onNone={toField} />
      </search>
      {isShown && answer && (
        <Results
          {...{ id, asked, answer, active, names, onOpen, onTrace }}
          onPoint={results.point}
          onMore={() => {
            results.more();
            // The button may be gone with the last page; the keys go on from the field.
            toField();
          }}
        />
      )}
    </>
  );
}

/** What a key does in the search: a step through the results, or opening one. */
const KEYS: { readonly [key: string]: 1 | -1 | 'open' } = {
  ArrowDown: 1,
  ArrowUp: -1,
  Enter: 'open',
};
