import { gapBefore } from '../text/apostrophes.ts';
import type { Tokens } from '../text/tokens.ts';
import type { WordHashes } from '../text/word-hashes.ts';
import { createOccurrenceBuffer, type OccurrenceBuffer, type Occurrences } from './occurrences.ts';
import { type Rows, rowAt } from './rows.ts';
import { createWordFinder, openWords, type WordColumns } from './word-finder.ts';
import { takesParticles } from './word-forms.ts';

/** The part of a snapshot that knows the forms of concepts. */
export type LexiconColumns = WordColumns & {
  /** Forms by the number of their key word: the one likely to be rarest on pages. */
  readonly formsByWord: Rows;
  readonly formWords: Rows;
  /** Where in each form its key word stands. */
  readonly formKeys: Uint32Array;
  readonly formConcepts: Uint32Array;
  /**
   * One word beside the key of each form, by its hash: most forms of several words fail there, and a number compared
   * tells so. 0 for forms of one word, and where the word ends in `*` and has no one hash.
   */
  readonly formPartners: Uint32Array;
};

/** A concept that stands at a token if another word stands beside it. */
export type ConceptPromise = {
  readonly concept: number;
  /** Tokens from the one to the other, below 0 where that comes before. */
  readonly distance: number;
  /** The other word's hash, 0 where any will do. A word in Arabic script may have particles before it. */
  readonly hash: number;
};

/** Finds concepts in tokens. */
export type Lexicon = {
  /** All forms that stand in the tokens, overlapping ones too. Linear in the letters of the text. */
  findConcepts(tokens: Tokens, into?: OccurrenceBuffer): Occurrences;
  /** The concepts of all forms that may be found by a token. */
  promisesAt(tokens: Tokens, index: number): readonly ConceptPromise[];
  /** Whether a word may be promised anything, which is cheaper to tell. Never no where it is. */
  mayPromise(words: WordHashes, index: number): boolean;
};

/** More than this between two words of a form, and it is not the form. */
const WIDEST_GAP = 3;

/** Makes a lexicon over columns. */
export const createLexicon = (columns: LexiconColumns): Lexicon => {
  const { formsByWord, formWords, formKeys, formConcepts, formPartners } = columns;
  const known = openWords(columns);
  const neighbours = createWordFinder(known);
  const keys = createWordFinder(
    known,
    (word) => (formsByWord.starts[word + 1] ?? 0) > (formsByWord.starts[word] ?? 0),
  );
  const { starts: formStarts, items: words } = formWords;
  /** Whether a token is the word at this place of a form, and no sentence or comma lies before it. */
  const isNext = (tokens: Tokens, index: number, word: number, isFirst: boolean): boolean => {
    if (!neighbours.wordsAt(tokens, index).includes(word)) return false;
    if (isFirst) return true;
    return tokens.breaks[index] === 0 && gapBefore(tokens, index) <= WIDEST_GAP;
  };
  /** How far the partner stands from the key: it is the first word, or the second where the key is the first. */
  const partnerDistance = (form: number): number => {
    const key = formKeys[form] ?? 0;
    return key === 0 ? 1 : -key;
  };
  const hasPartner = (tokens: Tokens, key: number, form: number): boolean => {
    const hash = formPartners[form] ?? 0;
    const at = key + partnerDistance(form);
    if (hash === 0 || tokens.hashes[at] === hash) return true;
    return takesParticles(tokens.units[tokens.starts[at] ?? 0] ?? 0);
  };
  /** Whether a form of several words stands at `first`; that its key word does is known. */
  const stands = (tokens: Tokens, first: number, form: number): boolean => {
    const start = formStarts[form] ?? 0;
    const length = (formStarts[form + 1] ?? start) - start;
    if (first < 0 || first + length > tokens.count) return false;
    if (!hasPartner(tokens, first + (formKeys[form] ?? 0), form)) return false;
    for (let step = 0; step < length; step++) {
      const index = first + step;
      if (!isNext(tokens, index, words[start + step] ?? 0, step === 0)) return false;
    }
    return true;
  };
  const addFormsAt = (tokens: Tokens, key: number, into: OccurrenceBuffer): void => {
    const { starts: rows, items: forms } = formsByWord;
    for (const word of keys.wordsAt(tokens, key)) {
      const end = rows[word + 1] ?? 0;
      for (let row = rows[word] ?? 0; row < end; row++) {
        const form = forms[row] ?? 0;
        const length = (formStarts[form + 1] ?? 0) - (formStarts[form] ?? 0);
        const first = key - (formKeys[form] ?? 0);
        if (length > 1 && !stands(tokens, first, form)) continue;
        into.push(formConcepts[form] ?? 0, first, first + length - 1);
      }
    }
  };
  const findConcepts: Lexicon['findConcepts'] = (tokens, into = createOccurrenceBuffer()) => {
    into.clear();
    const { count } = tokens;
    let key = keys.nextKnown(tokens, 0);
    for (; key < count; key = keys.nextKnown(tokens, key + 1)) addFormsAt(tokens, key, into);
    into.sort();
    return into;
  };
  const promisesAt: Lexicon['promisesAt'] = (tokens, index) => {
    const forms = keys.wordsAt(tokens, index).flatMap((word) => [...rowAt(formsByWord, word)]);
    return forms.map((form) => ({
      concept: formConcepts[form] ?? 0,
      distance: partnerDistance(form),
      hash: formPartners[form] ?? 0,
    }));
  };
  return { findConcepts, promisesAt, mayPromise: keys.mayKnow };
};
