import Fuse from 'fuse.js';
import type { SearchEngine } from './engine.ts';
import type { Entry } from './entry.ts';
import { isTelling, SENTENCE, tokensOf, wordsOf } from './query-words.ts';
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
  includeScore: true,
};

/** Words whose results are kept, for the letters and words to come; they are few kilobytes each. */
const MOST_KNOWN = 400;
/** What counts as no distance at all: scores are multiplied, and nothing may make up for everything else. */
const LEAST = 1e-6;

/** How far each record that has a word is from it: the logarithm of Fuse.js's score, lower is nearer. */
type Distances = ReadonlyMap<number, number>;

/**
 * Searches every record for every word, misspelt ones too, by Fuse.js. A word costs time in proportion to all texts, some
 * milliseconds for a thousand; each is looked for once, so that a letter more costs one word however long the query is.
 */
export function fuseEngine(entries: readonly Entry[]): SearchEngine {
  const distancesOf = rememberWords(new Fuse(entries, OPTIONS));
  return {
    find: (query, limit, has = () => true) => {
      const words = wordsOf(query);
      if (words.length === 0) return [];
      const left = entries.filter(({ record }) => has(record));
      const each = tokensOf(query).map(distancesOf);
      const strict = left.filter(({ record }) => each.every((one) => one.has(record)));
      if (strict.length > 0 || words.length < SENTENCE) {
        return nearest(strict, each, limit).map((entry) => hitOf(entry, words));
      }
      const telling = words.filter(isTelling);
      const alike = left.filter((entry) => sharedBy(entry, telling) >= SHARED);
      return nearest(alike, telling.map(distancesOf), limit).map((entry) => hitOf(entry, telling));
    },
  };
}

function rememberWords(fuse: Fuse<Entry>): (word: string) => Distances {
  const known = new Map<string, Distances>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const found = fuse.search(word).map(({ item, score = 1 }) => {
      return [item.record, Math.log(Math.max(score, LEAST))] as const;
    });
    if (known.size >= MOST_KNOWN) known.clear();
    const distances = new Map(found);
    known.set(word, distances);
    return distances;
  };
}

/** Entries by the sum of their distances from the words; a word that one does not have adds nothing. */
function nearest(
  entries: readonly Entry[],
  each: readonly Distances[],
  limit: number,
): readonly Entry[] {
  const far = ({ record }: Entry): number =>
    each.reduce((sum, one) => sum + (one.get(record) ?? 0), 0);
  return entries
    .map((entry) => ({ entry, far: far(entry) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function hitOf(entry: Entry, query: readonly string[]) {
  const words = nearestWords(entry, query);
  return { record: entry.record, ...(words !== undefined && { words }) };
}
