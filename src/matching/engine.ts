import { createLexicon, type Lexicon } from './lexicon.ts';
import type { Snapshot } from './snapshot.ts';

/** An opened index and the lexicon over it, as the parts of recognition share them. */
export type Engine = { readonly snapshot: Snapshot; readonly lexicon: Lexicon };

/** Readies an index for scanning. */
export const createEngine = (snapshot: Snapshot): Engine => ({
  snapshot,
  lexicon: createLexicon(snapshot),
});
