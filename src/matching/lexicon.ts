import { FNV_START, hashText, hashUnit } from '../text/hash.ts';
import { type Tokens, tokenText } from '../text/tokens.ts';
import { ABSENT, type HashTable, lookUp } from './hash-table.ts';
import { type Rows, rowAt } from './rows.ts';
import { lookupForms, SHORTEST_PREFIX } from './word-forms.ts';

/** The part of a snapshot that knows the forms of concepts. */
export type LexiconColumns = {
  /** Words of forms; those that end in `*` have a table of their own, and numbers after all others. */
  readonly exactWords: HashTable;
  readonly prefixWords: HashTable;
  /** Forms by the number of their leading word. */
  readonly formsByWord: Rows;
  readonly formWords: Rows;
  readonly formConcepts: Uint32Array;
};

/** A concept found in a text; `first` and `last` are token indices, both inclusive. */
export type Occurrence = {
  readonly concept: number;
  readonly first: number;
  readonly last: number;
};

/** Finds concepts in tokens. */
export type Lexicon = { findConcepts(tokens: Tokens): readonly Occurrence[] };

const CACHE_LIMIT = 20_000;
/** More than this between two words of a form, and it is not the form. */
const WIDEST_GAP = 3;

const wordNumbers = (columns: LexiconColumns, word: string): readonly number[] => {
  const found = new Set<number>();
  for (const form of lookupForms(word)) {
    const exact = lookUp(columns.exactWords, hashText(form));
    if (exact !== ABSENT) found.add(exact);
    let hash = FNV_START;
    for (let at = 0; at < form.length; at++) {
      hash = hashUnit(hash, form.charCodeAt(at));
      const prefix = at + 1 < SHORTEST_PREFIX ? ABSENT : lookUp(columns.prefixWords, hash);
      if (prefix !== ABSENT) found.add(prefix);
    }
  }
  return [...found];
};

const NOTHING: readonly number[] = [];

/** Makes a lexicon over columns. It remembers words it has met, up to a limit: pages repeat themselves. */
export const createLexicon = (columns: LexiconColumns): Lexicon => {
  const seen = new Map<string, readonly number[]>();
  const numbersOf = (tokens: Tokens, index: number): readonly number[] => {
    if (index >= tokens.count) return NOTHING;
    const word = tokenText(tokens, index);
    let numbers = seen.get(word);
    if (numbers === undefined) {
      if (seen.size >= CACHE_LIMIT) seen.clear();
      numbers = wordNumbers(columns, word);
      seen.set(word, numbers.length === 0 ? NOTHING : numbers);
    }
    return numbers;
  };
  const lastOfForm = (tokens: Tokens, first: number, words: Uint32Array): number => {
    for (let step = 1; step < words.length; step++) {
      const index = first + step;
      const gap = (tokens.starts[index] ?? 0) - (tokens.ends[index - 1] ?? 0);
      const follows = index < tokens.count && !tokens.breaks[index] && gap <= WIDEST_GAP;
      if (!follows || !numbersOf(tokens, index).includes(words[step] ?? ABSENT)) return ABSENT;
    }
    return first + words.length - 1;
  };
  const findConcepts = (tokens: Tokens): readonly Occurrence[] => {
    const found: Occurrence[] = [];
    for (let first = 0; first < tokens.count; first++) {
      for (const number of numbersOf(tokens, first)) {
        for (const form of rowAt(columns.formsByWord, number)) {
          const last = lastOfForm(tokens, first, rowAt(columns.formWords, form));
          if (last !== ABSENT)
            found.push({ concept: columns.formConcepts[form] ?? 0, first, last });
        }
      }
    }
    return found;
  };
  return { findConcepts };
};
