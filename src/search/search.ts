import { drain } from '../matching/drain.ts';
import type { ClaimRecord } from '../model/record.ts';
import type { Hit, SearchEngine } from './engine.ts';
import { entryOf } from './entry.ts';
import { type Selection, type Selector, selectorInSteps } from './facets.ts';
import type { Filters } from './filters.ts';
import { fuseEngine } from './fuse-engine.ts';
import type { SearchNames } from './names.ts';
import { newestInSteps } from './newest.ts';
import { inTurns } from './turns.ts';
import type { Filed } from './values.ts';

/** A record that fits a question, and the words by which it does where they are not its statement. */
export type Found = { readonly record: ClaimRecord; readonly words?: string };

/** What is found for a question. */
export type SearchAnswer = {
  /** The best first; where there were no words, the newest. */
  readonly found: readonly Found[];
  /** What is left by the filters; where there were no words, all of it is found. */
  readonly selection: Selection;
  /** Whether anything was looked for: the index of a large database takes a moment to be made. */
  readonly isReady: boolean;
};

/** Searches a database by free words and filters. */
export type Search = { readonly search: (query: string, filters: Filters) => SearchAnswer };

/** Results that a reader goes through by eye. */
const MOST = 12;
/** Those that are listed for filters alone. */
const MOST_LISTED = 100;

/**
 * From so many records on words are looked for in an index: Fuse.js reads every text for every question, some 10 ms at this
 * size (README).
 */
export const LARGE = 250;

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
  if (filed.length < LARGE) {
    const entries = filed.map(({ record }, at) => entryOf(record, at, names));
    return searchOver(filed, drain(basisInSteps(filed)), fuseEngine(entries));
  }
  let made: Search | undefined;
  void largeSearch(filed, names).then((search) => {
    made = search;
    onReady();
  });
  return { search: (query, filters) => made?.search(query, filters) ?? NOT_READY };
}

const NOTHING_LEFT: Selection = { count: 0, has: () => false, facets: () => [] };
const NOT_READY: SearchAnswer = { found: [], selection: NOTHING_LEFT, isReady: false };

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
  return {
    search: (query, filters) => {
      const selection = select(filters);
      const hits =
        query.trim() === ''
          ? firstOf(newest, selection.has).map((record) => ({ record }))
          : engine.find(query, selection.has, MOST);
      return { found: hits.flatMap(foundOf), selection, isReady: true };
    },
  };
}

function firstOf(records: Iterable<number>, has: (record: number) => boolean): readonly number[] {
  const first: number[] = [];
  for (const record of records) {
    if (first.length === MOST_LISTED) break;
    if (has(record)) first.push(record);
  }
  return first;
}
