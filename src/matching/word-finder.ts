import { type BitSet, bitSetOf, mayHold } from '../text/bit-set.ts';
import { FNV_PRIME, FNV_START } from '../text/hash.ts';
import { STEM_LENGTH, type Tokens } from '../text/tokens.ts';
import { ABSENT, type HashTable, lookUp } from './hash-table.ts';
import { ARABIC_PARTICLES, isArabic, SHORTEST_ARABIC, SHORTEST_PREFIX } from './word-forms.ts';

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
   * Numbers of the words that the token may be: itself, by its beginning, or in Arabic script without a leading
   * particle. A new array each time.
   */
  wordsAt(tokens: Tokens, index: number): readonly number[];
  /**
   * The token from `from` on that may be a wanted word, or the count of tokens where there is none: never passes
   * one over. A few instructions for most tokens.
   */
  nextWanted(tokens: Tokens, from: number): number;
};

const APOSTROPHE = 0x27;
const PARTICLES = ARABIC_PARTICLES.map((particle) =>
  Uint16Array.from(particle, (char) => char.charCodeAt(0)),
);

const startsWith = (units: Uint16Array, start: number, particle: Uint16Array): boolean =>
  particle.every((unit, at) => units[start + at] === unit);

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

/** The number of the first word that ends in `*`: they are numbered after all others. */
const prefixFrom = (exactWords: HashTable): number => {
  let count = 0;
  for (let slot = 1; slot < exactWords.length; slot += 2) if (exactWords[slot] !== 0) count += 1;
  return count;
};

/** Hashes of the exact words that are wanted. */
const wantedHashes = (
  exactWords: HashTable,
  isWanted: (word: number) => boolean,
): readonly number[] => {
  const hashes: number[] = [];
  for (let slot = 0; slot < exactWords.length; slot += 2) {
    const word = (exactWords[slot + 1] ?? 0) - 1;
    if (word !== ABSENT && isWanted(word)) hashes.push(exactWords[slot] ?? 0);
  }
  return hashes;
};

/**
 * Makes a finder over the words of forms.
 *
 * @param isWanted which words, by number, {@link WordFinder.nextWanted} stops at
 */
export const createWordFinder = (
  { exactWords, prefixWords, prefixHeads }: WordColumns,
  isWanted: (word: number) => boolean,
): WordFinder => {
  const exact = bitSetOf(wantedHashes(exactWords, isWanted));
  const exactCount = prefixFrom(exactWords);
  const wantedHeads = prefixHeads.filter((_, prefix) => isWanted(exactCount + prefix));
  const heads = bitSetOf(wantedHeads);
  // A head that is itself a word is short: longer words must be looked at letter by letter for it.
  const shortHeads = bitSetOf(wantedHeads.filter((head) => lookUp(prefixWords, head) !== ABSENT));
  let found: number[] = [];
  const add = (word: number) => {
    if (word !== ABSENT && !found.includes(word)) found.push(word);
  };
  /** Adds the words that the letters begin with, and returns the hash of all letters. */
  const addPrefixes = (units: Uint16Array, start: number, end: number): number => {
    let hash: number = FNV_START;
    let letters = 0;
    for (let at = start; at < end; at++) {
      const unit = units[at] ?? 0;
      if (unit === APOSTROPHE) continue;
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      letters += 1;
      if (letters >= SHORTEST_PREFIX) add(lookUp(prefixWords, hash >>> 0));
    }
    return hash >>> 0;
  };
  const wordsAt = (tokens: Tokens, index: number): readonly number[] => {
    found = [];
    const { units } = tokens;
    const start = tokens.starts[index] ?? 0;
    const end = tokens.ends[index] ?? 0;
    add(lookUp(exactWords, tokens.hashes[index] ?? 0));
    addPrefixes(units, start, end);
    if (!isArabic(units[start] ?? 0)) return found;
    for (const particle of PARTICLES) {
      const bare = start + particle.length;
      if (end - bare >= SHORTEST_ARABIC && startsWith(units, start, particle))
        add(lookUp(exactWords, addPrefixes(units, bare, end)));
    }
    return found;
  };
  const nextWanted = (tokens: Tokens, from: number): number => {
    const { count, units, starts, ends, hashes, stems } = tokens;
    for (let index = from; index < count; index++) {
      const start = starts[index] ?? 0;
      if (mayHold(exact, hashes[index] ?? 0) || mayHold(heads, stems[index] ?? 0)) return index;
      if (hasBeginning(shortHeads, units, start, ends[index] ?? 0)) return index;
      if (isArabic(units[start] ?? 0)) return index;
    }
    return count;
  };
  return { wordsAt, nextWanted };
};
