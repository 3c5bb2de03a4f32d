import type { Tokens } from '../text/tokens.ts';
import { createOccurrenceBuffer, type OccurrenceBuffer, type Occurrences } from './occurrences.ts';
import { type Rows, rowAt } from './rows.ts';
import { createWordFinder, type WordColumns } from './word-finder.ts';

/** The part of a snapshot that knows the forms of concepts. */
export type LexiconColumns = WordColumns & {
  /** Forms by the number of their key word: the one likely to be rarest on pages. */
  readonly formsByWord: Rows;
  readonly formWords: Rows;
  /** Where in each form its key word stands. */
  readonly formKeys: Uint32Array;
  readonly formConcepts: Uint32Array;
};

/** Finds concepts in tokens. */
export type Lexicon = {
  /** All forms that stand in the tokens, overlapping ones too. Linear in the letters of the text. */
  findConcepts(tokens: Tokens, into?: OccurrenceBuffer): Occurrences;
};

/** More than this between two words of a form, and it is not the form. */
const WIDEST_GAP = 3;
/** Makes a lexicon over columns. */
export const createLexicon = (columns: LexiconColumns): Lexicon => {
  const { formsByWord, formWords, formKeys, formConcepts } = columns;
  const neighbours = createWordFinder(columns);
  const keys = createWordFinder(columns, (word) => rowAt(formsByWord, word).length > 0);
  const { starts: formStarts, items: words } = formWords;
  /** Whether a token is the word at this place of a form, and no sentence or comma lies before it. */
  const isNext = (tokens: Tokens, index: number, word: number, isFirst: boolean): boolean => {
    if (!neighbours.wordsAt(tokens, index).includes(word)) return false;
    if (isFirst) return true;
    const gap = (tokens.starts[index] ?? 0) - (tokens.ends[index - 1] ?? 0);
    return tokens.breaks[index] === 0 && gap <= WIDEST_GAP;
  };
  /** Whether a form of several words stands at `first`; that its key word does is known. */
  const stands = (tokens: Tokens, first: number, form: number): boolean => {
    const start = formStarts[form] ?? 0;
    const length = (formStarts[form + 1] ?? start) - start;
    if (first < 0 || first + length > tokens.count) return false;
    for (let step = 0; step < length; step++) {
      const index = first + step;
      if (!isNext(tokens, index, words[start + step] ?? 0, step === 0)) return false;
    }
    return true;
  };
  const findConcepts = (tokens: Tokens, into = createOccurrenceBuffer()): Occurrences => {
    into.clear();
    const { count } = tokens;
    for (let key = keys.nextKnown(tokens, 0); key < count; key = keys.nextKnown(tokens, key + 1)) {
      for (const word of keys.wordsAt(tokens, key)) {
        const end = formsByWord.starts[word + 1] ?? 0;
        for (let row = formsByWord.starts[word] ?? 0; row < end; row++) {
          const form = formsByWord.items[row] ?? 0;
          const length = (formStarts[form + 1] ?? 0) - (formStarts[form] ?? 0);
          const first = key - (formKeys[form] ?? 0);
          if (length > 1 && !stands(tokens, first, form)) continue;
          into.push(formConcepts[form] ?? 0, first, first + length - 1);
        }
      }
    }
    into.sort();
    return into;
  };
  return { findConcepts };
};
