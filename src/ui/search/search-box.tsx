import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { ClaimId } from '../../model/brand.ts';
import { say, sayCount } from '../../words/words.ts';
import { ClearIcon, SearchIcon } from '../parts/icons.tsx';
import type { NameBook } from '../parts/name-book.ts';
import { NotInstalled } from './not-installed.tsx';
import type { RecordIndex } from './record-index.ts';
import { ResultList } from './result-list.tsx';

/** Search over the whole database; a combobox whose list is the results. */
export function SearchBox(props: {
  query: string;
  onQuery: (query: string) => void;
  index: RecordIndex;
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
  /** Traces the words asked for, where whoever shows the search can. */
  onTrace?: (text: string) => void;
}) {
  const { query, onQuery, index, names, onOpen, onTrace } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(0);
  const asked = query.trim();
  const found = useMemo(() => (asked ? index.search(asked) : []), [asked, index]);
  // A new question starts again at the best result.
  useEffect(() => setActive(0), [asked]);

  const onKeyDown = (event: KeyboardEvent) => {
    const key = keys[event.key];
    if (!key || !asked || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'clear') return onQuery('');
    const chosen = found[active];
    if (key === 'open') return chosen ? onOpen(chosen.record.id) : onTrace?.(asked);
    if (found.length > 0) setActive((active + key + found.length) % found.length);
  };
  const open = asked !== '';
  return (
    <>
      <search class="search" data-open={open}>
        <div class="search-field">
          <SearchIcon />
          <input
            ref={input}
            type="text"
            role="combobox"
            placeholder={say('searchField')}
            aria-label={say('searchField')}
            aria-expanded={open && found.length > 0}
            aria-controls={open ? `${id}-results` : undefined}
            aria-autocomplete="list"
            aria-activedescendant={open && found.length > 0 ? `${id}-${active}` : undefined}
            autocomplete="off"
            spellcheck={false}
            value={query}
            onInput={(event) => onQuery(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          {query !== '' && (
            <button
              type="button"
              class="clear"
              aria-label={say('clearSearch')}
              onClick={() => {
                onQuery('');
                input.current?.focus();
              }}
            >
              <ClearIcon />
            </button>
          )}
        </div>
      </search>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long results scroll, and must do so by keyboard too
        <main class="found" tabIndex={0}>
          {onTrace && (
            <button type="button" class="button trace-button" onClick={() => onTrace(asked)}>
              {say('traceTheseWords')}
            </button>
          )}
          <h1 class="count">
            <span role="status">
              {found.length > 0 ? sayCount('records', found.length) : say('notInstalled')}
            </span>
          </h1>
          <ResultList
            id={id}
            found={found}
            active={active}
            names={names}
            onPoint={setActive}
            onOpen={onOpen}
          />
          {found.length === 0 && <NotInstalled />}
        </main>
      )}
    </>
  );
}

/** What a key does in the search: a step through the results, or one of two acts. */
const keys: { readonly [key: string]: 1 | -1 | 'open' | 'clear' } = {
  ArrowDown: 1,
  ArrowUp: -1,
  Enter: 'open',
  Escape: 'clear',
};
