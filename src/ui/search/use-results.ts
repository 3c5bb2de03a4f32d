import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Found, Search, SearchAnswer } from '../../search/search.ts';
import type { Asked } from './use-asked.ts';

/** What is found for what is asked, page after page, and which of it is pointed at. */
export type ShownResults = {
  /** Absent while nothing is asked. */
  readonly answer: SearchAnswer | undefined;
  /** What is listed of it: nothing while the results are put away. */
  readonly found: readonly Found[];
  readonly active: number;
  readonly point: (index: number) => void;
  /** Points at the next or the previous; after the last come more, and where there are none, the first. */
  readonly step: (by: 1 | -1) => void;
  /** Shows a page more, and points at its first. */
  readonly more: () => void;
};

/** Searches whenever something else is asked, and not when something else is pointed at. */
export function useResults(search: Search, asked: Asked): ShownResults {
  const { filters, isShown } = asked;
  const isWanted = isShown || asked.isOpen;
  const words = asked.query.trim();
  const [active, point] = useState(0);
  const [pages, setPages] = useState(1);
  // A new question starts again at the best result.
  useEffect(() => {
    point(0);
    setPages(1);
  }, [words, filters]);
  const answer = useMemo(
    () => (isWanted ? search.search(words, filters, pages) : undefined),
    [isWanted, search, words, filters, pages],
  );
  const found = isShown && answer ? answer.found : [];
  const more = () => {
    setPages(pages + 1);
    point(found.length);
  };
  const step = (by: 1 | -1) => {
    const next = active + by;
    if (next === found.length && answer?.hasMore) more();
    else if (found.length > 0) point((next + found.length) % found.length);
  };
  return { answer, found, active, point, step, more };
}
