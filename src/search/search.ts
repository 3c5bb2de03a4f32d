import { drain } from '../matching/drain.ts';
import type { ClaimRecord } from '../model/record.ts';
import type { Hit, SearchEngine } from './engine.ts';
import { type Entry, entryOf, textCount } from './entry.ts';
import { type Selection, type Selector, selectorInSteps } from './facets.ts';
import type { Filters } from './filters.ts';
import { fuseEngine } from './fuse-engine.ts';
import type { SearchNames } from './names.ts';
import { newestInSteps } from './newest.ts';
import { rememberLast } from './remember-last.ts';
import { inTurns } from './turns.ts';
import type { Filed } from './values.ts';

/** A record that fits a question, and the words by which it does where they are not its statement. */
export type Found = { readonly record: ClaimRecord; readonly words?: string };

/** What is found for a question. */
export type SearchAnswer = {
  /** The best first; where there were no words, the newest. */
  readonly found: readonly Found[];
  /** Whether more fits than is told; asked for by more pages. */
  readonly hasMore: boolean;
  /** What is left by the filters; where there were no words, all of it is found. */
  readonly selection: Selection;
  /** Whether anything was looked for: the index of a large database takes a moment to be made. */
  readonly isReady: boolean;
};

/** Searches a database by free words and filters. */
export type Search = {
  /** @param pages how much of what fits is told; one page where left out */
  readonly search: (query: string, filters: Filters, pages?: number) => SearchAnswer;
};

/** Results that a reader goes through by eye. */
const PAGE = 12;
/** Those that are listed for filters alone. */
const LISTED_PAGE = 100;

/**
 * Databases of fewer texts are searched by Fuse.js, which reads all of them for every word: some 10 ms for so many (README). A
 * record has four or five texts, one with wordings in many languages some thirty.
 */
export const LARGE = 1_500;

/**
 * Makes a search over records. That over a large database is made bit by bit, after this returns.
 *
 * @param onReady told once such a search is there
 */
export function createSearch(
  filed: readonly Filed[],
  names: SearchNames,
  onReady: () => void = () => {},
): Search {
  const few = fewEntries(filed, names);
  if (few) return searchOver(filed, drain(basisInSteps(filed)), fuseEngine(few));
  let made: Search | undefined;
  void largeSearch(filed, names).then((search) => {
    made = search;
    onReady();
  });
  return { search: (...question) => made?.search(...question) ?? NOT_READY };
}

/** What is searched of all records, where that is not much. */
function fewEntries(filed: readonly Filed[], names: SearchNames): readonly Entry[] | undefined {
  const entries: Entry[] = [];
  let texts = 0;
  for (const [at, { record }] of filed.entries()) {
    const entry = entryOf(record, at, names);
    texts += textCount(entry);
    if (texts >= LARGE) return undefined;
    entries.push(entry);
  }
  return entries;
}

const NOTHING_LEFT: Selection = {
  count: 0,
  has: () => false,
  facets: () => [],
  isOfUse: () => false,
};
const NOT_READY: SearchAnswer = {
  found: [],
  hasMore: false,
  selection: NOTHING_LEFT,
  isReady: false,
};

async function largeSearch(filed: readonly Filed[], names: SearchNames): Promise<Search> {
  // Only large databases need it, and what is loaded first is to be small.
  const { rankEngineInSteps } = await import('./rank-engine.ts');
  const entryAt = (at: number) => {
    const one = filed[at];
    return one && entryOf(one.record, at, names);
  };
  const basis = await inTurns(basisInSteps(filed));
  return searchOver(filed, basis, await inTurns(rankEngineInSteps(filed.length, entryAt)));
}

/** What is known of all records beside their words. */
type Basis = { readonly select: Selector; readonly newest: Uint32Array };

function* basisInSteps(filed: readonly Filed[]): Generator<void, Basis, void> {
  return { select: yield* selectorInSteps(filed), newest: yield* newestInSteps(filed) };
}

function searchOver(
  filed: readonly Filed[],
  { select, newest }: Basis,
  engine: SearchEngine,
): Search {
  const foundOf = ({ record: at, ...words }: Hit): readonly Found[] => {
    const record = filed[at]?.record;
    return record ? [{ record, ...words }] : [];
  };
  const selectOnce = rememberLast(select);
  const isEvery = ({ count }: Selection): boolean => count === filed.length;
  return {
    search: (query, filters, pages = 1) => {
      const selection = selectOnce(filters);
      const most = pages * (query.trim() === '' ? LISTED_PAGE : PAGE);
      // One more than is told, to know whether there is more.
      const hits =
        query.trim() === ''
          ? firstOf(newest, most + 1, selection.has)
          : engine.find(query, most + 1, isEvery(selection) ? undefined : selection.has);
      return {
        found: hits.slice(0, most).flatMap(foundOf),
        hasMore: hits.length > most,
        selection,
        isReady: true,
      };
    },
  };
}

function firstOf(
  records: Iterable<number>,
  most: number,
  has: (record: number) => boolean,
): readonly Hit[] {
  const first: Hit[] = [];
  for (const record of records) {
    if (first.length === most) break;
    if (has(record)) first.push({ record });
  }
  return first;
}
