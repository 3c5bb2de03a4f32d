import { FIELD_WEIGHTS } from './forward.ts';
import { createGrams } from './grams.ts';
import type { Query } from './query.ts';
import type { RankIndex } from './rank-index.ts';
import type { RankedText } from './reading.ts';
import type { Words } from './words.ts';

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

const NOTHING: Agreement = empty();

/** Holds a query against one text after the other. */
export type Agreements = {
  readonly mark: (query: Query) => void;
  /** To be called with the same query before the next is marked. */
  readonly unmark: (query: Query) => void;
  /** Sentence and headline of a text; what follows speaks of the text read last. */
  readonly read: (text: RankedText) => {
    readonly sentence: Agreement;
    readonly headline: Agreement;
    /** Length of the text in half words. */
    readonly halves: number;
  };
  /** Rarity of the terms that the text has. */
  readonly sumOf: (terms: readonly number[]) => number;
  /** The same, each term with a weight of its own. */
  readonly feedbackOf: (terms: ReadonlyMap<number, number>) => number;
};

/** Memory: 8 bytes a term. */
export const createAgreements = (index: RankIndex): Agreements => {
  const { postings, names, lexicon, readText } = index;
  const { rarities } = postings;
  /** By term: 1 + its first place in the query, 0 where it is not there; and its last. */
  const first = new Uint16Array(rarities.length);
  const last = new Uint16Array(rarities.length);
  /** By term: the number of the field in which it was last met, counted up through 4 thousand million. */
  const seen = new Uint32Array(rarities.length);
  const asked = new Set<number>();
  const grams = createGrams();
  let fieldNumber = 0;
  let textBegins = 0;

  const add = (sums: Agreement, words: Words, at: number, term: number, agrees: boolean): void => {
    const rarity = rarities[term] ?? 0;
    const key = words.keys[at] ?? 0;
    sums.total += rarity;
    if (agrees) sums.agreed += rarity;
    if (agrees && asked.has(key)) sums.spelled += rarity;
    sums.letters += rarity * (agrees ? 1 : grams.shareOf(key, () => words.spelling(at)));
    if (names[term] === 1) {
      sums.names += rarity;
      if (agrees) sums.agreedNames += rarity;
    }
    if (words.isNumber(at)) {
      sums.numbers += 1;
      if (agrees) sums.agreedNumbers += 1;
    }
  };

  // Every word of every candidate goes through here: plain loops over columns.
  const readField = (words: Words, tag: string): Agreement => {
    const sums = empty();
    fieldNumber += 1;
    let before = 0;
    for (let at = 0; at < words.count; at++) {
      const term = lexicon.termAt(words.keys[at] ?? 0, tag);
      if (term < 0) continue;
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
      add(sums, words, at, term, place > 0);
    }
    return sums;
  };

  /** Only what is asked for later: which terms the rest has. @returns how many words they are */
  const readRest = (words: Words, tag: string): number => {
    fieldNumber += 1;
    let length = 0;
    for (let at = 0; at < words.count; at++) {
      const term = lexicon.termAt(words.keys[at] ?? 0, tag);
      if (term < 0) continue;
      seen[term] = fieldNumber;
      length += 1;
    }
    return length;
  };

  const has = (term: number): boolean => (seen[term] ?? 0) > textBegins;

  return {
    mark: ({ body, signature }) => {
      // Places beyond 16 bits would wrap; no sentence has so many.
      const all = [...body, ...signature].slice(0, 0xfffe);
      for (const [at, { term, key }] of all.entries()) {
        if (first[term] === 0) first[term] = at + 1;
        last[term] = at + 1;
        asked.add(key);
      }
      grams.mark(all.map(({ spelling }) => spelling));
    },
    unmark: ({ body, signature }) => {
      for (const { term } of [...body, ...signature]) {
        first[term] = 0;
        last[term] = 0;
      }
      asked.clear();
      grams.unmark();
    },
    read: (text) => {
      textBegins = fieldNumber;
      const both = [NOTHING, NOTHING];
      let halves = 0;
      readText(text, (field, words, tag) => {
        const weight = FIELD_WEIGHTS[field] ?? 0;
        if (field >= both.length) halves += weight * readRest(words, tag);
        else {
          both[field] = readField(words, tag);
          halves += weight * (both[field]?.length ?? 0);
        }
      });
      const [sentence = NOTHING, headline = NOTHING] = both;
      return { sentence, headline, halves };
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
