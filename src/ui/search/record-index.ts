import Fuse from 'fuse.js';
import { originOf } from '../../model/origin.ts';
import type { ClaimRecord } from '../../model/record.ts';
import type { NameBook } from '../parts/name-book.ts';
import { placeInWords } from '../trace/origin-place.ts';

/** A record that fits a search, and the words by which it does where they are not its statement. */
export type Found = { readonly record: ClaimRecord; readonly words?: string };

/** Searches records by free words, best first. */
export type RecordIndex = { readonly search: (query: string) => readonly Found[] };

/** Results that a reader goes through by eye. */
const MOST = 12;

/**
 * From so many words on a query is taken for a pasted sentence: of a sentence, records need to share only a good
 * part, whereas every word of a short query is meant.
 */
const SENTENCE = 5;

/**
 * How much a sentence and a record's text must share: half the telling words of the one or of the other. Less finds
 * neighbours by chance; asking it of the sentence alone would miss a claim within a long one.
 */
const SHARED = 0.5;

/** Fewer words in common are chance, however short the record's text is. */
const LEAST_SHARED = 3;

/** An index over statements, wordings, quotations, speakers and outlets of all records. */
export function recordIndex(records: readonly ClaimRecord[], names: NameBook): RecordIndex {
  const entries = records.map((record) => entryOf(record, names));
  const options = {
    keys: [
      { name: 'statement', weight: 3 },
      { name: 'words', weight: 2 },
      { name: 'who', weight: 2 },
      { name: 'where', weight: 1 },
    ],
    useTokenSearch: true,
    includeMatches: true,
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: 0.3,
  };
  const every = new Fuse(entries, { ...options, tokenMatch: 'all' });
  const any = new Fuse(entries, { ...options, tokenMatch: 'any' });
  return {
    search: (query) => {
      const words = wordsOf(query);
      if (words.length === 0) return [];
      const strict = every.search(query, { limit: MOST });
      if (strict.length > 0 || words.length < SENTENCE) return strict.map(foundOf(words));
      const telling = words.filter(isTelling);
      return any
        .search(telling.join(' '), { limit: MOST * 2 })
        .filter(({ item }) => sharedBy(item, telling) >= SHARED)
        .slice(0, MOST)
        .map(foundOf(telling));
    },
  };
}

type Entry = {
  readonly record: ClaimRecord;
  readonly statement: string;
  readonly words: readonly string[];
  readonly who: readonly string[];
  readonly where: readonly string[];
};

function entryOf(record: ClaimRecord, names: NameBook): Entry {
  const quotes = record.appearances.flatMap(({ quote, translation }) => [quote, translation?.text]);
  const speakers = [...record.appearances, ...record.responses].map(({ speaker }) => speaker?.name);
  const outlets = record.appearances.map(({ outlet }) => outlet && names.outlet(outlet));
  return {
    record,
    statement: record.statement,
    words: unique([...record.wordings.map(({ text }) => text), ...quotes]),
    who: unique([...speakers, ...record.responses.map(({ party }) => names.party(party))]),
    where: unique([...outlets, placeInWords(record, names), originOf(record)?.outletRemark]),
  };
}

const unique = (texts: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(texts.filter((text) => text !== undefined && text !== ''))] as readonly string[];

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // 100,000 and 100.000 are one word, as 100 000 cannot be told from two.
    .replace(/(\d)[.,\u00a0\u202f](?=\d{3})/g, '$1');

/** Short words of Latin and Cyrillic scripts are mostly articles and prepositions; other scripts say much in two signs. */
const isTelling = (word: string): boolean =>
  /\p{N}/u.test(word) ||
  word.length >= (/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word) ? 4 : 2);

function sharedBy(entry: Entry, telling: readonly string[]): number {
  return Math.max(...[entry.statement, ...entry.words].map((text) => shareIn(text, telling)));
}

/** The share of telling words that two texts have in common, of the shorter one; words count with any ending. */
function shareIn(text: string, telling: readonly string[]): number {
  const here = new Set(telling.map(stemOf));
  const there = new Set(wordsOf(text).filter(isTelling).map(stemOf));
  const shared = here.intersection(there).size;
  if (shared === here.size && shared > 0) return 1;
  return shared < LEAST_SHARED ? 0 : shared / Math.min(here.size, there.size);
}

const stemOf = (word: string): string => (/\p{N}/u.test(word) ? word : word.slice(0, 5));

const foundOf =
  (query: readonly string[]) =>
  ({ item }: { readonly item: Entry }): Found => {
    const share = (text: string) => shareIn(text, query);
    const [best] = item.words.toSorted((a, b) => share(b) - share(a));
    const shows = best !== undefined && share(best) > share(item.statement);
    return { record: item.record, ...(shows && { words: best }) };
  };
