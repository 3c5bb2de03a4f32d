import { analyse } from './analysis.ts';
import { type CandidateFinder, createCandidateFinder } from './candidates.ts';
import type { ReadText } from './differences-text.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { type Nuance, openNuance } from './nuance.ts';
import type { Snapshot } from './snapshot.ts';
import { createStanceReader, type StanceReader } from './stance.ts';
import { openSubjects, type Subjects } from './subjects.ts';
import { createTermReader, type TermReader } from './unit-terms.ts';
import { unitsOf } from './units.ts';

/** An opened index and the lexicon over it, as the parts of recognition share them. */
export type Engine = {
  readonly snapshot: Snapshot;
  readonly lexicon: Lexicon;
  readonly candidates: CandidateFinder;
  readonly readTerms: TermReader;
  readonly subjects: Subjects;
  /** Opened when something matches first. */
  readonly nuance: () => Nuance;
  readonly stanceOf: StanceReader;
  /** Reads words of a record as a text is read; the same words are not read twice in a row of matches. */
  read(words: string): ReadText;
};

const openedOnce = (snapshot: Snapshot): (() => Nuance) => {
  let nuance: Nuance | undefined;
  return () => {
    nuance ??= openNuance(snapshot.nuance);
    return nuance;
  };
};

/** Words of records that are kept as they were read; beyond, all are forgotten at once. */
const MOST_READ = 256;

const wordReader = (lexicon: Lexicon): Engine['read'] => {
  const known = new Map<string, ReadText>();
  return (words) => {
    const before = known.get(words);
    if (before) return before;
    if (known.size >= MOST_READ) known.clear();
    const analysis = analyse(words, lexicon);
    const read = { analysis, units: unitsOf(analysis) };
    known.set(words, read);
    return read;
  };
};

/** Readies an index for scanning. */
export const createEngine = (snapshot: Snapshot): Engine => {
  const lexicon = createLexicon(snapshot);
  const nuance = openedOnce(snapshot);
  return {
    snapshot,
    lexicon,
    candidates: createCandidateFinder(snapshot),
    readTerms: createTermReader(snapshot),
    subjects: openSubjects(snapshot),
    nuance,
    stanceOf: createStanceReader((text) => nuance().littleWords(text)),
    read: wordReader(lexicon),
  };
};
