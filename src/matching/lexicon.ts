import { type BitSet, bitSetOf, mayHold } from '../text/bit-set.ts';
import { FNV_PRIME, FNV_START } from '../text/hash.ts';
import type { Tokens } from '../text/tokens.ts';
import { ABSENT, type HashTable, hashesOf, lookUp } from './hash-table.ts';
import { createOccurrenceBuffer, type OccurrenceBuffer, type Occurrences } from './occurrences.ts';
import type { Rows } from './rows.ts';
import { ARABIC_PARTICLES, isArabic, SHORTEST_ARABIC, SHORTEST_PREFIX } from './word-forms.ts';

/** The part of a snapshot that knows the forms of concepts. */
export type LexiconColumns = {
  /** Words of forms; those that end in `*` have a table of their own, and numbers after all others. */
  readonly exactWords: HashTable;
  readonly prefixWords: HashTable;
  /** Forms by the number of their leading word. */
  readonly formsByWord: Rows;
  readonly formWords: Rows;
  readonly formConcepts: Uint32Array;
};

/** Finds concepts in tokens. */
export type Lexicon = {
  /** All forms that stand in the tokens, overlapping ones too. Linear in the letters of the text. */
  findConcepts(tokens: Tokens, into?: OccurrenceBuffer): Occurrences;
};

/** More than this between two words of a form, and it is not the form. */
const WIDEST_GAP = 3;
const APOSTROPHE = 0x27;
const PARTICLES = ARABIC_PARTICLES.map((particle) =>
  Uint16Array.from(particle, (c) => c.charCodeAt(0)),
);

const startsWith = (units: Uint16Array, start: number, particle: Uint16Array): boolean =>
  particle.every((unit, at) => units[start + at] === unit);

/** The words of forms that each token may be: rows of word numbers, in memory that is used again. */
type Hits = {
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
};

type Words = {
  readonly exact: HashTable;
  readonly prefixes: HashTable;
  readonly exactBits: BitSet;
  readonly prefixBits: BitSet;
};

/** The words that each token may be, itself, by its beginning, or in Arabic script without a leading particle. */
const createWordFinder = ({ exact, prefixes, exactBits, prefixBits }: Words) => {
  let starts = new Uint32Array(64);
  let words = new Uint32Array(64);
  let count = 0;
  const add = (from: number, word: number) => {
    for (let at = from; at < count; at++) if (words[at] === word) return;
    if (count === words.length) {
      const larger = new Uint32Array(count * 2);
      larger.set(words);
      words = larger;
    }
    words[count++] = word;
  };
  const addExact = (from: number, hash: number) => {
    if (!mayHold(exactBits, hash)) return;
    const word = lookUp(exact, hash >>> 0);
    if (word !== ABSENT) add(from, word);
  };
  // Every letter of every page passes here.
  const addPrefixes = (from: number, units: Uint16Array, start: number, end: number) => {
    const bits = prefixBits;
    const prime = FNV_PRIME;
    let hash: number = FNV_START;
    let letters = 0;
    for (let at = start; at < end; at++) {
      const unit = units[at] ?? 0;
      if (unit === APOSTROPHE) continue;
      hash = Math.imul(hash ^ unit, prime);
      letters += 1;
      if (letters < SHORTEST_PREFIX || !mayHold(bits, hash)) continue;
      const word = lookUp(prefixes, hash >>> 0);
      if (word !== ABSENT) add(from, word);
    }
    return hash;
  };
  const addWithoutParticles = (from: number, units: Uint16Array, start: number, end: number) => {
    for (const particle of PARTICLES) {
      const bare = start + particle.length;
      if (end - bare < SHORTEST_ARABIC || !startsWith(units, start, particle)) continue;
      addExact(from, addPrefixes(from, units, bare, end));
    }
  };
  return (tokens: Tokens): Hits => {
    const { units, starts: tokenStarts, ends, hashes } = tokens;
    const tokenCount = tokens.count;
    if (tokenCount >= starts.length) starts = new Uint32Array(tokenCount * 2);
    count = 0;
    for (let index = 0; index < tokenCount; index++) {
      const from = count;
      const start = tokenStarts[index] ?? 0;
      const end = ends[index] ?? 0;
      starts[index] = from;
      addExact(from, hashes[index] ?? 0);
      addPrefixes(from, units, start, end);
      if (isArabic(units[start] ?? 0)) addWithoutParticles(from, units, start, end);
    }
    starts[tokenCount] = count;
    return { starts, words };
  };
};

/** Makes a lexicon over columns. */
export const createLexicon = (columns: LexiconColumns): Lexicon => {
  const findWords = createWordFinder({
    exact: columns.exactWords,
    prefixes: columns.prefixWords,
    exactBits: bitSetOf(hashesOf(columns.exactWords)),
    prefixBits: bitSetOf(hashesOf(columns.prefixWords)),
  });
  const { formsByWord, formWords, formConcepts } = columns;
  const holds = (hits: Hits, index: number, word: number): boolean => {
    const end = hits.starts[index + 1] ?? 0;
    for (let at = hits.starts[index] ?? 0; at < end; at++) if (hits.words[at] === word) return true;
    return false;
  };
  const follows = (tokens: Tokens, index: number): boolean =>
    index < tokens.count &&
    tokens.breaks[index] === 0 &&
    (tokens.starts[index] ?? 0) - (tokens.ends[index - 1] ?? 0) <= WIDEST_GAP;
  /** The last token of a form whose leading word is at `first`, or {@link ABSENT}. */
  const lastOfForm = (tokens: Tokens, hits: Hits, first: number, form: number): number => {
    const start = formWords.starts[form] ?? 0;
    const length = (formWords.starts[form + 1] ?? start) - start;
    for (let step = 1; step < length; step++) {
      const isNext = holds(hits, first + step, formWords.items[start + step] ?? 0);
      if (!isNext || !follows(tokens, first + step)) return ABSENT;
    }
    return first + length - 1;
  };
  const findConcepts = (tokens: Tokens, into = createOccurrenceBuffer()): Occurrences => {
    into.clear();
    const hits = findWords(tokens);
    const { count } = tokens;
    for (let first = 0; first < count; first++) {
      const end = hits.starts[first + 1] ?? 0;
      for (let at = hits.starts[first] ?? 0; at < end; at++) {
        const word = hits.words[at] ?? 0;
        const formsEnd = formsByWord.starts[word + 1] ?? 0;
        for (let row = formsByWord.starts[word] ?? 0; row < formsEnd; row++) {
          const form = formsByWord.items[row] ?? 0;
          const last = lastOfForm(tokens, hits, first, form);
          if (last !== ABSENT) into.push(formConcepts[form] ?? 0, first, last);
        }
      }
    }
    return into;
  };
  return { findConcepts };
};
