import { type BitSet, bitSetOf, mayHold } from '../text/bit-set.ts';
import { FNV_PRIME, FNV_START } from '../text/hash.ts';
import { STEM_LENGTH, type Tokens } from '../text/tokens.ts';
import type { WordHashes } from '../text/word-hashes.ts';
import { bareStarts, hashBeginnings } from './beginnings.ts';
import { ABSENT, type HashTable, lookUp, setOfTable } from './hash-table.ts';
import { takesParticles } from './word-forms.ts';

/** The words of forms, and which of them forms are found by. */
export type WordColumns = {
  /** Words of forms; those that end in `*` have a table of their own, and numbers after all others. */
  readonly exactWords: HashTable;
  readonly prefixWords: HashTable;
  /** Hashes of the leading letters of words that end in `*`, at most as many as a stem has, by word. */
  readonly prefixHeads: Uint32Array;
};

/** Tells which words of forms a token may be. */
export type WordFinder = {
  /**
   * Numbers of the words that the token may be: itself, by its beginning, or in Arabic and Hebrew script
   * without a leading particle.
   */
  wordsAt(tokens: Tokens, index: number): readonly number[];
  /** Whether a word may be any, which is cheaper to tell. Never no where it is one. */
  mayKnow(words: WordHashes, index: number): boolean;
  /** The token from `from` on that may be any word, or the count of tokens where there is none. */
  nextKnown(tokens: Tokens, from: number): number;
};

/** Words of a page repeat themselves: as many are remembered, one to a slot, by all bits of their hashes but one. */
const REMEMBERED = 1 << 16;
/** That bit tells whether the word is known; a slot is empty where it holds 0. */
const KNOWN = 1;
/** Lists kept before they are forgotten all at once. */
const MOST_LISTS = 1 << 14;
const NOTHING: readonly number[] = [];

const APOSTROPHE = 0x27;

/** Whether one of a word's beginnings is in the set; `bits` holds none longer than a stem. */
const hasBeginning = (bits: BitSet, units: Uint16Array, start: number, end: number): boolean => {
  const last = Math.min(end, start + STEM_LENGTH);
  let hash = Math.imul(FNV_START ^ (units[start] ?? 0), FNV_PRIME);
  for (let at = start + 1; at < last; at++) {
    const unit = units[at] ?? 0;
    // An apostrophe among the leading letters is too rare to be told apart here.
    if (unit === APOSTROPHE) return true;
    hash = Math.imul(hash ^ unit, FNV_PRIME);
    if (mayHold(bits, hash)) return true;
  }
  return false;
};

const slotOf = (hash: number): number => (hash ^ (hash >>> 16)) & (REMEMBERED - 1);

/** What is known of the words of forms as sets, for all finders over them. */
export type WordSets = WordColumns & {
  readonly exact: BitSet;
  readonly heads: BitSet;
  /** Heads that are words themselves are short: longer words must be looked at letter by letter for them. */
  readonly shortHeads: BitSet;
};

/** Readies the words of forms for finders. */
export const openWords = (columns: WordColumns): WordSets => {
  const { exactWords, prefixWords, prefixHeads } = columns;
  return {
    ...columns,
    exact: setOfTable(exactWords),
    heads: bitSetOf(prefixHeads),
    shortHeads: bitSetOf(prefixHeads.filter((head) => lookUp(prefixWords, head) !== ABSENT)),
  };
};

/**
 * Makes a finder over the words of forms. It knows words by their hashes, those it remembers too: two words of one
 * hash are one word to it, which among the words of a page happens once in some hundred thousand pages.
 *
 * @param isWanted which words, by number, are worth telling of
 */
export const createWordFinder = (
  { exactWords, prefixWords, exact, heads, shortHeads }: WordSets,
  isWanted: (word: number) => boolean = () => true,
): WordFinder => {
  const memory = new Uint32Array(REMEMBERED);
  const lists = new Map<number, readonly number[]>();
  const add = (found: number[], word: number) => {
    if (word !== ABSENT && isWanted(word) && !found.includes(word)) found.push(word);
  };
  /** Adds the words that the letters begin with, and returns the hash of all letters. */
  const addPrefixes = (found: number[], units: Uint16Array, start: number, end: number): number =>
    hashBeginnings(units, { start, end }, (hash) => add(found, lookUp(prefixWords, hash)));
  const lookUpAt = (tokens: Tokens, index: number): readonly number[] => {
    const found: number[] = [];
    const { units } = tokens;
    const start = tokens.starts[index] ?? 0;
    const end = tokens.ends[index] ?? 0;
    add(found, lookUp(exactWords, tokens.hashes[index] ?? 0));
    if (mayHold(heads, tokens.stems[index] ?? 0) || hasBeginning(shortHeads, units, start, end))
      addPrefixes(found, units, start, end);
    for (const bare of bareStarts(units, start, end))
      add(found, lookUp(exactWords, addPrefixes(found, units, bare, end)));
    return found.length === 0 ? NOTHING : found;
  };
  const wordsAt = (tokens: Tokens, index: number): readonly number[] => {
    const hash = tokens.hashes[index] ?? 0;
    const slot = slotOf(hash);
    const entry = (hash | KNOWN) >>> 0;
    if (memory[slot] === entry - KNOWN && entry !== KNOWN) return NOTHING;
    const remembered = lists.get(hash);
    if (remembered) {
      memory[slot] = entry;
      return remembered;
    }
    const found = lookUpAt(tokens, index);
    memory[slot] = found.length === 0 ? entry - KNOWN : entry;
    if (found.length > 0) {
      if (lists.size >= MOST_LISTS) lists.clear();
      lists.set(hash, found);
    }
    return found;
  };
  const mayKnow: WordFinder['mayKnow'] = (words, index) =>
    mayHold(exact, words.hashes[index] ?? 0) ||
    mayHold(heads, words.stems[index] ?? 0) ||
    words.beginsIn(index, shortHeads) ||
    takesParticles(words.unitAt(index));
  const nextKnown = (tokens: Tokens, from: number): number => {
    const { count, hashes } = tokens;
    const remembered = memory;
    for (let index = from; index < count; index++) {
      const hash = hashes[index] ?? 0;
      const entry = remembered[(hash ^ (hash >>> 16)) & (REMEMBERED - 1)] ?? 0;
      if (entry >>> 1 === hash >>> 1 && entry !== 0) {
        if ((entry & KNOWN) === 0) continue;
        return index;
      }
      if (wordsAt(tokens, index).length > 0) return index;
    }
    return count;
  };
  return { wordsAt, mayKnow, nextKnown };
};
