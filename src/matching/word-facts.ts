import { createNormalBuffer } from '../text/normal.ts';
import { mayLead } from '../text/number-candidates.ts';
import { createTokenBuffer } from '../text/tokens.ts';
import type { WordHashes } from '../text/word-hashes.ts';
import { ABSENT, lookUp } from './hash-table.ts';
import type { Lexicon } from './lexicon.ts';
import type { Snapshot } from './snapshot.ts';
import { isArabic } from './word-forms.ts';

/** Terms of which the first `count` count. */
export type TermList = { readonly items: Uint32Array; count: number };

/**
 * Reads what the words of a text may be, each by itself: stems by which wordings are found, and concepts and numbers that
 * they may be part of, as terms, each once. The list is written anew by the next reading. Linear in the words.
 */
export type FactReader = (words: WordHashes) => TermList;

/** Words of a page repeat themselves: so many slots has the memory of them, of two words each. */
const SLOTS = 1 << 16;
/** Words kept in mind before all are forgotten: half of the slots, so that most words are found at once. */
const MOST_WORDS = SLOTS / 2;
/** Beside a word's hash stands 0 where its slot is empty, this where the word tells nothing, else a place among facts. */
const NOTHING = 1;

/** What a word may be. */
type Fact = {
  /** Terms that it may be part of whatever stands beside it. */
  readonly terms: readonly number[];
  /** Terms that it is part of only if a certain word stands beside it. */
  readonly promises: readonly {
    readonly term: number;
    readonly distance: number;
    readonly hash: number;
  }[];
};

/**
 * Makes a reader: one look into memory tells of most words that nothing more need be done with them. What it remembers
 * of a word is a property of the word alone.
 *
 * @param isWanted which terms are worth telling of
 */
export const createFactReader = (
  { stems, stemCount, numberTerms, termWeights }: Snapshot,
  lexicon: Lexicon,
  isWanted: (term: number) => boolean,
): FactReader => {
  // Signed words: unsigned ones may be no small integers. Linear probing: slots are never freed one by one.
  const memory = new Int32Array(SLOTS * 2);
  let known = 0;
  let facts: Fact[] = [];
  let tellings = new Int32Array(64);
  let places = new Int32Array(64);
  const numbers = [...numberTerms].filter(([, term]) => isWanted(term));
  const normal = createNormalBuffer();
  const tokens = createTokenBuffer();
  const seen = new Uint32Array(termWeights.length);
  const found: TermList = { items: new Uint32Array(termWeights.length), count: 0 };
  let round = 0;
  const factOf = (words: WordHashes, index: number): Fact => {
    normal.fill(words.wordAt(index));
    tokens.fill(normal);
    const promises = lexicon
      .promisesAt(tokens, 0)
      .map(({ concept, distance, hash }) => ({ term: stemCount + concept, distance, hash }))
      .filter(({ term }) => isWanted(term));
    const alone = promises.flatMap(({ term, hash }) => (hash === 0 ? term : []));
    const leads = numbers.filter(([value]) => mayLead(tokens, 0, value)).map(([, term]) => term);
    const stem = lookUp(stems, words.stems[index] ?? 0);
    const terms = [...alone, ...leads, ...(stem !== ABSENT && isWanted(stem) ? [stem] : [])];
    return {
      terms: [...new Set(terms)],
      promises: promises.filter(({ term }) => !terms.includes(term)),
    };
  };
  /** Keeps a word that is met for the first time, and returns what stands beside it. */
  const learn = (words: WordHashes, index: number, slot: number): number => {
    const fact = factOf(words, index);
    const isNothing = fact.terms.length === 0 && fact.promises.length === 0;
    const tells = isNothing ? NOTHING : facts.push(fact) + NOTHING;
    memory[slot] = words.hashes[index] ?? 0;
    memory[slot + 1] = tells;
    known += 1;
    return tells;
  };
  const forget = (): void => {
    facts = [];
    known = 0;
    memory.fill(0);
  };
  const list = (term: number): void => {
    if (seen[term] === round) return;
    seen[term] = round;
    found.items[found.count++] = term;
  };
  const listAt = (words: WordHashes, index: number, { terms, promises }: Fact): void => {
    for (const term of terms) list(term);
    for (const { term, distance, hash } of promises) {
      const at = index + distance;
      if (seen[term] === round || at < 0 || at >= words.count) continue;
      if (words.hashes[at] === hash || isArabic(words.unitAt(at))) list(term);
    }
  };
  /** Lists the words that tell anything, and what they tell; returns how many those are. */
  const readTellings = (words: WordHashes): number => {
    const { count, hashes } = words;
    if (tellings.length < count) {
      tellings = new Int32Array(count * 2);
      places = new Int32Array(count * 2);
    }
    // Read from locals: this runs for every word of every page.
    const remembered = memory;
    const told = tellings;
    const tellers = places;
    const mask = SLOTS * 2 - 1;
    const nothing = NOTHING;
    let listed = 0;
    for (let index = 0; index < count; index++) {
      const hash = (hashes[index] ?? 0) | 0;
      let slot = ((hash ^ (hash >>> 16)) << 1) & mask;
      let tells = remembered[slot + 1] ?? 0;
      while (remembered[slot] !== hash && tells !== 0) {
        slot = (slot + 2) & mask;
        tells = remembered[slot + 1] ?? 0;
      }
      if (tells === 0) tells = learn(words, index, slot);
      told[listed] = tells;
      tellers[listed] = index;
      // Without a branch, which most words would take and some, unforeseeably, would not.
      listed += (nothing - tells) >>> 31;
    }
    return listed;
  };
  return (words) => {
    round += 1;
    found.count = 0;
    if (known + words.count > MOST_WORDS) forget();
    const listed = readTellings(words);
    for (let at = 0; at < listed; at++) {
      const fact = facts[(tellings[at] ?? 0) - NOTHING - 1];
      if (fact) listAt(words, places[at] ?? 0, fact);
    }
    return found;
  };
};
