import { CONCEPT_KINDS, MUTATION_KINDS } from '../model/kinds.ts';
import type { Mutation } from '../model/record.ts';
import { decodeColumns } from './columns.ts';
import type { KnownMutation } from './differences-known.ts';
import { type ConceptTraits, longestOf, type ReadText } from './differences-text.ts';
import { guessLanguage } from './languages/guess.ts';
import { createLexicon } from './lexicon.ts';
import { listOccurrences } from './occurrences.ts';
import { rowAt } from './rows.ts';
import { stringReader } from './strings.ts';

/** What is needed only once something matched. Concepts are positions in the index; those aside are numbered on. */
export type Nuance = {
  readonly traits: ConceptTraits;
  /**
   * The text with the concepts that serve only stance and differences; its units stay what they are.
   *
   * @param lang of the text; where it is unknown, words of every language count
   */
  read(text: ReadText, lang?: string): ReadText;
  /** The language a page is in, as far as its words tell. */
  langOf(text: ReadText): string | undefined;
  /** Whether a wording is somebody's words. */
  isQuotation(wording: number): boolean;
  /** The mutations that the record of a claim tells of. */
  mutationsOf(claim: number): readonly Mutation[];
  /** The same, read by `read` when first asked for. */
  knownMutations(
    claim: number,
    read: (mutation: Mutation) => KnownMutation,
  ): readonly KnownMutation[];
};

const allStrings = (column: Uint32Array): readonly string[] => {
  const reader = stringReader(column);
  return Array.from({ length: reader.count }, (_, index) => reader.at(index));
};

const COLUMN_COUNT = 21;
const NO_COLUMN = new Uint32Array();

const columnsOf = (column: Uint32Array): ((index: number) => Uint32Array) => {
  const decoded = decodeColumns(column.slice().buffer, COLUMN_COUNT);
  if (!decoded.ok) throw new Error(`the nuance of an index cannot be read: ${decoded.problem}`);
  return (index) => decoded.columns[index] ?? NO_COLUMN;
};

const readerOf = (at: (index: number) => Uint32Array): Nuance['read'] => {
  const lexicon = createLexicon({
    exactWords: at(0),
    prefixWords: at(1),
    prefixHeads: at(2),
    formsByWord: { starts: at(3), items: at(4) },
    formWords: { starts: at(5), items: at(6) },
    formKeys: at(7),
    formConcepts: at(8),
    formPartners: at(20),
  });
  const concepts = at(9);
  const langs = allStrings(at(10));
  const marked = ({ analysis, units }: ReadText, lang: string | undefined): ReadText => {
    const found = listOccurrences(lexicon.findConcepts(analysis.tokens)).filter(
      ({ concept }) => lang === undefined || langs[concept] === lang,
    );
    // "Not" of "not only" negates nothing.
    const beside = longestOf(found).map((one) => ({ ...one, concept: concepts[one.concept] ?? 0 }));
    return { units, analysis: { ...analysis, concepts: [...analysis.concepts, ...beside] } };
  };
  // A passage is compared with many wordings, in its own language or in theirs.
  const seen = new WeakMap<ReadText, Map<string | undefined, ReadText>>();
  return (text, lang) => {
    const byLang = seen.get(text) ?? new Map<string | undefined, ReadText>();
    seen.set(text, byLang);
    const read = byLang.get(lang) ?? marked(text, lang);
    byLang.set(lang, read);
    return read;
  };
};

const createGuesser = (): Nuance['langOf'] => {
  const guesses = new WeakMap<ReadText, { readonly lang: string | undefined }>();
  return (text) => {
    const guess = guesses.get(text) ?? { lang: guessLanguage(text.analysis.page) };
    guesses.set(text, guess);
    return guess.lang;
  };
};

const mutationsOf = (at: (index: number) => Uint32Array): Nuance['mutationsOf'] => {
  const ofClaim = { starts: at(15), items: at(16) };
  const kinds = at(17);
  const [before, after] = [stringReader(at(18)), stringReader(at(19))];
  const mutation = (index: number): Mutation => {
    const [was, is] = [before.at(index), after.at(index)];
    const kind = MUTATION_KINDS[kinds[index] ?? 0] ?? 'substitution';
    return { kind, ...(was && { before: was }), ...(is && { after: is }) };
  };
  return (claim) => Array.from(rowAt(ofClaim, claim), mutation);
};

/**
 * Opens what `compile-nuance.ts` wrote: a copy of the column, which a scan makes when something matches first.
 *
 * @throws Error where the column is none of ours: the index around it has been checked before
 */
export const openNuance = (column: Uint32Array): Nuance => {
  const at = columnsOf(column);
  const kinds = at(11);
  const kin = { starts: at(12), items: at(13) };
  const spoken = at(14);
  const toldOf = mutationsOf(at);
  const knownByClaim = new Map<number, readonly KnownMutation[]>();
  return {
    traits: {
      kindOf: (concept) => CONCEPT_KINDS[(kinds[concept] ?? 0) - 1],
      areKin: (one, other) => rowAt(kin, one).includes(other),
    },
    read: readerOf(at),
    langOf: createGuesser(),
    isQuotation: (wording) => spoken[wording] === 1,
    mutationsOf: toldOf,
    knownMutations: (claim, read) => {
      const known = knownByClaim.get(claim) ?? toldOf(claim).map(read);
      knownByClaim.set(claim, known);
      return known;
    },
  };
};
