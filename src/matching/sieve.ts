import { bitSetOf, mayHold } from '../text/bit-set.ts';
import { createNormalBuffer } from '../text/normal.ts';
import { findNumbers } from '../text/numbers.ts';
import { createTokenBuffer } from '../text/tokens.ts';
import type { Engine } from './engine.ts';
import { ABSENT, hashesOf, lookUp } from './hash-table.ts';
import { createOccurrenceBuffer } from './occurrences.ts';
import { rowAt } from './rows.ts';
import { createCueSieve } from './sieve-cues.ts';
import { createWordingSieve } from './sieve-wordings.ts';
import { namesSubject, UNMISTAKABLE_WEIGHT } from './subjects.ts';
import { createFactReader } from './token-facts.ts';
import { createUnitColumns, readUnits } from './unit-columns.ts';
import type { UnitTerms } from './unit-terms.ts';
import { sumOfWeights } from './weights.ts';

/** What a look at a text tells. */
export type Glance = {
  /** Concepts and known numbers of the text, as terms, each once. */
  readonly terms: readonly number[];
  /** False where no wording and no cue can be found in the text. */
  readonly mayMatch: boolean;
};

/** Tells which texts are worth reading closely. */
export type Sieve = {
  /** `around`: the terms of what stands around the text. Linear in the length of the text. */
  glance(text: string, around: readonly (readonly number[])[]): Glance;
};

const NO_TERMS: readonly number[] = [];

/**
 * Makes a sieve: the same steps as a close reading, down to terms, in memory that is used again and without an object
 * for anything found. Most texts of most pages end here. Never says no to a text in which a close reading would
 * find something.
 */
export const createSieve = (engine: Engine): Sieve => {
  const { snapshot, lexicon, candidates, readTerms } = engine;
  const { stemCount, numberTerms } = snapshot;
  const cues = createCueSieve(snapshot);
  const wordings = createWordingSieve(snapshot);
  const stems = bitSetOf(hashesOf(snapshot.stems));
  const readFacts = createFactReader(lexicon, (stem) =>
    mayHold(stems, stem) ? lookUp(snapshot.stems, stem) : ABSENT,
  );
  const normal = createNormalBuffer();
  const tokens = createTokenBuffer();
  const occurrences = createOccurrenceBuffer();
  const units = createUnitColumns();
  const into: UnitTerms = { terms: new Int32Array(64) };
  const seen = new Uint32Array(snapshot.termWeights.length);
  let round = 0;
  /** Marks the concepts and numbers of the text, and lists them. */
  const markTerms = (numbers: ReturnType<typeof findNumbers>): readonly number[] => {
    if (occurrences.count === 0 && numbers.length === 0) return NO_TERMS;
    const found: number[] = [];
    const mark = (term: number) => {
      if (term === ABSENT || seen[term] === round) return;
      seen[term] = round;
      found.push(term);
    };
    const { count, concepts } = occurrences;
    for (let at = 0; at < count; at++) mark(stemCount + (concepts[at] ?? 0));
    for (const { value } of numbers) mark(numberTerms.get(value) ?? ABSENT);
    return found;
  };
  const wordingWeights = Uint32Array.from({ length: snapshot.wordings.count }, (_, wording) =>
    sumOfWeights(snapshot.termWeights, rowAt(snapshot.wordings.units, wording)),
  );
  const isSeen = (term: number): boolean => seen[term] === round;
  /** Whether a wording may speak for its claim here: it is unmistakable, or what it is about is named. */
  const counts = (wording: number): boolean =>
    (wordingWeights[wording] ?? 0) >= UNMISTAKABLE_WEIGHT ||
    namesSubject(snapshot, snapshot.wordings.claims[wording] ?? 0, isSeen);
  const glance = (text: string, around: readonly (readonly number[])[]): Glance => {
    round += 1;
    normal.fill(text);
    tokens.fill(normal);
    const facts = readFacts(tokens);
    lexicon.findConcepts(tokens, occurrences, facts.keys);
    const numbers = findNumbers(tokens, facts.numbers);
    const terms = markTerms(numbers);
    // From here on what stands around is named as well as what stands here.
    for (const beside of around) for (const term of beside) seen[term] = round;
    if (terms.length > 0 && cues.mayMeet(terms, { occurrences, numbers }, isSeen))
      return { terms, mayMatch: true };
    if (!wordings.sharing(facts.stems, terms).some(counts)) return { terms, mayMatch: false };
    readUnits({ tokens, occurrences, numbers }, units);
    readTerms(units, tokens, numbers, into);
    return { terms, mayMatch: candidates.hasAny(into.terms, units.count, counts) };
  };
  return { glance };
};
