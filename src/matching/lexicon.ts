import type { Tokens } from '../text/tokens.ts';
import { ABSENT } from './hash-table.ts';
import { createOccurrenceBuffer, type OccurrenceBuffer, type Occurrences } from './occurrences.ts';
import { packRows, type Rows, rowAt } from './rows.ts';
import { createWordFinder, type WordColumns } from './word-finder.ts';

/** The part of a snapshot that knows the forms of concepts. */
export type LexiconColumns = WordColumns & {
  /** Forms by the number of their key word: the one that is in fewest forms, and so likely rare on pages. */
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
/** Token and words remembered from one look to the next: many forms ask for the same neighbour. */
type Remembered = { index: number; words: readonly number[] };

const follows = (tokens: Tokens, index: number): boolean =>
  index < tokens.count &&
  tokens.breaks[index] === 0 &&
  (tokens.starts[index] ?? 0) - (tokens.ends[index - 1] ?? 0) <= WIDEST_GAP;

/** The forms of the concepts that are wanted, by key word. */
const wantedForms = (
  { formsByWord, formConcepts }: LexiconColumns,
  isWanted: (concept: number) => boolean,
): Rows => {
  const words = formsByWord.starts.length - 1;
  return packRows(
    Array.from({ length: words }, (_, word) =>
      [...rowAt(formsByWord, word)].filter((form) => isWanted(formConcepts[form] ?? 0)),
    ),
  );
};

/**
 * Makes a lexicon over columns.
 *
 * @param isWanted which concepts, by position, to find; all where left out
 */
export const createLexicon = (
  columns: LexiconColumns,
  isWanted?: (concept: number) => boolean,
): Lexicon => {
  const forms = isWanted ? wantedForms(columns, isWanted) : columns.formsByWord;
  const finder = createWordFinder(columns, (word) => rowAt(forms, word).length > 0);
  const { formWords, formKeys, formConcepts } = columns;
  const before: Remembered = { index: ABSENT, words: [] };
  const after: Remembered = { index: ABSENT, words: [] };
  const isWordAt = (tokens: Tokens, index: number, word: number, memory: Remembered): boolean => {
    if (memory.index !== index) {
      memory.index = index;
      memory.words = finder.wordsAt(tokens, index);
    }
    return memory.words.includes(word);
  };
  /** The first token of a form whose key word is at `key`, or {@link ABSENT} where the form does not stand there. */
  const firstOfForm = (tokens: Tokens, key: number, form: number): number => {
    const start = formWords.starts[form] ?? 0;
    const length = (formWords.starts[form + 1] ?? start) - start;
    const position = formKeys[form] ?? 0;
    const first = key - position;
    if (first < 0 || first + length > tokens.count) return ABSENT;
    for (let step = position - 1; step >= 0; step--) {
      if (!follows(tokens, first + step + 1)) return ABSENT;
      if (!isWordAt(tokens, first + step, formWords.items[start + step] ?? 0, before))
        return ABSENT;
    }
    for (let step = position + 1; step < length; step++) {
      if (!follows(tokens, first + step)) return ABSENT;
      if (!isWordAt(tokens, first + step, formWords.items[start + step] ?? 0, after)) return ABSENT;
    }
    return first;
  };
  const findConcepts = (tokens: Tokens, into = createOccurrenceBuffer()): Occurrences => {
    into.clear();
    before.index = ABSENT;
    after.index = ABSENT;
    const { count } = tokens;
    let key = finder.nextWanted(tokens, 0);
    while (key < count) {
      for (const word of finder.wordsAt(tokens, key)) {
        const end = forms.starts[word + 1] ?? 0;
        for (let row = forms.starts[word] ?? 0; row < end; row++) {
          const form = forms.items[row] ?? 0;
          const first = firstOfForm(tokens, key, form);
          if (first === ABSENT) continue;
          const length = (formWords.starts[form + 1] ?? 0) - (formWords.starts[form] ?? 0);
          into.push(formConcepts[form] ?? 0, first, first + length - 1);
        }
      }
      key = finder.nextWanted(tokens, key + 1);
    }
    into.sort();
    return into;
  };
  return { findConcepts };
};
