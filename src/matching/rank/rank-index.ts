import { dayNamed } from './days.ts';
import { FIELDS, type ForwardLists } from './forward.ts';
import { createRankLexicon, type RankLexicon, STOP } from './lexicon.ts';
import { type Postings, packPostings } from './postings.ts';
import { ENGLISH_ONLY, type Tongues } from './tongues.ts';
import { createWordReader, type Words } from './words.ts';

/** A text to be ranked. */
export type RankedText = {
  readonly id: string;
  /** What names it: its own sentence first, then a headline, then whatever else is known of it. */
  readonly fields: readonly string[];
  /** BCP 47; guessed where it is absent. */
  readonly lang?: string | undefined;
  /** A date in words or digits: when it was published. */
  readonly date?: string | undefined;
};

/** An index over texts in the order of their ids. */
export type RankIndex = {
  readonly ids: readonly string[];
  readonly lexicon: RankLexicon;
  /** By word: its term. */
  readonly termOf: Uint32Array;
  readonly forward: ForwardLists;
  readonly postings: Postings;
  /** By term: 1 where it is written with a capital mostly. */
  readonly names: Uint8Array;
  /** By text: the day it was published, {@link NO_DAY} where that is not known. */
  readonly days: Int32Array;
  /** Letters that the words are written with. */
  readonly alphabet: readonly string[];
  /** The language of most of its texts. */
  readonly mainLanguage: string;
  readonly tongues: Tongues;
};

export const NO_DAY = -1;

/** Texts between two pauses: some milliseconds of work. */
const STEP = 256;
/** Texts whose language is guessed to learn that of the others. */
const SAMPLE = 200;
/** Share of a term's words inside sentences that capitals must be for a name. */
const NAME_SHARE = 0.5;

const ANY_LANGUAGE = 'en';

/** The language that most of some texts seem to be written in. */
const mainLanguageOf = (texts: readonly RankedText[], { guess }: Tongues): string => {
  const counts = new Map<string, number>();
  const apart = Math.max(1, Math.floor(texts.length / SAMPLE));
  for (let at = 0; at < texts.length; at += apart) {
    const tag = texts[at]?.lang ?? guess(texts[at]?.fields[0] ?? '');
    if (tag !== undefined) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? ANY_LANGUAGE;
};

/** By code units, whatever the machine's language. */
const byId = (a: RankedText, b: RankedText): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : a.fields.join('\n') < b.fields.join('\n') ? -1 : 1;

type Collected = {
  readonly lexicon: RankLexicon;
  readonly starts: Uint32Array;
  readonly days: Int32Array;
  /** Words of all texts so far, of which `count` count. */
  words: Uint32Array;
  count: number;
  /** By word: how often it stands in the texts, and how often with a capital inside a sentence. */
  readonly inside: number[];
  readonly capitals: number[];
};

/** The parts of each field in order; what a text has beyond two belongs to the rest. */
const partsOf = ({ fields: [sentence = '', headline = '', ...rest] }: RankedText) => [
  [sentence],
  [headline],
  rest,
];

/** Adds the words of one field, stop words left out. */
const collect = (into: Collected, read: Words, tag: string): void => {
  if (into.count + read.count > into.words.length) {
    const larger = new Uint32Array((into.count + read.count) * 2);
    larger.set(into.words);
    into.words = larger;
  }
  let at = 0;
  const spell = () => read.spelling(at);
  for (; at < read.count; at++) {
    const number = into.lexicon.add(read.keys[at] ?? 0, spell, tag);
    if (number === STOP) continue;
    into.words[into.count++] = number;
    into.inside[number] = (into.inside[number] ?? 0) + 1;
    into.capitals[number] = (into.capitals[number] ?? 0) + (read.capitals[at] === true ? 1 : 0);
  }
};

function* collectAll(
  texts: readonly RankedText[],
  main: string,
  tongues: Tongues,
): Generator<void, Collected, void> {
  const lexicon = createRankLexicon(tongues.languageOf);
  const starts = new Uint32Array(texts.length * FIELDS + 1);
  const all: Collected = {
    lexicon,
    starts,
    days: new Int32Array(texts.length).fill(NO_DAY),
    words: new Uint32Array(1024),
    count: 0,
    inside: [],
    capitals: [],
  };
  const read = createWordReader();
  for (const [index, text] of texts.entries()) {
    const tag = primary(text.lang ?? tongues.guess(text.fields[0] ?? '', main) ?? main);
    // A record has wordings in many languages; a sentence and its headline share theirs.
    const isMixed = text.lang === undefined && text.fields.length > FIELDS;
    for (const [field, parts] of partsOf(text).entries()) {
      for (const part of parts) {
        const own = isMixed ? primary(tongues.guess(part, tag) ?? tag) : tag;
        if (part !== '') collect(all, read(part), own);
      }
      starts[index * FIELDS + field + 1] = all.count;
    }
    if (text.date !== undefined) all.days[index] = dayNamed(text.date) ?? NO_DAY;
    if (index % STEP === STEP - 1) yield;
  }
  return all;
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

const namesOf = ({ lexicon, inside, capitals }: Collected): Uint8Array => {
  const sums = new Float64Array(lexicon.termCount() * 2);
  for (const [word, term] of lexicon.terms.entries()) {
    sums[term * 2] = (sums[term * 2] ?? 0) + (inside[word] ?? 0);
    sums[term * 2 + 1] = (sums[term * 2 + 1] ?? 0) + (capitals[word] ?? 0);
  }
  return Uint8Array.from({ length: lexicon.termCount() }, (_, term) =>
    (sums[term * 2 + 1] ?? 0) > (sums[term * 2] ?? 0) * NAME_SHARE ? 1 : 0,
  );
};

/**
 * Indexes texts, pausing after every few milliseconds of work. The same texts in any order give the same index; of two
 * with one id both are kept. Linear in the text, but for sorting.
 */
export function* rankIndexInSteps(
  unsorted: readonly RankedText[],
  tongues: Tongues = ENGLISH_ONLY,
): Generator<void, RankIndex, void> {
  const texts = unsorted.toSorted(byId);
  const mainLanguage = primary(mainLanguageOf(texts, tongues));
  const all = yield* collectAll(texts, mainLanguage, tongues);
  const { lexicon, starts } = all;
  const used = all.words.subarray(0, all.count);
  const words = lexicon.spellings.length > 0xffff ? used.slice() : new Uint16Array(used);
  const forward = { starts, words };
  const termOf = Uint32Array.from(lexicon.terms);
  yield;
  const names = namesOf(all);
  yield;
  const postings = yield* packPostings(forward, termOf, lexicon.termCount());
  return {
    ids: texts.map(({ id }) => id),
    lexicon,
    termOf,
    forward,
    postings,
    names,
    days: all.days,
    alphabet: [...new Set(lexicon.spellings.join(''))].toSorted(),
    mainLanguage,
    tongues,
  };
}
