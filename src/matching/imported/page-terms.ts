import { hashText } from '../../text/hash.ts';
import { TokenKind, type Tokens, tokenText } from '../../text/tokens.ts';
import { languageOf } from '../languages/languages.ts';
import { ABSENT, findKey } from './key-table.ts';
import type { ImportedIndex } from './open.ts';
import { keyAt, NO_KEY, stemKey } from './token-keys.ts';

/** A token that says nothing by itself. Whatever is below 0 is no term of the index. */
export const NO_TERM = -1;
/** A token that says something, but nothing that any claim says. */
const UNKNOWN_TERM = -2;

/** A text as the index sees it; arrays are used again for the next text. */
export type PageTerms = {
  readonly tokens: Tokens;
  readonly count: number;
  /** By token: its term, {@link NO_TERM} or {@link UNKNOWN_TERM}. */
  readonly terms: Int32Array;
};

/** Reads texts as terms of one index. */
export type TermReader = { read(tokens: Tokens): PageTerms };

/** Slots of the cache of words that no claim has: a page has a few thousand words. */
const CACHE = 1 << 14;
/** Languages of the pack in which the stem of an unknown word is tried. */
const TRIED_LANGUAGES = 3;

/** Makes a reader. It remembers words, never what they stood in: the same text always gives the same terms. */
export const createTermReader = (index: ImportedIndex): TermReader => {
  const languages = index.languageNames.slice(0, TRIED_LANGUAGES).map(languageOf);
  const cacheKeys = new Uint32Array(CACHE);
  const cacheTerms = new Int32Array(CACHE);
  let terms = new Int32Array(0);

  /** The term of a word that no claim has in this form. */
  const termByStem = (word: string): number => {
    for (const language of languages) {
      if (language.isStop(word)) return NO_TERM;
      const term = findKey(index.stems, stemKey(hashText(language.stem(word))));
      if (term !== ABSENT) return term;
    }
    return UNKNOWN_TERM;
  };
  const unknown = (tokens: Tokens, at: number, key: number): number => {
    const slot = (key ^ (key >>> 15)) & (CACHE - 1);
    if (cacheKeys[slot] === key) return cacheTerms[slot] ?? NO_TERM;
    const isWord = tokens.kinds[at] === TokenKind.word;
    const term = isWord ? termByStem(tokenText(tokens, at)) : UNKNOWN_TERM;
    cacheKeys[slot] = key;
    cacheTerms[slot] = term;
    return term;
  };
  const read = (tokens: Tokens): PageTerms => {
    const { count } = tokens;
    if (terms.length < count) terms = new Int32Array(count * 2);
    const { kinds, hashes } = tokens;
    const { words } = index;
    for (let at = 0; at < count; at++) {
      const single = kinds[at] === TokenKind.single;
      const key = single ? keyAt(tokens, at) : (hashes[at] ?? NO_KEY);
      const value = key === NO_KEY ? 0 : findKey(words, key);
      // Terms are stored one higher, so that a word which says nothing comes out as no term.
      terms[at] = value === ABSENT ? unknown(tokens, at, key) : value - 1;
    }
    return { tokens, count, terms };
  };
  return { read };
};
