import { FIELD_WEIGHTS, FIELDS, type ForwardLists } from './forward.ts';

/**
 * Texts by term in compressed rows, in blocks of {@link BLOCK} texts so that two bytes name one: those of term t in
 * block b lie from `starts[t * blocks + b]` to the entry after it, in ascending order.
 */
export type Postings = {
  readonly blocks: number;
  readonly starts: Uint32Array;
  /** Numbers of texts within their block. */
  readonly texts: Uint16Array;
  /** How much the term weighs in the text, from 1 to {@link FULL_IMPACT}: BM25 without the rarity. */
  readonly impacts: Uint8Array;
  /** By term: its greatest impact, and its rarity in units of 1 / {@link RARITY_UNIT}. */
  readonly greatest: Uint8Array;
  readonly rarities: Uint16Array;
  /** How many texts there are. */
  readonly count: number;
  /** Mean length of a text in half words. */
  readonly meanLength: number;
};

export const BLOCK_BITS = 16;
/** Texts that a block has. */
export const BLOCK = 2 ** BLOCK_BITS;

/** In how many texts a term stands. */
export const frequencyOf = ({ blocks, starts }: Postings, term: number): number =>
  (starts[(term + 1) * blocks] ?? 0) - (starts[term * blocks] ?? 0);

// Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, with weighted fields. Sentences
// are short and repeat themselves little, hence less saturation and length than for documents.
const K1 = 1.2;
const B = 0.6;

export const FULL_IMPACT = 255;
export const RARITY_UNIT = 256;

const STEP = 4096;

/** Halves of a word that count as one. */
const WHOLE = 2;

/** Whole numbers from here on, so that sums are the same in any order and on any machine. */
const impactOf = (frequency: number, length: number, mean: number): number =>
  Math.max(
    1,
    Math.round((frequency / (frequency + K1 * (1 - B + (B * length) / mean))) * FULL_IMPACT),
  );

const rarityOf = (frequency: number, count: number): number =>
  Math.max(
    1,
    Math.round(Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5)) * RARITY_UNIT),
  );

const lengthsOf = ({ starts }: ForwardLists, count: number): Uint16Array => {
  const lengths = new Uint16Array(count);
  for (let text = 0; text < count; text++) {
    let length = 0;
    for (let field = 0; field < FIELDS; field++) {
      const at = text * FIELDS + field;
      length += (FIELD_WEIGHTS[field] ?? 0) * ((starts[at + 1] ?? 0) - (starts[at] ?? 0));
    }
    lengths[text] = Math.min(length, 0xffff);
  }
  return lengths;
};

/** Counts the terms of one text into `halves`, and lists them in `met`; returns how many they are. */
const countTerms = (
  { starts, terms }: ForwardLists,
  text: number,
  halves: Uint16Array,
  met: number[],
): number => {
  let count = 0;
  for (let field = 0; field < FIELDS; field++) {
    const row = text * FIELDS + field;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const term = terms[at] ?? 0;
      if (halves[term] === 0) met[count++] = term;
      halves[term] = (halves[term] ?? 0) + (FIELD_WEIGHTS[field] ?? 0);
    }
  }
  return count;
};

/** Walks over the terms of every text: once to learn how long the rows are, once to fill them. */
function* eachPosting(
  forward: ForwardLists,
  termCount: number,
  visit: (term: number, text: number, halves: number) => void,
): Generator<void, void, void> {
  const halves = new Uint16Array(termCount);
  const met: number[] = [];
  const count = (forward.starts.length - 1) / FIELDS;
  for (let text = 0; text < count; text++) {
    const terms = countTerms(forward, text, halves, met);
    for (let at = 0; at < terms; at++) {
      const term = met[at] ?? 0;
      visit(term, text, halves[term] ?? 0);
      halves[term] = 0;
    }
    if (text % STEP === STEP - 1) yield;
  }
}

/** Turns forward lists into postings, pausing now and then. Linear in the words. */
export function* packPostings(
  forward: ForwardLists,
  termCount: number,
): Generator<void, Postings, void> {
  const count = (forward.starts.length - 1) / FIELDS;
  const blocks = Math.max(1, Math.ceil(count / BLOCK));
  const lengths = lengthsOf(forward, count);
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, count) || 1;
  const starts = new Uint32Array(termCount * blocks + 1);
  const rowOf = (term: number, text: number): number => term * blocks + (text >>> BLOCK_BITS);
  yield* eachPosting(forward, termCount, (term, text) => {
    const row = rowOf(term, text);
    starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  });
  for (let row = 0; row < termCount * blocks; row++) {
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  }
  const texts = new Uint16Array(starts[termCount * blocks] ?? 0);
  const impacts = new Uint8Array(texts.length);
  const greatest = new Uint8Array(termCount);
  const next = starts.slice();
  yield* eachPosting(forward, termCount, (term, text, halves) => {
    const row = rowOf(term, text);
    const at = next[row] ?? 0;
    const impact = impactOf(halves / WHOLE, lengths[text] ?? 0, meanLength);
    next[row] = at + 1;
    texts[at] = text & (BLOCK - 1);
    impacts[at] = impact;
    if (impact > (greatest[term] ?? 0)) greatest[term] = impact;
  });
  const postings = { blocks, starts, texts, impacts, greatest, count, meanLength };
  const rarities = Uint16Array.from({ length: termCount }, (_, term) =>
    rarityOf((starts[(term + 1) * blocks] ?? 0) - (starts[term * blocks] ?? 0), count),
  );
  return { ...postings, rarities };
}

/** What a term gives a text: 0 where it does not stand in it. By bisection of the term's row. */
export const impactIn = (
  { blocks, starts, texts, impacts }: Postings,
  term: number,
  text: number,
): number => {
  const row = term * blocks + (text >>> BLOCK_BITS);
  const within = text & (BLOCK - 1);
  const end = starts[row + 1] ?? 0;
  let low = starts[row] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((texts[middle] ?? 0) < within) low = middle + 1;
    else high = middle;
  }
  return low < end && texts[low] === within ? (impacts[low] ?? 0) : 0;
};
