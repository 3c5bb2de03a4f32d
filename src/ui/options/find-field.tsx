import { say, sayCount } from '../../words/words.ts';
import { ClearIcon, SearchIcon } from '../parts/icons.tsx';
import type { Finding } from './use-finding.ts';

/** The field in which the options are searched, and what came of it. */
export function FindField({ finding }: { finding: Finding }) {
  const { query, ask, count, clear } = finding;
  return (
    <search class="find">
      <div class="search-field">
        <SearchIcon />
        <input
          type="search"
          placeholder={say('optionsSearch')}
          aria-label={say('optionsSearch')}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={({ currentTarget }) => ask(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            clear();
          }}
        />
        {query !== '' && (
          <button
            type="button"
            class="clear"
            aria-label={say('clearSearch')}
            onClick={({ currentTarget }) => {
              clear();
              currentTarget.parentElement?.querySelector('input')?.focus();
            }}
          >
            <ClearIcon />
          </button>
        )}
      </div>
      <p role="status" class="small">
        {count === 0 && say('optionsFoundNone')}
        {count !== undefined && count > 0 && sayCount('optionsFound', count)}
      </p>
    </search>
  );
}
