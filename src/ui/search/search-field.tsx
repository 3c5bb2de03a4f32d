import type { Ref } from 'preact';
import { isSentence } from '../../search/query-words.ts';
import { say } from '../../words/words.ts';
import { ClearIcon, SearchIcon } from '../parts/icons.tsx';

/** The field of the search: a combobox whose list is the results. A sentence that is pasted is traced at once. */
export function SearchField(props: {
  field: Ref<HTMLInputElement>;
  query: string;
  /** The results' list, and which of them is pointed at; absent where there are none. */
  results: string | undefined;
  active: string | undefined;
  onQuery: (query: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onTrace: (text: string) => void;
  onClear: () => void;
}) {
  const { field, query, results, active, onQuery, onKeyDown, onTrace, onClear } = props;
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    const { value, selectionStart, selectionEnd } = event.currentTarget as HTMLInputElement;
    const kept = value.slice(0, selectionStart ?? 0) + value.slice(selectionEnd ?? value.length);
    // Within other words a paste only completes them.
    if (kept.trim() !== '' || !isSentence(text)) return;
    event.preventDefault();
    onTrace(text);
  };
  return (
    <div class="search-field">
      <SearchIcon />
      <input
        ref={field}
        type="text"
        role="combobox"
        placeholder={say('searchField')}
        aria-label={say('searchField')}
        aria-expanded={active !== undefined}
        aria-controls={results}
        aria-autocomplete="list"
        aria-activedescendant={active}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {query !== '' && (
        <button type="button" class="clear" aria-label={say('clearSearch')} onClick={onClear}>
          <ClearIcon />
        </button>
      )}
    </div>
  );
}
