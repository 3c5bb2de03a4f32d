import type { Entry } from './entry.ts';
import { isTelling, wordsOf } from './query-words.ts';

/** Fewer words in common are chance, however short the record's text is. */
const LEAST_SHARED = 3;

/** The share of telling words that a record's nearest text and a query have in common, of the shorter one; 0 to 1. */
export function sharedBy(entry: Entry, telling: readonly string[]): number {
  const wanted = stemsOf(telling);
  return Math.max(...textsOf(entry).map(({ stems }) => shareIn(stems, wanted)));
}

/** Those words of a record that share most with a query, where that is more than its statement shares. */
export function nearestWords(entry: Entry, query: readonly string[]): string | undefined {
  const wanted = stemsOf(query);
  const [statement, ...words] = textsOf(entry).map(({ text, stems }) => ({
    text,
    share: shareIn(stems, wanted),
  }));
  const [best] = words.toSorted((a, b) => b.share - a.share);
  return best !== undefined && best.share > (statement?.share ?? 0) ? best.text : undefined;
}

type Text = { readonly text: string; readonly stems: ReadonlySet<string> };

/** Texts are compared with every letter that is typed, and cut into words once. */
const read = new WeakMap<Entry, readonly Text[]>();

/** The statement of a record, and then its other words. */
function textsOf(entry: Entry): readonly Text[] {
  const before = read.get(entry);
  if (before) return before;
  const texts = [entry.statement, ...entry.words].map((text) => ({
    text,
    stems: stemsOf(wordsOf(text).filter(isTelling)),
  }));
  read.set(entry, texts);
  return texts;
}

function shareIn(there: ReadonlySet<string>, here: ReadonlySet<string>): number {
  const shared = here.intersection(there).size;
  if (shared === here.size && shared > 0) return 1;
  return shared < LEAST_SHARED ? 0 : shared / Math.min(here.size, there.size);
}

// Words count with any ending.
const stemsOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map((word) => (/\p{N}/u.test(word) ? word : word.slice(0, 5))));
