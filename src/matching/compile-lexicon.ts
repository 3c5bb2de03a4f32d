import type { Concept } from '../model/record.ts';
import { hashText } from '../text/hash.ts';
import { createNormalBuffer } from '../text/normal.ts';
import { createTokenBuffer, TokenKind, tokenText } from '../text/tokens.ts';
import { packHashTable } from './hash-table.ts';
import type { LexiconColumns } from './lexicon.ts';
import { packRows } from './rows.ts';
import { stemOf } from './word-forms.ts';

const ASTERISK = 0x2a;

type FormWord = { readonly word: string; readonly prefix: boolean };

/** Reads forms, thousands of them, in memory that is used again. */
const createFormReader = (): ((form: string) => readonly FormWord[]) => {
  const normal = createNormalBuffer();
  const tokens = createTokenBuffer();
  return (form) => {
    normal.fill(form);
    tokens.fill(normal);
    return Array.from({ length: tokens.count }, (_, index) => {
      const end = tokens.ends[index] ?? 0;
      // A character of a script without spaces is a token by itself: whatever follows begins another.
      const endsAnyhow = end < normal.length && normal.units[end] === ASTERISK;
      const prefix = endsAnyhow && tokens.kinds[index] !== TokenKind.single;
      return { word: tokenText(tokens, index), prefix };
    });
  };
};

/** The words of a form in normal form; `*` directly after a word lets it end in any way. */
export const formWords = (form: string): readonly FormWord[] => createFormReader()(form);

const allForms = (concepts: readonly Concept[]) => {
  const wordsOf = createFormReader();
  const seen = new Set<string>();
  const forms: { readonly concept: number; readonly words: readonly FormWord[] }[] = [];
  for (const [concept, { forms: byLanguage }] of concepts.entries()) {
    for (const form of Object.values(byLanguage).flat()) {
      const words = wordsOf(form);
      const key = `${concept} ${words.map(({ word, prefix }) => word + (prefix ? '*' : '')).join(' ')}`;
      if (words.length === 0 || seen.has(key)) continue;
      seen.add(key);
      forms.push({ concept, words });
    }
  }
  return forms;
};

/** Tells how frequent words are, by what texts of the same kind show. */
export type Frequencies = {
  /** Texts that hold a word, or one that begins so. */
  textsWith(word: string, prefix: boolean): number;
};

/** Counts words in texts. */
export const countFrequencies = (texts: Iterable<string>): Frequencies => {
  const words = new Map<string, number>();
  const beginnings = new Map<string, number>();
  const count = (counts: Map<string, number>, word: string) =>
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const wordsOf = createFormReader();
  for (const text of texts) {
    const distinct = new Set(wordsOf(text).map(({ word }) => word));
    for (const word of distinct) count(words, word);
    const begun = new Set(
      [...distinct].flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1))),
    );
    for (const beginning of begun) count(beginnings, beginning);
  }
  return {
    textsWith: (word, prefix) => (prefix ? beginnings : words).get(word) ?? 0,
  };
};

/** Words of no more letters are frequent in every language (Zipf's law of abbreviation). */
const SHORT_WORD = 3;

/** Position of the word that finds a form: a long one in as few texts as can be, then the longest, then the leading. */
const keyOf = (words: readonly FormWord[], frequencies: Frequencies): number =>
  words
    .map(({ word, prefix }, position) => ({
      position,
      texts: frequencies.textsWith(word, prefix),
      length: word.length,
      isShort: word.length <= SHORT_WORD ? 1 : 0,
    }))
    .toSorted(
      (a, b) =>
        a.isShort - b.isShort ||
        a.texts - b.texts ||
        b.length - a.length ||
        a.position - b.position,
    )[0]?.position ?? 0;

const partnerHash = (word: FormWord | undefined, length: number): number =>
  word && length > 1 && !word.prefix ? hashText(word.word) : 0;

/** Compiles the forms of concepts; `concept` in an occurrence is the position in `concepts`. */
export const compileLexicon = (
  concepts: readonly Concept[],
  frequencies: Frequencies,
): LexiconColumns => {
  const forms = allForms(concepts);
  const words = forms.flatMap((form) => form.words);
  const distinct = (prefix: boolean) =>
    [...new Set(words.filter((word) => word.prefix === prefix).map(({ word }) => word))].sort();
  const exact = distinct(false);
  const prefixes = distinct(true);
  const exactNumbers = new Map(exact.map((word, index) => [word, index]));
  const prefixNumbers = new Map(prefixes.map((word, index) => [word, exact.length + index]));
  const numberOf = ({ word, prefix }: FormWord): number =>
    (prefix ? prefixNumbers : exactNumbers).get(word) ?? 0;
  const numbered = forms.map((form) => form.words.map(numberOf));
  const byWord: number[][] = Array.from({ length: exact.length + prefixes.length }, () => []);
  const keys = forms.map(({ words }) => keyOf(words, frequencies));
  for (const [form, key] of keys.entries()) byWord[numbered[form]?.[key] ?? -1]?.push(form);
  return {
    exactWords: packHashTable(exact),
    prefixWords: packHashTable(prefixes, exact.length),
    prefixHeads: Uint32Array.from(prefixes, (word) => hashText(stemOf(word))),
    formsByWord: packRows(byWord),
    formWords: packRows(numbered),
    formKeys: Uint32Array.from(keys),
    formConcepts: Uint32Array.from(forms, (form) => form.concept),
    formPartners: Uint32Array.from(forms, ({ words }, form) =>
      partnerHash(words[keys[form] === 0 ? 1 : 0], words.length),
    ),
  };
};
