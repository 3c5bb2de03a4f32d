import { MUTATION_KINDS } from '../model/kinds.ts';
import type { Mutation } from '../model/record.ts';
import { decodeColumns } from './columns.ts';
import type { KnownMutation } from './differences-known.ts';
import { readText } from './differences-read.ts';
import type { ConceptTraits, Range, Reading, ReadText } from './differences-text.ts';
import { createLexicon } from './lexicon.ts';
import { createLittleWords, type LittleWords, type WordedText } from './little-words.ts';
import { rowAt } from './rows.ts';
import { senseNamed } from './senses.ts';
import { stringReader } from './strings.ts';

/** What is needed only once something matched. Concepts are positions in the index; those aside are numbered on. */
export type Nuance = {
  readonly traits: ConceptTraits;
  /** The words of a text that serve only stance and differences. */
  littleWords(text: WordedText): LittleWords;
  /** Reads a text for comparison, or a part of it: `differences-read.ts`. Words of records are read once. */
  read(text: ReadText, lang?: string, part?: Range): Reading;
  /** The languages a text may be in, with the votes of its words for each, the likeliest first. */
  votesOf(text: ReadText): ReadonlyMap<string, number>;
  /** Whether a wording is somebody's words. */
  isQuotation(wording: number): boolean;
  /** The mutations that the record of a claim tells of, read by `read` when first asked for. */
  knownMutations(
    claim: number,
    read: (mutation: Mutation) => KnownMutation,
  ): readonly KnownMutation[];
};

const allStrings = (column: Uint32Array): readonly string[] => {
  const reader = stringReader(column);
  return Array.from({ length: reader.count }, (_, index) => reader.at(index));
};

/** What is once worked out for an object, for as long as that object lives. */
const remembered = <K extends object, V>(work: (key: K) => V): ((key: K) => V) => {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const entry = known.get(key) ?? { value: work(key) };
    known.set(key, entry);
    return entry.value;
  };
};

const COLUMN_COUNT = 20;
const NO_COLUMN = new Uint32Array();

const columnsOf = (column: Uint32Array): ((index: number) => Uint32Array) => {
  const decoded = decodeColumns(column.slice().buffer, COLUMN_COUNT);
  if (!decoded.ok) throw new Error(`the nuance of an index cannot be read: ${decoded.problem}`);
  return (index) => decoded.columns[index] ?? NO_COLUMN;
};

const littleWordsOf = (at: (index: number) => Uint32Array) => {
  const lexicon = createLexicon({
    exactWords: at(0),
    prefixWords: at(1),
    prefixHeads: at(2),
    formsByWord: { starts: at(3), items: at(4) },
    formWords: { starts: at(5), items: at(6) },
    formKeys: at(7),
    formConcepts: at(8),
    formPartners: at(19),
  });
  const langs = allStrings(at(10));
  const senses = allStrings(at(11));
  const entries = Array.from(at(9), (concept, index) => ({
    concept,
    lang: langs[index] ?? '',
    sense: senseNamed(senses[index]),
  }));
  return createLittleWords(lexicon, entries);
};

const mutationsOf = (at: (index: number) => Uint32Array) => {
  const ofClaim = { starts: at(16), items: at(17) };
  const told = stringReader(at(18));
  const mutation = (index: number): Mutation => {
    const [name, before, after] = [0, 1, 2].map((part) => told.at(3 * index + part));
    const kind = MUTATION_KINDS.find((one) => one === name) ?? 'substitution';
    return { kind, ...(before && { before }), ...(after && { after }) };
  };
  return (claim: number): readonly Mutation[] => Array.from(rowAt(ofClaim, claim), mutation);
};

/**
 * Opens what `compile-nuance.ts` wrote: a copy of the column, which a scan makes when something matches first.
 *
 * @throws Error where the column is none of ours: the index around it has been checked before
 */
export const openNuance = (column: Uint32Array): Nuance => {
  const at = columnsOf(column);
  const kinds = allStrings(at(12)).map(senseNamed);
  const kin = { starts: at(13), items: at(14) };
  const spoken = at(15);
  const traits: ConceptTraits = {
    kindOf: (concept) => kinds[concept],
    areKin: (one, other) => rowAt(kin, one).includes(other),
  };
  const littleWords = remembered(littleWordsOf(at));
  const readings = remembered((_: ReadText) => new Map<string | undefined, Reading>());
  const toldOf = mutationsOf(at);
  const knownByClaim = new Map<number, readonly KnownMutation[]>();
  return {
    traits,
    littleWords,
    read: (text, lang, part) => {
      const words = littleWords(text.analysis);
      if (part) return readText(traits, text, words, lang, part);
      const byLang = readings(text);
      const reading = byLang.get(lang) ?? readText(traits, text, words, lang);
      byLang.set(lang, reading);
      return reading;
    },
    votesOf: ({ analysis }) => littleWords(analysis).votes,
    isQuotation: (wording) => spoken[wording] === 1,
    knownMutations: (claim, read) => {
      const known = knownByClaim.get(claim) ?? toldOf(claim).map(read);
      knownByClaim.set(claim, known);
      return known;
    },
  };
};
