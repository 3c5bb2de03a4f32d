import { dayNamed } from './days.ts';
import { STOP, UNKNOWN } from './lexicon.ts';
import { frequencyOf } from './postings.ts';
import type { RankIndex } from './rank-index.ts';
import { repairWord, splitWord } from './repair.ts';
import type { WeighedTerm } from './search.ts';
import { keyOf, type Words } from './words.ts';

/** One word of a query that the pack knows, perhaps after repair. */
export type QueryWord = {
  readonly spelling: string;
  readonly key: number;
  readonly term: number;
  readonly sentence: number;
};

/** A query in the terms of an index. */
export type Query = {
  /** What it says, in order. */
  readonly body: readonly QueryWord[];
  /** Who signs it and when, where it ends like an embedded post: "— Name (@name) January 14, 2020". */
  readonly signature: readonly QueryWord[];
  readonly terms: readonly WeighedTerm[];
  /** The day it names, if it does. */
  readonly day: number | undefined;
};

const SIGNATURE = /\s[—–-]{1,2}\s*[^—–]{1,60}?\s*\(@\w+\)\s*(?:\p{L}+ \d{1,2}, \d{4})?\s*$/u;

/** What a term counts, in tenths: who signs says less than what is said, and a guess less than a word. */
const SAID = 10;
const SIGNED = 7;
const GUESSED = 8;

const NUMERIC = /^\d+$/;

type Weighed = { readonly found: QueryWord; readonly factor: number };

/** Finds words of a query in an index. */
const createFinder = (index: RankIndex, tag: string) => {
  const { lexicon, postings } = index;
  const tags = [tag, ...lexicon.tags.filter((other) => other !== tag)];
  const knownAs = (word: string): number => {
    for (const other of tags) {
      const term = lexicon.find(word, other);
      if (term === STOP && other === tag) return STOP;
      if (term >= 0) return term;
    }
    return UNKNOWN;
  };
  const frequency = (word: string, ofStopWord: number): number => {
    const term = knownAs(word);
    if (term === UNKNOWN) return 0;
    return term === STOP ? ofStopWord : frequencyOf(postings, term);
  };
  const known = (
    spelling: string,
    term: number,
    sentence: number,
    factor: number,
  ): readonly Weighed[] =>
    term >= 0 ? [{ found: { spelling, key: keyOf(spelling), term, sentence }, factor }] : [];
  return (spelling: string, sentence: number, mayBeMisspelt: boolean): readonly Weighed[] => {
    const term = knownAs(spelling);
    if (term !== UNKNOWN) return known(spelling, term, sentence, SAID);
    const stem = lexicon.termOfStem(spelling, tag);
    if (stem >= 0) return known(spelling, stem, sentence, SAID);
    if (NUMERIC.test(spelling)) return [];
    // "stopthebridge": what says nothing may stand between what does.
    const parts = splitWord(spelling, (word) => frequency(word, 1));
    if (parts.length > 0)
      return parts.flatMap((part) => known(part, knownAs(part), sentence, SAID));
    if (!mayBeMisspelt) return [];
    // The commonest words of all are misspelt most.
    const repaired = repairWord(spelling, lexicon.alphabet, (word) =>
      frequency(word, Number.POSITIVE_INFINITY),
    );
    return repaired === undefined ? [] : known(repaired, knownAs(repaired), sentence, GUESSED);
  };
};

/** Each term counts once: who repeats a word, shouts; he does not mean it twice. */
const weigh = (
  { postings }: RankIndex,
  body: readonly Weighed[],
  signature: readonly Weighed[],
): readonly WeighedTerm[] => {
  const factors = new Map<number, number>();
  for (const { found, factor } of body) {
    factors.set(found.term, Math.max(factor, factors.get(found.term) ?? 0));
  }
  for (const { found } of signature) {
    if (!factors.has(found.term)) factors.set(found.term, SIGNED);
  }
  return [...factors].map(([term, factor]) => ({
    term,
    weight: factor * (postings.rarities[term] ?? 0),
  }));
};

/** Reads a query. Linear in its length, but for words unknown to the index: see {@link repairWord}. */
export const readQuery = (index: RankIndex, read: (text: string) => Words, text: string): Query => {
  const signed = SIGNATURE.exec(text)?.index ?? text.length;
  const tag = index.tongues.guess(text, index.mainLanguage) ?? index.mainLanguage;
  const find = createFinder(index, tag);
  const wordsOf = (part: string, mayBeMisspelt: boolean): readonly Weighed[] => {
    const { count, sentences, spelling } = read(part);
    return Array.from({ length: count }, (_, at) =>
      find(spelling(at), sentences[at] ?? 0, mayBeMisspelt),
    ).flat();
  };
  const body = wordsOf(text.slice(0, signed), true);
  // Names of accounts are not misspelt, only unknown.
  const signature = wordsOf(text.slice(signed), false);
  return {
    body: body.map(({ found }) => found),
    signature: signature.map(({ found }) => found),
    terms: weigh(index, body, signature),
    day: dayNamed(text),
  };
};
