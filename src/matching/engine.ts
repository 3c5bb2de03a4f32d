import { type CandidateFinder, createCandidateFinder } from './candidates.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { type Nuance, openNuance } from './nuance.ts';
import type { Snapshot } from './snapshot.ts';
import { createStanceReader, type StanceReader } from './stance.ts';
import { openSubjects, type Subjects } from './subjects.ts';
import { createTermReader, type TermReader } from './unit-terms.ts';

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
};

const openedOnce = (snapshot: Snapshot): (() => Nuance) => {
  let nuance: Nuance | undefined;
  return () => {
    nuance ??= openNuance(snapshot.nuance);
    return nuance;
  };
};

/** Readies an index for scanning. */
export const createEngine = (snapshot: Snapshot): Engine => ({
  snapshot,
  lexicon: createLexicon(snapshot),
  candidates: createCandidateFinder(snapshot),
  readTerms: createTermReader(snapshot),
  subjects: openSubjects(snapshot),
  nuance: openedOnce(snapshot),
  stanceOf: createStanceReader(snapshot.stanceForms),
});
