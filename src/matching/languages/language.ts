import { normalise } from '../../text/normal.ts';

/**
 * What is known of a language to compare its words: which say nothing by themselves, and what the inflected forms of
 * one word share. Both take a word in normal form (lower case, no diacritics, no apostrophes); both are pure.
 */
export type Language = {
  readonly isStop: (word: string) => boolean;
  /** Never empty for a word that is not. */
  readonly stem: (word: string) => string;
};

/** A word as the tokens of normal text have it. */
export const foldWord = (word: string): string => normalise(word).text.replaceAll("'", '');

/**
 * A language from a stop-word list as published, with diacritics (entries of several words never match a token and
 * do no harm). The list is folded when it is first needed: a pack has few languages.
 */
export const createLanguage = (
  stopWords: readonly string[],
  stem: (word: string) => string,
): Language => {
  let folded: ReadonlySet<string> | undefined;
  return {
    isStop: (word) => {
      folded ??= new Set(stopWords.map(foldWord));
      return folded.has(word);
    },
    stem: (word) => stem(word) || word,
  };
};

/** A language of which nothing is known: every word counts, as it is written. */
export const UNKNOWN_LANGUAGE: Language = { isStop: () => false, stem: (word) => word };

/** Letters a stem keeps, at most and at least, where a language has no stemmer. */
const LONGEST_PREFIX = 5;
const SHORTEST_PREFIX = 3;

/**
 * Truncation, a known stand-in for stemming across European languages (McNamee & Mayfield, "Character N-Gram
 * Tokenization for European Language Text Retrieval", 2004); short words give up their last letter, so that Korea and
 * Korei meet.
 */
export const prefixStem = (word: string): string =>
  word.slice(0, Math.min(LONGEST_PREFIX, Math.max(SHORTEST_PREFIX, word.length - 1)));
