import type { Language } from '../languages/language.ts';
import { keyOf } from './words.ts';

/** Stored for a word that says nothing. */
export const STOP = -1;
/** Returned for a word that is not known. */
export const UNKNOWN = -2;

/** Words of one language. */
type Tongue = {
  readonly tag: string;
  readonly language: Language;
  /** From the key of a word to its number. */
  readonly words: Map<number, number>;
};

/**
 * The words of a pack: each spelling of a language has a number, and so has each term, which is what its inflected
 * forms share. Languages share terms, so that a name meets itself in all of them.
 */
export type RankLexicon = {
  /** The number of the word with a key, or {@link STOP}; a new one for a new word, which then is spelled. */
  readonly add: (key: number, spell: () => string, tag: string) => number;
  /** The number of a known word in a language of the pack, {@link STOP} or {@link UNKNOWN}. */
  readonly find: (word: string, tag: string) => number;
  /** The term of any word, known or not, by the stem that its language gives it; {@link UNKNOWN}. */
  readonly termOf: (word: string, tag: string) => number;
  /** By word. */
  readonly terms: readonly number[];
  readonly spellings: readonly string[];
  readonly termCount: () => number;
  /** Languages met, in that order. */
  readonly tags: () => readonly string[];
};

/** Numbers may be inflected by no language. */
const NUMERIC = /^\d+$/;

/** An empty lexicon. @param languageOf what is known of a language by its tag */
export const createRankLexicon = (languageOf: (tag: string) => Language): RankLexicon => {
  const tongues = new Map<string, Tongue>();
  const stems = new Map<string, number>();
  const terms: number[] = [];
  const spellings: string[] = [];
  const tongueOf = (tag: string): Tongue => {
    const known = tongues.get(tag);
    if (known !== undefined) return known;
    const made = { tag, language: languageOf(tag), words: new Map<number, number>() };
    tongues.set(tag, made);
    return made;
  };
  const stemOf = (word: string, { language }: Tongue): string =>
    NUMERIC.test(word) ? word : language.stem(word);
  const add = (key: number, spell: () => string, tag: string): number => {
    const tongue = tongueOf(tag);
    const known = tongue.words.get(key);
    if (known !== undefined) return known;
    const word = spell();
    const isStop = tongue.language.isStop(word) || WEB_WORDS.has(word);
    const number = isStop ? STOP : spellings.length;
    tongue.words.set(key, number);
    if (isStop) return STOP;
    const stem = stemOf(word, tongue);
    const term = stems.get(stem) ?? stems.size;
    stems.set(stem, term);
    spellings.push(word);
    terms.push(term);
    return number;
  };
  const find = (word: string, tag: string): number => {
    const tongue = tongues.get(tag);
    const known = tongue?.words.get(keyOf(word));
    if (known !== undefined) return known;
    const language = tongue?.language ?? languageOf(tag);
    return language.isStop(word) || WEB_WORDS.has(word) ? STOP : UNKNOWN;
  };
  const termOf = (word: string, tag: string): number => {
    const tongue = tongues.get(tag) ?? { tag, language: languageOf(tag), words: new Map() };
    return stems.get(stemOf(word, tongue)) ?? UNKNOWN;
  };
  return {
    add,
    find,
    termOf,
    terms,
    spellings,
    termCount: () => stems.size,
    tags: () => [...tongues.keys()],
  };
};

/** What the web and those who report add to every sentence of any language. */
const WEB_WORDS: ReadonlySet<string> = new Set(
  'http https www com rt amp says said say via'.split(' '),
);
