import { createNormalBuffer } from '../text/normal.ts';
import { leadAt, mayBeNumberWord, significantDigits } from '../text/number-candidates.ts';
import { createTokenBuffer } from '../text/tokens.ts';
import type { WordHashes } from '../text/word-hashes.ts';
import { ABSENT, lookUp } from './hash-table.ts';
import type { Lexicon } from './lexicon.ts';
import type { Snapshot } from './snapshot.ts';
import { takesParticles } from './word-forms.ts';

/** Terms of which the first `count` count. */
export type TermList = { readonly items: Uint32Array; count: number };

/**
 * Reads what the words of a text may be, each by itself: stems by which wordings are found, and concepts and numbers that
 * they may be part of, as terms, each once. A list is written anew by the next text.
 */
export type FactReader = {
  /** Reads words, and lists the terms asked for first. Linear in the words. */
  readFirst(words: WordHashes): TermList;
  /** Lists all terms of the words that were read last. Linear in those that tell anything. */
  readAll(words: WordHashes): TermList;
};

/** Words of a page repeat themselves: slots, of two words each, that the memory of them has at first and at most. */
const FIRST_SLOTS = 1 << 13;
const MOST_SLOTS = 1 << 17;

/**
 * Beside a word's hash stands 0 where its slot is empty, this where the word tells nothing, else twice its place among
 * facts, and 1 more where something of it is asked for first.
 */
const NOTHING = 2;

/** What a word may be. */
type Facts = {
  /** Terms that it may be part of whatever stands beside it. */
  readonly terms: readonly number[];
  /** Terms that it is part of only if a certain word stands beside it. */
  readonly promises: readonly {
    readonly term: number;
    readonly distance: number;
    readonly hash: number;
  }[];
};

/** Terms of which a text has those that were added since it was begun, each once. */
const createTermSet = (size: number) => {
  const seen = new Uint32Array(size);
  const list: TermList = { items: new Uint32Array(size), count: 0 };
  let round = 0;
  return {
    list,
    begin: (): void => {
      round += 1;
      list.count = 0;
    },
    add: (term: number): void => {
      if (seen[term] === round) return;
      seen[term] = round;
      list.items[list.count++] = term;
    },
  };
};

type TermSet = ReturnType<typeof createTermSet>;

const addFacts = (set: TermSet, words: WordHashes, index: number, facts: Facts): void => {
  for (const term of facts.terms) set.add(term);
  for (const { term, distance, hash } of facts.promises) {
    const at = index + distance;
    if (at < 0 || at >= words.count) continue;
    if (words.hashes[at] === hash || takesParticles(words.unitAt(at))) set.add(term);
  }
};

const isEmpty = ({ terms, promises }: Facts): boolean =>
  terms.length === 0 && promises.length === 0;

const NO_FACTS: Facts = { terms: [], promises: [] };

/** Tells what a word may be, from the word alone. Most words are nothing, and their hashes tell so. */
const createFactFinder = (
  { stems, stemCount, numberTerms }: Snapshot,
  lexicon: Lexicon,
): ((words: WordHashes, index: number) => Facts) => {
  const normal = createNormalBuffer();
  const tokens = createTokenBuffer();
  const numbers = Array.from(numberTerms, ([value, term]) => ({
    digits: significantDigits(String(value)),
    term,
  }));
  return (words, index) => {
    const stem = lookUp(stems, words.stems[index] ?? 0);
    const mayBeNumber =
      words.isDigits(index) || mayBeNumberWord(words.hashes[index] ?? 0, words.stems[index] ?? 0);
    const mayPromise = lexicon.mayPromise(words, index);
    if (!mayBeNumber && !mayPromise)
      return stem === ABSENT ? NO_FACTS : { ...NO_FACTS, terms: [stem] };
    normal.fill(words.wordAt(index));
    tokens.fill(normal);
    const promises = lexicon
      .promisesAt(tokens, 0)
      .map(({ concept, distance, hash }) => ({ term: stemCount + concept, distance, hash }));
    const alone = promises.flatMap(({ term, hash }) => (hash === 0 ? term : []));
    const lead = leadAt(tokens, 0);
    const led = numbers.flatMap(({ digits, term }) =>
      lead !== undefined && digits.startsWith(lead) ? term : [],
    );
    const terms = new Set([...alone, ...led, ...(stem === ABSENT ? [] : [stem])]);
    return { terms: [...terms], promises: promises.filter(({ term }) => !terms.has(term)) };
  };
};

const slotOf = (hash: number, mask: number): number => ((hash ^ (hash >>> 16)) << 1) & mask;

