import { FIELDS } from './forward.ts';
import { createGrams } from './grams.ts';
import type { Query } from './query.ts';
import type { RankIndex } from './rank-index.ts';

/** What a field of a text has in common with a query: sums of rarities, and counts. */
export type Agreement = {
  total: number;
  agreed: number;
  spelled: number;
  names: number;
  agreedNames: number;
  letters: number;
  numbers: number;
  agreedNumbers: number;
  length: number;
  /** Neighbours among the agreeing words, and those of them in the query's order. */
  steps: number;
  ordered: number;
};

const empty = (): Agreement => ({
  total: 0,
  agreed: 0,
  spelled: 0,
  names: 0,
  agreedNames: 0,
  letters: 0,
  numbers: 0,
  agreedNumbers: 0,
  length: 0,
  steps: 0,
  ordered: 0,
});

/** Holds a query against one text after the other. */
export type Agreements = {
  readonly mark: (query: Query) => void;
  /** To be called with the same query before the next is marked. */
  readonly unmark: (query: Query) => void;
  /** Sentence and headline of a text; what follows speaks of the text read last. */
  readonly read: (text: number) => readonly [sentence: Agreement, headline: Agreement];
  /** Rarity of the terms that the text has. */
  readonly sumOf: (terms: readonly number[]) => number;
  /** The same, each term with a weight of its own. */
  readonly feedbackOf: (terms: ReadonlyMap<number, number>) => number;
};

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Memory: 13 bytes a term, one a word. */
export const createAgreements = (index: RankIndex): Agreements => {
  const { forward, postings, termOf, names, lexicon } = index;
  const { rarities } = postings;
  /** By term: 1 + its first place in the query, 0 where it is not there; and its last. */
  const first = new Uint32Array(rarities.length);
  const last = new Uint32Array(rarities.length);
  /** By term: the number of the field in which it was last met, counted up for ever. */
  const seen = new Float64Array(rarities.length);
  const asked = new Uint8Array(termOf.length);
  const grams = createGrams(lexicon.spellings);
  let fieldNumber = 0;
  let textBegins = 0;

  const add = (sums: Agreement, word: number, term: number, place: number): void => {
    const rarity = rarities[term] ?? 0;
    const agrees = place > 0;
    sums.total += rarity;
    if (agrees) sums.agreed += rarity;
    if (asked[word] === 1) sums.spelled += rarity;
    sums.letters += rarity * (agrees ? 1 : grams.shareOf(word));
    if (names[term] === 1) {
      sums.names += rarity;
      if (agrees) sums.agreedNames += rarity;
    }
    if (isDigit(lexicon.spellings[word]?.charCodeAt(0) ?? 0)) {
      sums.numbers += 1;
      if (agrees) sums.agreedNumbers += 1;
    }
  };

  // Every word of every candidate goes through here: plain loops over typed arrays.
  const readField = (row: number): Agreement => {
    const sums = empty();
    fieldNumber += 1;
    let before = 0;
    const end = forward.starts[row + 1] ?? 0;
    for (let at = forward.starts[row] ?? 0; at < end; at++) {
      const word = forward.words[at] ?? 0;
      const term = termOf[word] ?? 0;
      const place = first[term] ?? 0;
      sums.length += 1;
      if (place > 0) {
        if (before > 0) {
          sums.steps += 1;
          if (before < (last[term] ?? 0)) sums.ordered += 1;
        }
        before = place;
      }
      if (seen[term] === fieldNumber) continue;
      seen[term] = fieldNumber;
      add(sums, word, term, place);
    }
    return sums;
  };

  /** Only what is asked for later: which terms the rest has. */
  const readRest = (row: number): void => {
    fieldNumber += 1;
    for (let at = forward.starts[row] ?? 0; at < (forward.starts[row + 1] ?? 0); at++) {
      seen[termOf[forward.words[at] ?? 0] ?? 0] = fieldNumber;
    }
  };

  const has = (term: number): boolean => (seen[term] ?? 0) > textBegins;

  return {
    mark: ({ body, signature }) => {
      const all = [...body, ...signature];
      for (const [at, { term, word }] of all.entries()) {
        if (first[term] === 0) first[term] = at + 1;
        last[term] = at + 1;
        if (word >= 0) asked[word] = 1;
      }
      grams.mark(all.map(({ spelling }) => spelling));
    },
    unmark: ({ body, signature }) => {
      for (const { term, word } of [...body, ...signature]) {
        first[term] = 0;
        last[term] = 0;
        if (word >= 0) asked[word] = 0;
      }
      grams.unmark();
    },
    read: (text) => {
      textBegins = fieldNumber;
      const row = text * FIELDS;
      const both = [readField(row), readField(row + 1)] as const;
      readRest(row + 2);
      return both;
    },
    sumOf: (terms) => {
      let sum = 0;
      for (const term of terms) if (has(term)) sum += rarities[term] ?? 0;
      return sum;
    },
    feedbackOf: (terms) => {
      let sum = 0;
      for (const [term, weight] of terms) if (has(term)) sum += weight * (rarities[term] ?? 0);
      return sum;
    },
  };
};
