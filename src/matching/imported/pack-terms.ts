import { hashText } from '../../text/hash.ts';
import { languageOf } from '../languages/languages.ts';
import { englishRarity } from './english-background.ts';
import { type KeyTable, packKeyTable } from './key-table.ts';
import { eighthsOfLog2 } from './log2.ts';
import type { PackWords } from './pack-words.ts';
import { stemKey } from './token-keys.ts';

/** A word that says nothing by itself. */
export const STOP = -1;

/** What the words of a pack come to: inflected forms of one word are one term. */
export type PackTerms = {
  readonly count: number;
  /** By word of the pack: its term, or {@link STOP}. */
  readonly ofWord: Int32Array;
  /** By term: binary logarithm, in eighths, of one in how many words is one of its forms; the more the rarer. */
  readonly rarities: Uint8Array;
  /** By term: 1 where it is a name. */
  readonly names: Uint8Array;
  readonly stemTable: KeyTable;
};

/** Occurrences that say nothing yet of how common a word is: a small pack relies on the background. */
const SMOOTHING = 50_000;
/** Rarity of what was met once only, in eighths. */
const RAREST = 20 * 8;

/** Of the occurrences inside sentences, more than this share of a name has a capital. */
const NAME_SHARE = 0.6;
/** German writes every noun with a capital: capitals tell no names there. */
const CAPITALISES_NOUNS = /^(?:de|lb|gsw)\b/;

const mainLanguage = (words: PackWords, word: number): string => {
  let best = 0;
  let most = 0;
  for (const [language, count] of words.usesOf(word)) {
    const before = (words.languages[language] ?? '') < (words.languages[best] ?? '');
    if (count > most || (count === most && before)) {
      best = language;
      most = count;
    }
  }
  return words.languages[best] ?? '';
};

const STOP_STEM = '';

/** The stem of a word in the language that uses it most, or {@link STOP_STEM}. */
const stemOf = (words: PackWords, word: number): string => {
  const text = words.words[word] ?? '';
  const language = languageOf(mainLanguage(words, word));
  return language.isStop(text) ? STOP_STEM : language.stem(text);
};

const isEnglish = (words: PackWords, word: number): boolean => {
  const language = mainLanguage(words, word);
  return language === '' || language.startsWith('en');
};

/** Occurrences in `total` words that the background expects. */
const expected = (words: PackWords, word: number, total: number): number => {
  const rarity = isEnglish(words, word) ? englishRarity(words.words[word] ?? '') : undefined;
  return rarity === undefined ? 0 : total / 2 ** rarity;
};

const rarityOf = (occurrences: number, total: number): number =>
  occurrences <= 0 ? RAREST : Math.min(RAREST, eighthsOfLog2(Math.max(1, total / occurrences)));

/** Words between two pauses: stemming one takes microseconds. */
const STEP = 512;

/** Groups the words of a pack into terms and tells how rare they are, pausing now and then. */
export function* packTerms(words: PackWords): Generator<void, PackTerms, void> {
  const numbers = new Map<number, number>();
  const stems: number[] = [];
  const ofWord = new Int32Array(words.keys.length).fill(STOP);
  const own: number[] = [];
  const background: number[] = [];
  const inside: number[] = [];
  const capitals: number[] = [];
  const total = words.counts.reduce((sum, count) => sum + count, SMOOTHING);
  for (let word = 0; word < ofWord.length; word++) {
    if (word % STEP === STEP - 1) yield;
    const stem = stemOf(words, word);
    if (stem === STOP_STEM) continue;
    const key = stemKey(hashText(stem));
    const known = numbers.get(key);
    const term = known ?? numbers.size;
    if (known === undefined) {
      numbers.set(key, term);
      stems.push(key);
    }
    ofWord[word] = term;
    own[term] = (own[term] ?? 0) + (words.counts[word] ?? 0);
    background[term] = (background[term] ?? 0) + expected(words, word, total);
    const named = !CAPITALISES_NOUNS.test(mainLanguage(words, word));
    inside[term] = (inside[term] ?? 0) + (words.inside[word] ?? 0);
    capitals[term] = (capitals[term] ?? 0) + (named ? (words.capitals[word] ?? 0) : 0);
  }
  const count = stems.length;
  const rarities = new Uint8Array(count);
  const names = new Uint8Array(count);
  for (let term = 0; term < count; term++) {
    if (term % STEP === STEP - 1) yield;
    // The first occurrence is no evidence: it is why the word is here at all.
    const occurrences = Math.max((own[term] ?? 0) - 1, background[term] ?? 0);
    rarities[term] = rarityOf(occurrences, total);
    names[term] = (capitals[term] ?? 0) > (inside[term] ?? 0) * NAME_SHARE ? 1 : 0;
  }
  const stemTable = yield* packKeyTable(stems, (term) => term, count);
  return { count, ofWord, rarities, names, stemTable };
}

/** From the key of each word of the pack to its term + 1, or 0 for one that says nothing. */
export const wordTable = (
  { keys }: PackWords,
  { ofWord, count }: PackTerms,
): Generator<void, KeyTable, void> =>
  packKeyTable(keys, (word) => (ofWord[word] ?? STOP) + 1, count);