/**
 * Makes a reader: one look into memory tells of most words that nothing more need be done with them. What it remembers
 * of a word is a property of the word alone.
 *
 * @param isFirst which terms are asked for first
 */
export const createFactReader = (
  snapshot: Snapshot,
  lexicon: Lexicon,
  isFirst: (term: number) => boolean,
): FactReader => {
  const find = createFactFinder(snapshot, lexicon);
  // Signed words: unsigned ones may be no small integers. Linear probing: slots are never freed one by one.
  let memory = new Int32Array(FIRST_SLOTS * 2);
  let known = 0;
  let facts: Facts[] = [];
  let firstFacts: (Facts | undefined)[] = [];
  /** Words that tell anything, and those asked for first: places among the words, and what stands beside their hashes. */
  let places = new Int32Array(64);
  let tellings = new Int32Array(64);
  let firstPlaces = new Int32Array(64);
  let listed = 0;
  const set = createTermSet(snapshot.termWeights.length);
  /** Keeps a word that is met for the first time, and returns what stands beside it. */
  const learn = (words: WordHashes, index: number, slot: number): number => {
    const all = find(words, index);
    const first: Facts = {
      terms: all.terms.filter(isFirst),
      promises: all.promises.filter(({ term }) => isFirst(term)),
    };
    let tells = NOTHING;
    if (!isEmpty(all)) {
      firstFacts.push(isEmpty(first) ? undefined : first);
      tells = NOTHING + facts.push(all) * 2 + (isEmpty(first) ? 0 : 1);
    }
    memory[slot] = words.hashes[index] ?? 0;
    memory[slot + 1] = tells;
    known += 1;
    return tells;
  };
  const forget = (): void => {
    facts = [];
    firstFacts = [];
    known = 0;
    memory.fill(0);
  };
  const enlarge = (): void => {
    const before = memory;
    memory = new Int32Array(before.length * 2);
    for (let from = 0; from < before.length; from += 2) {
      if (before[from + 1] === 0) continue;
      let slot = slotOf(before[from] ?? 0, memory.length - 1);
      while (memory[slot + 1] !== 0) slot = (slot + 2) & (memory.length - 1);
      memory[slot] = before[from] ?? 0;
      memory[slot + 1] = before[from + 1] ?? 0;
    }
  };
  /** Makes room for some words more: no more than half of the slots are ever taken, so that most words are found at once. */
  const makeRoom = (more: number): void => {
    while ((known + more) * 4 > memory.length && memory.length < MOST_SLOTS * 2) enlarge();
    if ((known + more) * 4 > memory.length) forget();
  };
  const reserve = (count: number): void => {
    if (places.length >= count) return;
    places = new Int32Array(count * 2);
    tellings = new Int32Array(count * 2);
    firstPlaces = new Int32Array(count * 2);
  };
  /** Lists the words that tell anything; returns how many tell what is asked for first. */
  const readTellings = (words: WordHashes): number => {
    const { count, hashes } = words;
    reserve(count);
    // Read from locals: this runs for every word of every page.
    const remembered = memory;
    const told = tellings;
    const tellers = places;
    const firsts = firstPlaces;
    const mask = memory.length - 1;
    const nothing = NOTHING;
    let listedFirst = 0;
    listed = 0;
    let number = 0;
    for (let index = 0; index < count; index++) {
      const hash = (hashes[index] ?? 0) | 0;
      let slot = slotOf(hash, mask);
      let tells = remembered[slot + 1] ?? 0;
      while (remembered[slot] !== hash && tells !== 0) {
        slot = (slot + 2) & mask;
        tells = remembered[slot + 1] ?? 0;
      }
      if (tells === 0) tells = learn(words, index, slot);
      // Without branches, which most words would take and some, unforeseeably, would not.
      told[number] = tells;
      tellers[number] = index;
      firsts[listedFirst] = number;
      number += (nothing - tells) >>> 31;
      listedFirst += tells & 1;
    }
    listed = number;
    return listedFirst;
  };
  const placeOf = (tells: number): number => ((tells - NOTHING) >> 1) - 1;
  return {
    readFirst: (words) => {
      makeRoom(words.count);
      set.begin();
      const count = readTellings(words);
      for (let at = 0; at < count; at++) {
        const number = firstPlaces[at] ?? 0;
        const first = firstFacts[placeOf(tellings[number] ?? 0)];
        if (first) addFacts(set, words, places[number] ?? 0, first);
      }
      return set.list;
    },
    readAll: (words) => {
      set.begin();
      for (let at = 0; at < listed; at++) {
        const all = facts[placeOf(tellings[at] ?? 0)];
        if (all) addFacts(set, words, places[at] ?? 0, all);
      }
      return set.list;
    },
  };
};
