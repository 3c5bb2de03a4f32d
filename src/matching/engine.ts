import { createLexicon, type Lexicon } from './lexicon.ts';
import type { Snapshot } from './snapshot.ts';
import { createStanceReader, type StanceReader } from './stance.ts';

/** An opened index and the lexicon over it, as the parts of recognition share them. */
export type Engine = {
  readonly snapshot: Snapshot;
  readonly lexicon: Lexicon;
  /** Scratch: weight that each wording shares with the text in hand; all zero between texts. */
  readonly shared: Uint32Array;
  readonly stanceOf: StanceReader;
};

/** Readies an index for scanning. */
export const createEngine = (snapshot: Snapshot): Engine => ({
  snapshot,
  lexicon: createLexicon(snapshot),
  shared: new Uint32Array(snapshot.wordings.count),
  stanceOf: createStanceReader(snapshot.stanceForms),
});
