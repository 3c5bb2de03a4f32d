import { primaryOf } from '../../model/language-tags.ts';
import { FIELDS } from './forward.ts';
import { createRankLexicon, type GrowingLexicon, type RankLexicon, STOP } from './lexicon.ts';
import { orderInSteps } from './order.ts';
import { type Postings, packPostings } from './postings.ts';
import { createTextReader, type RankedText, type TextReader } from './reading.ts';
import { ENGLISH_ONLY, type Tongues } from './tongues.ts';
import type { Words } from './words.ts';

/** Texts to be ranked, as a list has them; whoever keeps them otherwise may make each when it is asked for. */
export type RankedTexts = {
  readonly length: number;
  readonly at: (index: number) => RankedText | undefined;
};

/** An index over texts in the order of what they say; it reads the few best again and keeps none. */
export type RankIndex = {
  readonly textAt: (number: number) => RankedText;
  readonly readText: TextReader;
  readonly lexicon: RankLexicon;
  readonly postings: Postings;
  /** By term: 1 where it is written with a capital mostly. */
  readonly names: Uint8Array;
  /** The language of most of its texts. */
  readonly mainLanguage: string;
  readonly tongues: Tongues;
};

/** Texts between two pauses: some milliseconds of work. */
const STEP = 256;
/** Texts whose language is guessed to learn that of the others. */
const SAMPLE = 200;
/** Share of a term's words inside sentences that capitals must be for a name. */
const NAME_SHARE = 0.5;

const ANY_LANGUAGE = 'en';

/** The language that most of some texts seem to be written in. */
const mainLanguageOf = (texts: RankedTexts, { guess }: Tongues): string => {
  const counts = new Map<string, number>();
  const apart = Math.max(1, Math.floor(texts.length / SAMPLE));
  for (let at = 0; at < texts.length; at += apart) {
    const text = texts.at(at);
    const tag = text?.lang ?? guess(text?.fields[0] ?? '');
    if (tag !== undefined) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? ANY_LANGUAGE;
};

const NO_TEXT: RankedText = { id: '', fields: [] };

type Collected = {
  readonly lexicon: GrowingLexicon;
  readonly starts: Uint32Array;
  /** Terms of all texts so far, of which `count` count. */
  terms: Uint32Array;
  count: number;
  /** By term: how often it stands in the texts, and how often with a capital inside a sentence. */
  readonly inside: number[];
  readonly capitals: number[];
};

/** Adds the words of one part, stop words left out. */
const collect = (into: Collected, read: Words, tag: string): void => {
  if (into.count + read.count > into.terms.length) {
    const larger = new Uint32Array((into.count + read.count) * 2);
    larger.set(into.terms);
    into.terms = larger;
  }
  let at = 0;
  const spell = () => read.spelling(at);
  for (; at < read.count; at++) {
    const term = into.lexicon.add(read.keys[at] ?? 0, spell, tag);
    if (term === STOP) continue;
    into.terms[into.count++] = term;
    into.inside[term] = (into.inside[term] ?? 0) + 1;
    into.capitals[term] = (into.capitals[term] ?? 0) + (read.capitals[at] === true ? 1 : 0);
  }
};

function* collectAll(
  count: number,
  textAt: (number: number) => RankedText,
  readText: TextReader,
  lexicon: GrowingLexicon,
): Generator<void, Collected, void> {
  const all: Collected = {
    lexicon,
    starts: new Uint32Array(count * FIELDS + 1),
    terms: new Uint32Array(1024),
    count: 0,
    inside: [],
    capitals: [],
  };
  for (let text = 0; text < count; text++) {
    const end = (text + 1) * FIELDS + 1;
    all.starts.fill(all.count, text * FIELDS + 1, end);
    readText(textAt(text), (field, words, tag) => {
      collect(all, words, tag);
      all.starts.fill(all.count, text * FIELDS + field + 1, end);
    });
    if (text % STEP === STEP - 1) yield;
  }
  return all;
}

const namesOf = ({ capitals, inside }: Collected, termCount: number): Uint8Array =>
  Uint8Array.from({ length: termCount }, (_, term) =>
    (capitals[term] ?? 0) > (inside[term] ?? 0) * NAME_SHARE ? 1 : 0,
  );

/**
 * Indexes texts, pausing after every few milliseconds of work. The same texts in any order give the same index; of two
 * with one id both are kept. Linear in the text, but for sorting.
 */
export function* rankIndexInSteps(
  texts: RankedTexts,
  tongues: Tongues = ENGLISH_ONLY,
): Generator<void, RankIndex, void> {
  const order = yield* orderInSteps(texts);
  const textAt = (number: number): RankedText => texts.at(order[number] ?? 0) ?? NO_TEXT;
  yield;
  const sorted = { length: texts.length, at: textAt };
  const mainLanguage = primaryOf(mainLanguageOf(sorted, tongues));
  const readText = createTextReader(tongues, mainLanguage);
  const growing = createRankLexicon(tongues.languageOf);
  const all = yield* collectAll(texts.length, textAt, readText, growing);
  const termCount = growing.termCount();
  const lexicon = yield* growing.finishInSteps();
  yield;
  const names = namesOf(all, termCount);
  const forward = { starts: all.starts, terms: all.terms };
  const postings = yield* packPostings(forward, termCount);
  return { textAt, readText, lexicon, postings, names, mainLanguage, tongues };
}
