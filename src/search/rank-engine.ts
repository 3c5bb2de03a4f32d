import { rankerInSteps } from '../matching/rank/rank.ts';
import { completerInSteps } from './completions.ts';
import type { SearchEngine } from './engine.ts';
import type { Entry } from './entry.ts';
import { wordsOf } from './query-words.ts';
import { nearestWords } from './shared-words.ts';

/** Records without a word of the query are never given; of those given, the last need share little. */
const LEAST_SCORE = 0;

/**
 * Searches by an index over the words of all records, ranked by `src/matching/rank`: milliseconds whatever the number of
 * records. Built in steps of some milliseconds. The word being
 * typed is completed; words that no record has are mended by one letter.
 *
 * @param entryAt reads a record's texts; asked for those that are looked at closely, again and again
 */
export function* rankEngineInSteps(
  count: number,
  entryAt: (record: number) => Entry | undefined,
): Generator<void, SearchEngine, void> {
  const ranker = yield* rankerInSteps({
    length: count,
    at: (record) => ({
      id: `${record}`,
      // Made when they are read: most texts are asked only for their number.
      get fields() {
        return fieldsOf(entryAt(record));
      },
    }),
  });
  const complete = yield* completerInSteps(count, (record) => fieldsOf(entryAt(record)));
  return {
    find: (query, limit, has) => {
      const asked = complete(query);
      const words = wordsOf(asked);
      return ranker
        .rank(asked, limit, has && ((id) => has(Number(id))))
        .filter(({ score }) => score > LEAST_SCORE)
        .map(({ id }) => {
          const record = Number(id);
          const entry = entryAt(record);
          const nearest = entry && nearestWords(entry, words);
          return { record, ...(nearest !== undefined && { words: nearest }) };
        });
    },
  };
}

function fieldsOf(entry: Entry | undefined): readonly string[] {
  if (entry === undefined) return [];
  const { statement, words, who, where } = entry;
  // A headline is what the ranking takes the second text for; a record has none.
  return [statement, '', ...words, ...who, ...where];
}
