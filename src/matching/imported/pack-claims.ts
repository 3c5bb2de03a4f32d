import { chooseAnchors } from './anchors.ts';
import { type ColumnName, windowOf } from './format.ts';
import { createNumbers } from './growing.ts';
import { narrowest } from './key-table.ts';
import { createPostings, type Postings } from './pack-postings.ts';
import { type PackTerms, STOP } from './pack-terms.ts';
import { NO_WORD, type ReadTexts } from './pack-words.ts';
import {
  isExactPattern,
  isFuzzyPattern,
  isTitlePattern,
  type SentenceShape,
} from './recognisable.ts';
import { checkOf, LONGEST_ROLL, NO_KEY } from './token-keys.ts';
import type { TermWeights } from './weigh.ts';

/** The texts of a pack in the order in which they were read: every sentence, then the titles that differ from theirs. */
export type PackTexts = {
  readonly sentences: readonly string[];
  readonly titles: readonly { readonly claim: number; readonly title: string }[];
  readonly read: ReadTexts;
};

/** The columns that depend on claims. */
export type ClaimColumns = {
  readonly [Name in Exclude<
    ColumnName,
    'languages' | 'wordKeys' | 'wordValues' | 'stemKeys' | 'stemValues'
  >]: Uint8Array | Uint16Array | Uint32Array;
};

/** A term, the token it stands at, and {@link checkOf} the word that follows. */
type Rarest = { readonly term: number; readonly offset: number; readonly next: number };

/** A text of the pack, as terms. */
type TermText = {
  /** Each once, in the order in which they are first met; stop words are no terms. */
  readonly distinct: readonly number[];
  readonly shape: SentenceShape;
  /** The rarest term among the first tokens but the last, by which the exact words are looked up. */
  readonly rarest: Rarest | undefined;
};

/** Claims between two pauses: some milliseconds of work. */
const STEP = 256;

/** What every text is read with. */
type Pack = {
  readonly read: ReadTexts;
  readonly keys: readonly number[];
  readonly terms: PackTerms;
  readonly weights: TermWeights;
};

const readTerms = ({ read, keys, terms, weights }: Pack, text: number): TermText => {
  const { noPredicate } = weights;
  const start = read.starts[text] ?? 0;
  const length = (read.starts[text + 1] ?? start) - start;
  const found = new Set<number>();
  let rarest: Rarest | undefined;
  for (let offset = 0; offset < length; offset++) {
    const word = read.words[start + offset] ?? NO_WORD;
    const term = word === NO_WORD ? STOP : (terms.ofWord[word] ?? STOP);
    if (term === STOP) continue;
    found.add(term);
    const rarer = (terms.rarities[term] ?? 0) > (terms.rarities[rarest?.term ?? -1] ?? -1);
    if (!rarer || offset + 1 >= Math.min(length, LONGEST_ROLL)) continue;
    const next = read.words[start + offset + 1] ?? NO_WORD;
    rarest = { term, offset, next: checkOf(next === NO_WORD ? NO_KEY : (keys[next] ?? NO_KEY)) };
  }
  const distinct = [...found];
  const predicates = distinct.filter((term) => noPredicate[term] !== 1).length;
  return { distinct, shape: { length, terms: distinct.length, predicates }, rarest };
};

/** What is written of the patterns, sentence or title alike. */
const createPatterns = (count: number, postings: Postings) => {
  const hashes = new Uint32Array(count);
  const lengths = new Uint8Array(count);
  const offsets = new Uint8Array(count);
  const checks = new Uint8Array(count);
  const add = (pattern: number, hash: number, { shape, rarest }: TermText): void => {
    if (rarest === undefined) return;
    hashes[pattern] = hash;
    lengths[pattern] = Math.min(LONGEST_ROLL, shape.length);
    offsets[pattern] = rarest.offset;
    checks[pattern] = rarest.next;
    postings.add(rarest.term, pattern, 'exact');
  };
  return {
    add,
    columns: {
      patternHashes: hashes,
      patternLengths: lengths,
      patternOffsets: offsets,
      patternChecks: checks,
    },
  };
};

const frequenciesOf = (texts: readonly TermText[], count: number): Uint32Array => {
  const frequencies = new Uint32Array(count);
  for (const { distinct } of texts) {
    for (const term of distinct) frequencies[term] = (frequencies[term] ?? 0) + 1;
  }
  return frequencies;
};

const narrowCopy = (items: Uint32Array, largest: number): Uint16Array | Uint32Array => {
  const copy = narrowest(items.length, largest);
  copy.set(items);
  return copy;
};

/** Packs sentences and titles, pausing after every few milliseconds of work. */
export function* packClaims(
  { sentences, titles, read }: PackTexts,
  keys: readonly number[],
  terms: PackTerms,
  weights: TermWeights,
): Generator<void, ClaimColumns, void> {
  const pack = { read, keys, terms, weights };
  const texts: TermText[] = [];
  for (let text = 0; text < sentences.length; text++) {
    texts.push(readTerms(pack, text));
    if (text % STEP === 0) yield;
  }
  const titled = titles.map(({ claim, title }, index) => ({
    claim,
    title,
    text: sentences.length + index,
    read: readTerms(pack, sentences.length + index),
  }));
  yield;
  const titleOf = new Map(titled.map((one) => [one.claim, one.read]));
  const headlines = titled.filter((one) => isTitlePattern(one.title, one.read.shape));
  const figures = {
    weights: weights.weights,
    rarities: terms.rarities,
    frequencies: frequenciesOf(texts, terms.count),
  };
  const patternCount = sentences.length + headlines.length;
  const postings = createPostings(terms.count, patternCount);
  const patterns = createPatterns(patternCount, postings);
  const sentenceStarts = new Uint32Array(sentences.length + 1);
  const sentenceTerms = createNumbers();
  const thresholds = new Uint16Array(sentences.length);
  const windows = new Uint8Array(sentences.length);
  for (const [claim, text] of texts.entries()) {
    const sentence = sentences[claim] ?? '';
    for (const term of text.distinct) sentenceTerms.push(term);
    sentenceStarts[claim + 1] = sentenceTerms.length;
    windows[claim] = windowOf(text.shape.length);
    if (isExactPattern(sentence, text.shape)) patterns.add(claim, read.hashes[claim] ?? 0, text);
    const fuzzy = isFuzzyPattern(sentence, text.shape);
    const anchors = fuzzy ? chooseAnchors(text.distinct, figures) : undefined;
    thresholds[claim] = anchors?.threshold ?? 0;
    for (const term of anchors?.terms ?? []) postings.add(term, claim, 'anchor');
    const also = titleOf.get(claim)?.distinct ?? [];
    for (const term of [...text.distinct, ...also]) postings.add(term, claim, 'rest');
    if (claim % STEP === 0) yield;
  }
  for (const [index, { text, read: title }] of headlines.entries()) {
    patterns.add(sentences.length + index, read.hashes[text] ?? 0, title);
  }
  yield;
  const rows = postings.pack();
  return {
    ...rows.columns,
    ...patterns.columns,
    sizes: Uint32Array.of(sentences.length, patternCount, terms.count, rows.blocks),
    termWeights: weights.stored,
    sentenceStarts,
    sentenceTerms: narrowCopy(sentenceTerms.all(), terms.count),
    thresholds,
    windows,
    titleClaims: Uint32Array.from(headlines, ({ claim }) => claim),
  };
}
