import type { Language } from '../languages/language.ts';
import { type Dictionary, dictionaryInSteps } from './dictionary.ts';
import { keyOf } from './words.ts';

/** Stands for a word that says nothing. */
export const STOP = -1;
/** Stands for a word that is not known. */
export const UNKNOWN = -2;

/**
 * The words of a pack by the terms that their inflected forms share. Languages share terms, so that a name meets itself
 * in all of them. No word is spelled out: it is known by its key, 32 bits.
 */
export type RankLexicon = {
  /** The term of a word of a text of the pack by the word's key; {@link UNKNOWN} for one that says nothing. */
  readonly termAt: (key: number, tag: string) => number;
  /** The term of a word in a language of the pack, {@link STOP} or {@link UNKNOWN}. */
  readonly find: (word: string, tag: string) => number;
  /** The term of any word, known or not, by the stem that its language gives it; {@link UNKNOWN}. */
  readonly termOfStem: (word: string, tag: string) => number;
  /** Languages met, in that order. */
  readonly tags: readonly string[];
  /** Letters that the words are written with. */
  readonly alphabet: readonly string[];
};

/** A lexicon while texts are read. */
export type GrowingLexicon = {
  /** The term of the word with a key, or {@link STOP}; a new one for a new word, which then is spelled. */
  readonly add: (key: number, spell: () => string, tag: string) => number;
  readonly termCount: () => number;
  /** The lexicon of all words added, made in steps of a few milliseconds. */
  readonly finishInSteps: () => Generator<void, RankLexicon, void>;
};

/** What the web and those who report add to every sentence of any language. */
const WEB_WORDS: ReadonlySet<string> = new Set(
  'http https www com rt amp says said say via'.split(' '),
);

/** Numbers may be inflected by no language. */
const NUMERIC = /^\d+$/;

const stemOf = (word: string, language: Language): string =>
  NUMERIC.test(word) ? word : language.stem(word);

const isStop = (word: string, language: Language): boolean =>
  language.isStop(word) || WEB_WORDS.has(word);

/** No word has this mark, so that the stem "bridg" is not taken for a word. */
const keyOfStem = (stem: string): number => keyOf(`\u0000${stem}`);

/** Parts the words of languages, which give one spelling different terms. */
const saltOf = (language: number): number => Math.imul(language, 0x85ebca6b);

/** Outside of what has grown, so that nothing here holds on to that. */
const createFinished = (
  { termOf }: Dictionary,
  salts: ReadonlyMap<string, number>,
  alphabet: readonly string[],
  languageOf: (tag: string) => Language,
): RankLexicon => {
  const termAt = (key: number, tag: string): number => {
    const salt = salts.get(tag);
    return salt === undefined ? UNKNOWN : (termOf((key ^ salt) >>> 0) ?? UNKNOWN);
  };
  return {
    termAt,
    find: (word, tag) => {
      const term = termAt(keyOf(word), tag);
      return term === UNKNOWN && isStop(word, languageOf(tag)) ? STOP : term;
    },
    termOfStem: (word, tag) => termOf(keyOfStem(stemOf(word, languageOf(tag)))) ?? UNKNOWN,
    tags: [...salts.keys()],
    alphabet,
  };
};

/** An empty lexicon. @param languageOf what is known of a language by its tag */
export const createRankLexicon = (languageOf: (tag: string) => Language): GrowingLexicon => {
  const languages = new Map<string, { readonly salt: number; readonly language: Language }>();
  const stems = new Map<string, number>();
  const terms = new Map<number, number>();
  let words = 0;
  const letters = new Set<string>();
  const knownLanguage = (tag: string) => {
    const known = languages.get(tag);
    if (known !== undefined) return known;
    const made = { salt: saltOf(languages.size), language: languageOf(tag) };
    languages.set(tag, made);
    return made;
  };
  const add = (key: number, spell: () => string, tag: string): number => {
    const { salt, language } = knownLanguage(tag);
    const salted = (key ^ salt) >>> 0;
    const known = terms.get(salted);
    if (known !== undefined) return known;
    const word = spell();
    if (isStop(word, language)) {
      terms.set(salted, STOP);
      return STOP;
    }
    const stem = stemOf(word, language);
    const term = stems.get(stem) ?? stems.size;
    stems.set(stem, term);
    terms.set(salted, term);
    words += 1;
    for (const letter of word) letters.add(letter);
    return term;
  };
  function* entries(): Generator<readonly [key: number, term: number], void, void> {
    for (const entry of terms) if (entry[1] !== STOP) yield entry;
    for (const [stem, term] of stems) yield [keyOfStem(stem), term];
  }
  function* finishInSteps(): Generator<void, RankLexicon, void> {
    const most = { count: words + stems.size, term: Math.max(0, stems.size - 1) };
    const dictionary = yield* dictionaryInSteps(entries(), most);
    const salts = new Map([...languages].map(([tag, { salt }]) => [tag, salt]));
    return createFinished(dictionary, salts, [...letters].toSorted(), languageOf);
  }
  return { add, termCount: () => stems.size, finishInSteps };
};
