import { chooseAnchors } from './anchors.ts';
import { BLOCK, type ColumnName, IS_TITLE, STANDS_ALONE, windowOf } from './format.ts';
import { createNumbers } from './growing.ts';
import { narrowest } from './key-table.ts';
import { createAnchorRows } from './pack-anchors.ts';
import { createPatterns, type Patterns } from './pack-patterns.ts';
import { type PackTerms, STOP } from './pack-terms.ts';
import { NO_WORD, type ReadTexts } from './pack-words.ts';
import {
  isExactPattern,
  isFuzzyPattern,
  isTitlePattern,
  type SentenceShape,
} from './recognisable.ts';
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

/** Claims between two pauses: some milliseconds of work. */
const STEP = 128;

/** What every text is read with. */
type Pack = {
  readonly read: ReadTexts;
  readonly terms: PackTerms;
  readonly weights: TermWeights;
};

/** A text of the pack: its token hashes, the rarity of each, its distinct terms in the order in which they are met. */
type TermText = {
  readonly hashes: Uint32Array;
  readonly rarities: Uint8Array;
  readonly distinct: readonly number[];
  readonly shape: SentenceShape;
};

const readTerms = ({ read, terms, weights }: Pack, text: number): TermText => {
  const start = read.starts[text] ?? 0;
  const end = read.starts[text + 1] ?? start;
  const found = new Set<number>();
  const rarities = new Uint8Array(end - start);
  for (let at = start; at < end; at++) {
    const word = read.words[at] ?? NO_WORD;
    const term = word === NO_WORD ? STOP : (terms.ofWord[word] ?? STOP);
    if (term === STOP) continue;
    found.add(term);
    rarities[at - start] = terms.rarities[term] ?? 0;
  }
  const distinct = [...found];
  const predicates = distinct.filter((term) => weights.noPredicate[term] !== 1).length;
  return {
    hashes: read.hashes.subarray(start, end),
    rarities,
    distinct,
    shape: { length: end - start, terms: distinct.length, predicates },
  };
};

/** In how many sentences each term stands. */
function* frequenciesOf(pack: Pack, sentences: number): Generator<void, Uint32Array, void> {
  const frequencies = new Uint32Array(pack.terms.count);
  for (let text = 0; text < sentences; text++) {
    for (const term of readTerms(pack, text).distinct)
      frequencies[term] = (frequencies[term] ?? 0) + 1;
    if (text % STEP === 0) yield;
  }
  return frequencies;
}

/** Adds the titles that are worth looking for. */
function* addTitles(
  pack: Pack,
  { sentences, titles }: PackTexts,
  patterns: Patterns,
): Generator<void, void, void> {
  for (const [index, { claim, title }] of titles.entries()) {
    const { hashes, rarities, shape } = readTerms(pack, sentences.length + index);
    if (isTitlePattern(title, shape)) patterns.add(hashes, rarities, claim * 4 + IS_TITLE);
    if (index % STEP === 0) yield;
  }
}

const narrowCopy = (items: Uint32Array, largest: number): Uint16Array | Uint32Array => {
  const copy = narrowest(items.length, largest);
  copy.set(items);
  return copy;
};

/** Packs sentences and titles, pausing after every few milliseconds of work. */
export function* packClaims(
  texts: PackTexts,
  terms: PackTerms,
  weights: TermWeights,
): Generator<void, ClaimColumns, void> {
  const { sentences, read } = texts;
  const pack = { read, terms, weights };
  const frequencies = yield* frequenciesOf(pack, sentences.length);
  const figures = { weights: weights.weights, rarities: terms.rarities, frequencies };
  const blocks = Math.max(1, Math.ceil(sentences.length / BLOCK));
  const rows = createAnchorRows(terms.count, blocks);
  const patterns = createPatterns();
  const sentenceStarts = new Uint32Array(sentences.length + 1);
  const sentenceTerms = createNumbers();
  const thresholds = new Uint16Array(sentences.length);
  const windows = new Uint8Array(sentences.length);
  for (const [claim, sentence] of sentences.entries()) {
    const { hashes, rarities, distinct, shape } = readTerms(pack, claim);
    for (const term of distinct) sentenceTerms.push(term);
    sentenceStarts[claim + 1] = sentenceTerms.length;
    windows[claim] = windowOf(shape.length);
    patterns.add(
      hashes,
      rarities,
      claim * 4 + (isExactPattern(sentence, shape) ? 0 : STANDS_ALONE),
    );
    const anchors = isFuzzyPattern(sentence, shape) ? chooseAnchors(distinct, figures) : undefined;
    thresholds[claim] = anchors?.threshold ?? 0;
    for (const term of anchors?.terms ?? []) rows.add(term, claim);
    if (claim % STEP === 0) yield;
  }
  yield* addTitles(pack, texts, patterns);
  const rowColumns = yield* rows.pack();
  const patternColumns = yield* patterns.pack();
  return {
    ...rowColumns,
    ...patternColumns,
    sizes: Uint32Array.of(sentences.length, terms.count, blocks),
    termWeights: weights.stored,
    sentenceStarts,
    sentenceTerms: narrowCopy(sentenceTerms.all(), terms.count),
    thresholds,
    windows,
  };
}
