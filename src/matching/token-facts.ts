import { mayBeNumber } from '../text/number-candidates.ts';
import type { Tokens } from '../text/tokens.ts';
import { ABSENT } from './hash-table.ts';
import type { Lexicon } from './lexicon.ts';

/** Token indices in reading order, or terms, of which the first `count` count. */
export type TokenList = { items: Uint32Array; count: number };

/** What is worth a look in a text. */
export type TokenFacts = {
  /** Tokens that a form of a concept may be found by. */
  readonly keys: TokenList;
  /** Tokens at which a number may begin. */
  readonly numbers: TokenList;
  /** Stems of the text that wordings have, as terms, as often as they occur; `count` of `items`. */
  readonly stems: TokenList;
};

/** Reads facts of tokens, into memory that the next text takes over. */
export type FactReader = (tokens: Tokens) => TokenFacts;

/** Words of a page repeat themselves: as many are remembered, one to a slot, by all bits of their hashes but four. */
const REMEMBERED = 1 << 16;
const Fact = { known: 1, key: 2, number: 4, stem: 8 } as const;
const FACTS = 15;

const createList = (): TokenList => ({ items: new Uint32Array(64), count: 0 });

const empty = (list: TokenList, capacity: number): void => {
  list.count = 0;
  if (list.items.length < capacity) list.items = new Uint32Array(capacity * 2);
};

/**
 * Makes a reader: one look into memory tells of most tokens that nothing more need be done with them. What it
 * remembers of a word is a property of the word alone.
 *
 * @param termOf the term of a stem's hash, {@link ABSENT} where no wording has it
 */
export const createFactReader = (
  lexicon: Lexicon,
  termOf: (stem: number) => number,
): FactReader => {
  const memory = new Uint32Array(REMEMBERED);
  const terms = new Int32Array(REMEMBERED);
  const facts: TokenFacts = { keys: createList(), numbers: createList(), stems: createList() };
  const factsAt = (tokens: Tokens, index: number): number =>
    Fact.known |
    (lexicon.isKey(tokens, index) ? Fact.key : 0) |
    (mayBeNumber(tokens, index) ? Fact.number : 0) |
    (termOf(tokens.stems[index] ?? 0) === ABSENT ? 0 : Fact.stem);
  return (tokens) => {
    const { count, hashes } = tokens;
    for (const list of [facts.keys, facts.numbers, facts.stems]) empty(list, count);
    const remembered = memory;
    const ofSlot = terms;
    const keys = facts.keys.items;
    const numbers = facts.numbers.items;
    const stems = facts.stems.items;
    let keyCount = 0;
    let numberCount = 0;
    let stemCount = 0;
    for (let index = 0; index < count; index++) {
      const hash = hashes[index] ?? 0;
      const slot = (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
      let entry = remembered[slot] ?? 0;
      if ((entry ^ hash) >>> 4 !== 0 || (entry & Fact.known) === 0) {
        entry = ((hash & ~FACTS) | factsAt(tokens, index)) >>> 0;
        remembered[slot] = entry;
        ofSlot[slot] = termOf(tokens.stems[index] ?? 0);
      }
      if ((entry & FACTS) === Fact.known) continue;
      if (entry & Fact.key) keys[keyCount++] = index;
      if (entry & Fact.number) numbers[numberCount++] = index;
      if (entry & Fact.stem) stems[stemCount++] = ofSlot[slot] ?? 0;
    }
    facts.keys.count = keyCount;
    facts.numbers.count = numberCount;
    facts.stems.count = stemCount;
    return facts;
  };
};
