import { FIELD_WEIGHTS, FIELDS, type ForwardLists } from './forward.ts';

/** Texts by term in compressed rows: those of term t lie from `starts[t]` to `starts[t + 1]`, in ascending order. */
export type Postings = {
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
  /** How much the term weighs in the text, from 1 to {@link FULL_IMPACT}: BM25 without the rarity. */
  readonly impacts: Uint8Array;
  /** By term: its greatest impact, and its rarity in units of 1 / {@link RARITY_UNIT}. */
  readonly greatest: Uint8Array;
  readonly rarities: Uint16Array;
  /** By text: its length in half words; and the mean of it. */
  readonly lengths: Uint16Array;
  readonly meanLength: number;
};

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
  { starts, words }: ForwardLists,
  termOf: Uint32Array,
  text: number,
  halves: Uint16Array,
  met: number[],
): number => {
  let count = 0;
  for (let field = 0; field < FIELDS; field++) {
    const row = text * FIELDS + field;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const term = termOf[words[at] ?? 0] ?? 0;
      if (halves[term] === 0) met[count++] = term;
      halves[term] = (halves[term] ?? 0) + (FIELD_WEIGHTS[field] ?? 0);
    }
  }
  return count;
};

/** Walks over the terms of every text: once to learn how long the rows are, once to fill them. */
function* eachPosting(
  forward: ForwardLists,
  termOf: Uint32Array,
  termCount: number,
  visit: (term: number, text: number, halves: number) => void,
): Generator<void, void, void> {
  const halves = new Uint16Array(termCount);
  const met: number[] = [];
  const count = (forward.starts.length - 1) / FIELDS;
  for (let text = 0; text < count; text++) {
    const terms = countTerms(forward, termOf, text, halves, met);
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
  termOf: Uint32Array,
  termCount: number,
): Generator<void, Postings, void> {
  const count = (forward.starts.length - 1) / FIELDS;
  const lengths = lengthsOf(forward, count);
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, count) || 1;
  const starts = new Uint32Array(termCount + 1);
  yield* eachPosting(forward, termOf, termCount, (term) => {
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  });
  const rarities = Uint16Array.from({ length: termCount }, (_, term) =>
    rarityOf(starts[term + 1] ?? 0, count),
  );
  for (let term = 0; term < termCount; term++) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const texts = new Uint32Array(starts[termCount] ?? 0);
  const impacts = new Uint8Array(texts.length);
  const greatest = new Uint8Array(termCount);
  const next = starts.slice();
  yield* eachPosting(forward, termOf, termCount, (term, text, halves) => {
    const at = next[term] ?? 0;
    const impact = impactOf(halves / WHOLE, lengths[text] ?? 0, meanLength);
    next[term] = at + 1;
    texts[at] = text;
    impacts[at] = impact;
    if (impact > (greatest[term] ?? 0)) greatest[term] = impact;
  });
  return { starts, texts, impacts, greatest, rarities, lengths, meanLength };
}

/** What a term gives a text: 0 where it does not stand in it. By bisection of the term's row. */
export const impactIn = (
  { starts, texts, impacts }: Postings,
  term: number,
  text: number,
): number => {
  let low = starts[term] ?? 0;
  let high = starts[term + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((texts[middle] ?? 0) < text) low = middle + 1;
    else high = middle;
  }
  return low < (starts[term + 1] ?? 0) && texts[low] === text ? (impacts[low] ?? 0) : 0;
};
