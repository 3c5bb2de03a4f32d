import { createNormalBuffer } from '../../text/normal.ts';
import { createTokenBuffer, TokenKind, tokenText } from '../../text/tokens.ts';
import { createNumbers } from './growing.ts';
import { keyAt, NO_KEY } from './token-keys.ts';

/** What a pack's sentences show of its words, numbered in the order in which they are first met. */
export type PackWords = {
  /** By word: its key, a text that has it, how often it stands anywhere. */
  readonly keys: readonly number[];
  readonly words: readonly string[];
  readonly counts: readonly number[];
  /** By word: how often it stands inside a sentence that is no headline, and how often with a capital there. */
  readonly inside: readonly number[];
  readonly capitals: readonly number[];
  readonly languages: readonly string[];
  /** The languages that a word was met in, by position in {@link PackWords.languages}, and how often in each. */
  usesOf(word: number): readonly (readonly [language: number, count: number])[];
};

/** A text as a sequence of words: positions in {@link PackWords}, or {@link NO_WORD}. One entry a token. */
export type ReadTexts = {
  readonly starts: readonly number[];
  readonly words: Uint32Array;
  /** The hashes of the tokens. */
  readonly hashes: Uint32Array;
};

/** A token that is no word, such as the last character of a run without spaces. */
export const NO_WORD = 0xffffffff;

/** A sentence with a greater share of capitals is a headline or shouts: its capitals tell no names. */
const MOST_CAPITALS = 0.6;

const isCapital = (char: string): boolean => char !== char.toLowerCase();

type Reader = {
  /** Reads one more text. The capitals of a headline tell no names. */
  add(text: string, language: string, isHeadline: boolean): void;
  texts(): ReadTexts;
  readonly words: PackWords;
};

/** Reads the sentences of a pack one by one. Two words with one key are taken for one word. */
export const createPackReader = (): Reader => {
  const normal = createNormalBuffer();
  const tokens = createTokenBuffer();
  const numbers = new Map<number, number>();
  const keys: number[] = [];
  const words: string[] = [];
  const counts: number[] = [];
  const inside: number[] = [];
  const capitals: number[] = [];
  const languages: string[] = [];
  /** By word, the language it was met in first; for few words there is another. */
  const firsts: number[] = [];
  const others = new Map<number, Map<number, number>>();
  const starts = [0];
  const sequence = createNumbers();
  const hashes = createNumbers();
  const languageNumber = (language: string): number => {
    const known = languages.indexOf(language);
    return known >= 0 ? known : languages.push(language) - 1;
  };
  const wordNumber = (index: number, language: number): number => {
    const key = keyAt(tokens, index);
    if (key === NO_KEY) return NO_WORD;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = keys.length;
    numbers.set(key, number);
    keys.push(key);
    const single = tokens.kinds[index] === TokenKind.single;
    words.push(tokenText(tokens, index) + (single ? tokenText(tokens, index + 1) : ''));
    counts.push(0);
    inside.push(0);
    capitals.push(0);
    firsts.push(language);
    return number;
  };
  const noteOther = (word: number, language: number): void => {
    const known = others.get(word) ?? new Map<number, number>();
    others.set(word, known.set(language, (known.get(language) ?? 0) + 1));
  };
  const usesOf: PackWords['usesOf'] = (word) => {
    const more = [...(others.get(word) ?? [])];
    const left = more.reduce((rest, [, count]) => rest - count, counts[word] ?? 0);
    return [[firsts[word] ?? 0, left], ...more];
  };
  const hasCapital = (page: string, index: number): boolean =>
    isCapital(page.charAt(normal.pageStarts[tokens.starts[index] ?? 0] ?? 0));
  const noteCapitals = (page: string, first: number): void => {
    let capital = 0;
    for (let index = 0; index < tokens.count; index++) if (hasCapital(page, index)) capital += 1;
    if (capital > tokens.count * MOST_CAPITALS) return;
    for (let index = 1; index < tokens.count; index++) {
      const word = sequence.at(first + index);
      const before = normal.units[(tokens.starts[index] ?? 0) - 1];
      // After a quotation mark or bracket a sentence may begin.
      const opens = before !== undefined && before !== 0x20 && before !== 0x2d;
      if (word === NO_WORD || tokens.breaks[index] === 1 || opens) continue;
      inside[word] = (inside[word] ?? 0) + 1;
      if (hasCapital(page, index)) capitals[word] = (capitals[word] ?? 0) + 1;
    }
  };
  const add = (text: string, language: string, isHeadline: boolean): void => {
    normal.fill(text);
    tokens.fill(normal);
    const number = languageNumber(language);
    const first = sequence.length;
    for (let index = 0; index < tokens.count; index++) {
      const word = wordNumber(index, number);
      sequence.push(word);
      hashes.push(tokens.hashes[index] ?? 0);
      if (word === NO_WORD) continue;
      counts[word] = (counts[word] ?? 0) + 1;
      if (number !== firsts[word]) noteOther(word, number);
    }
    if (!isHeadline) noteCapitals(text, first);
    starts.push(sequence.length);
  };
  return {
    add,
    texts: () => ({ starts, words: sequence.all(), hashes: hashes.all() }),
    words: { keys, words, counts, inside, capitals, languages, usesOf },
  };
};
