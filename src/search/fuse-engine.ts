import Fuse from 'fuse.js';
import type { SearchEngine } from './engine.ts';
import type { Entry } from './entry.ts';
import { isTelling, SENTENCE, wordsOf } from './query-words.ts';
import { nearestWords, sharedBy } from './shared-words.ts';

/**
 * How much a sentence and a record's text must share: half the telling words of the one or of the other. Less finds
 * neighbours by chance; asking it of the sentence alone would miss a claim within a long one.
 */
const SHARED = 0.5;

const OPTIONS = {
  keys: [
    { name: 'statement', weight: 3 },
    { name: 'words', weight: 2 },
    { name: 'who', weight: 2 },
    { name: 'where', weight: 1 },
  ],
  useTokenSearch: true,
  ignoreDiacritics: true,
  ignoreLocation: true,
  threshold: 0.3,
};

/** Searches every record for every word, misspelt ones too, by Fuse.js. A query costs time in proportion to all texts. */
export function fuseEngine(entries: readonly Entry[]): SearchEngine {
  const every = new Fuse(entries, { ...OPTIONS, tokenMatch: 'all' });
  const any = new Fuse(entries, { ...OPTIONS, tokenMatch: 'any' });
  return {
    find: (query, has, limit) => {
      const words = wordsOf(query);
      if (words.length === 0) return [];
      const strict = every.search(query).filter(({ item }) => has(item.record));
      if (strict.length > 0 || words.length < SENTENCE) {
        return strict.slice(0, limit).map(({ item }) => hitOf(item, words));
      }
      const telling = words.filter(isTelling);
      return any
        .search(telling.join(' '))
        .filter(({ item }) => has(item.record) && sharedBy(item, telling) >= SHARED)
        .slice(0, limit)
        .map(({ item }) => hitOf(item, telling));
    },
  };
}

function hitOf(entry: Entry, query: readonly string[]) {
  const words = nearestWords(entry, query);
  return { record: entry.record, ...(words !== undefined && { words }) };
}
