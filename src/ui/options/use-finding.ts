import { useEffect, useRef, useState } from 'preact/hooks';
import { findWords } from './find-words.ts';

/** The highlight of words found, as the style sheet knows it. */
const HIGHLIGHT = 'whence-found';

/** A search through the sections of a page. */
export type Finding = {
  readonly query: string;
  readonly ask: (query: string) => void;
  /** In how many sections the words stand; undefined while nothing is asked. */
  readonly count: number | undefined;
  readonly clear: () => void;
};

/**
 * Finds words in whatever the sections of an element show, so that no section can be forgotten: those without are hidden, and the words
 * are highlighted. What a section shows later, or shows otherwise, is found as well.
 */
export function useFinding(root: { readonly current: HTMLElement | null }): Finding {
  const [query, ask] = useState('');
  const [count, setCount] = useState<number>();
  const last = useRef<number | undefined>(undefined);
  last.current = count;
  useEffect(() => {
    const page = root.current;
    if (page === null) return;
    const look = (): void => {
      const found = query.trim() === '' ? undefined : show(page, query);
      if (found === undefined) showAll(page);
      if (found !== last.current) setCount(found);
    };
    look();
    const watcher = new MutationObserver(look);
    watcher.observe(page, { subtree: true, childList: true, characterData: true });
    return () => watcher.disconnect();
  }, [root, query]);
  return { query, ask, count, clear: () => ask('') };
}

const sectionsIn = (page: HTMLElement): readonly HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>('section[data-part]'),
];

function show(page: HTMLElement, query: string): number {
  const found = sectionsIn(page).map((section) => {
    const ranges = findWords(section, query);
    section.hidden = ranges === undefined;
    return ranges;
  });
  highlight(found.flatMap((ranges) => ranges ?? []));
  return found.filter(Boolean).length;
}

function showAll(page: HTMLElement): void {
  for (const section of sectionsIn(page)) section.hidden = false;
  highlight([]);
}

function highlight(ranges: readonly Range[]): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(HIGHLIGHT);
  else CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
}
