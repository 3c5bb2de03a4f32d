import type { Entry } from './entry.ts';
import { isTelling, wordsOf } from './query-words.ts';

/** Fewer words in common are chance, however short the record's text is. */
const LEAST_SHARED = 3;

/** The share of telling words that a record's nearest text and a query have in common, of the shorter one; 0 to 1. */
export function sharedBy(entry: Entry, telling: readonly string[]): number {
  return Math.max(...[entry.statement, ...entry.words].map((text) => shareIn(text, telling)));
}

/** Those words of a record that share most with a query, where that is more than its statement shares. */
export function nearestWords(entry: Entry, query: readonly string[]): string | undefined {
  const share = (text: string) => shareIn(text, query);
  const [best] = entry.words.toSorted((a, b) => share(b) - share(a));
  return best !== undefined && share(best) > share(entry.statement) ? best : undefined;
}

// Words count with any ending.
function shareIn(text: string, telling: readonly string[]): number {
  const here = new Set(telling.map(stemOf));
  const there = new Set(wordsOf(text).filter(isTelling).map(stemOf));
  const shared = here.intersection(there).size;
  if (shared === here.size && shared > 0) return 1;
  return shared < LEAST_SHARED ? 0 : shared / Math.min(here.size, there.size);
}

const stemOf = (word: string): string => (/\p{N}/u.test(word) ? word : word.slice(0, 5));
