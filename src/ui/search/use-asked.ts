import { useCallback, useState } from 'preact/hooks';
import { type Filters, listFilters, NO_FILTERS } from '../../search/filters.ts';

/** What the reader asks of the database, and whether its answer is what is shown. */
export type Asked = {
  readonly query: string;
  readonly filters: Filters;
  /** Whether results are shown; something opened from them, or what was there before, stands in their place otherwise. */
  readonly isShown: boolean;
  /** Whether the form of filters is open; it gives its room to whatever is opened, and is there again on the way back. */
  readonly isOpen: boolean;
  readonly ask: (query: string) => void;
  readonly filter: (filters: Filters) => void;
  readonly open: (isOpen: boolean) => void;
  /** Puts the results away, and keeps the question. */
  readonly putAway: () => void;
  /** Shows the results again, where there is a question. */
  readonly showAgain: () => void;
};

/** Keeps what the reader asks. A question stays while something is opened from its results, for the way back to them. */
export function useAsked(): Asked {
  const [query, setQuery] = useState('');
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [isOpen, setOpen] = useState(false);
  const [isAway, setAway] = useState(false);
  const ask = useCallback((next: string) => {
    setQuery(next);
    setAway(false);
  }, []);
  const filter = useCallback((next: Filters) => {
    setFilters(next);
    setAway(false);
  }, []);
  const open = useCallback((next: boolean) => {
    setOpen(next);
    if (next) setAway(false);
  }, []);
  const putAway = useCallback(() => setAway(true), []);
  const showAgain = useCallback(() => setAway(false), []);
  const isAsking = query.trim() !== '' || listFilters(filters).length > 0;
  return {
    query,
    filters,
    isShown: isAsking && !isAway,
    isOpen: isOpen && !isAway,
    ask,
    filter,
    open,
    putAway,
    showAgain,
  };
}
