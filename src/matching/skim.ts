import { createWordHashBuffer } from '../text/word-hashes.ts';
import type { Engine } from './engine.ts';
import { openGates } from './gates.ts';
import type { CueSieve } from './sieve-cues.ts';
import {
  createNarrowSieve,
  createUnmistakableSieve,
  createWordingSieve,
} from './sieve-wordings.ts';
import { createFactReader, type TermList } from './word-facts.ts';

/** What the words of a text, each by itself, tell of it. */
export type Skimmed = {
  /** Names of {@link Gates} and subjects that the text may hold, as terms: all that it does hold, and others. */
  readonly possible: readonly number[];
  /** False where no wording and no cue can be found in the text. */
  readonly mayMatch: boolean;
};

/** Tells from single words which texts are worth a look at all. */
export type Skimmer = {
  /** `around`: terms that what stands around the text may hold. Linear in the length of the text. */
  skim(text: string, around: readonly (readonly number[])[]): Skimmed;
};

/**
 * Makes a skimmer: it takes every word for all that it may be part of, so that it needs neither tokens nor places. First
 * it asks for names: on pages that speak of other things nearly all passages end there. Where what many
 * claims are about is named, it asks for the rest. Never says no to a text in which a close reading would find something.
 */
export const createSkimmer = (
  { snapshot, lexicon, subjects }: Pick<Engine, 'snapshot' | 'lexicon' | 'subjects'>,
  cues: CueSieve,
): Skimmer => {
  const { wordings, termWeights } = snapshot;
  const unmistakable = createUnmistakableSieve(snapshot);
  const allWordings = createWordingSieve(snapshot);
  const fewWordings = createNarrowSieve(
    snapshot,
    (wording) => !subjects.isMain(wordings.claims[wording] ?? 0),
  );
  const gates = openGates(snapshot);
  const names = new Set([...gates.terms, ...subjects.terms]);
  const words = createWordHashBuffer();
  const facts = createFactReader(
    snapshot,
    lexicon,
    (term) => names.has(term) || unmistakable.terms.has(term) || fewWordings.terms.has(term),
  );
  const isName = Uint8Array.from(termWeights, (_, term) => (names.has(term) ? 1 : 0));
  const inText = new Uint32Array(termWeights.length);
  const named = new Uint32Array(termWeights.length);
  let round = 0;
  const isInText = (term: number): boolean => inText[term] === round;
  const isNamed = (term: number): boolean => named[term] === round;
  /** Whether there are claims that are about nothing in particular. */
  const needNoName = subjects.isAnyNamed(() => false);
  const counts = (wording: number): boolean =>
    subjects.isNamed(wordings.claims[wording] ?? 0, isNamed);
  /** Marks and lists the names among the terms of a text. */
  const namesAmong = ({ items, count }: TermList): readonly number[] => {
    const found: number[] = [];
    for (let at = 0; at < count; at++) {
      const term = items[at] ?? 0;
      if (isName[term] === 0) continue;
      inText[term] = round;
      named[term] = round;
      found.push(term);
    }
    return found;
  };
  const skim: Skimmer['skim'] = (text, around) => {
    round += 1;
    words.fill(text);
    const terms = facts.readFirst(words);
    const possible = namesAmong(terms);
    let isAnyNamed = possible.length > 0;
    for (const beside of around) {
      for (const term of beside) {
        named[term] = round;
        isAnyNamed = true;
      }
    }
    if (unmistakable.sharing(terms).length > 0) return { possible, mayMatch: true };
    if (!isAnyNamed && !needNoName) return { possible, mayMatch: false };
    const passes = gates.passes(isInText, isNamed);
    if (!passes && !subjects.isMainNamed(isNamed))
      return { possible, mayMatch: fewWordings.sharing(terms).some(counts) };
    const all = facts.readAll(words);
    const mayMatch =
      (passes && cues.mayMeet([...all.items.subarray(0, all.count)], () => true)) ||
      allWordings.sharing(all).some(counts);
    return { possible, mayMatch };
  };
  return { skim };
};
