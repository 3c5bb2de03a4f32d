import { createNormalBuffer } from '../text/normal.ts';
import { findNumbers, type NumberMention } from '../text/numbers.ts';
import { createTokenBuffer } from '../text/tokens.ts';
import type { Engine } from './engine.ts';
import { ABSENT } from './hash-table.ts';
import { createOccurrenceBuffer } from './occurrences.ts';
import { rowAt } from './rows.ts';
import { createCueSieve } from './sieve-cues.ts';
import { createSkimmer, type Skimmer } from './skim.ts';
import { UNMISTAKABLE_WEIGHT } from './subjects.ts';
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

/** Tells which texts are worth reading closely, in two steps. */
export type Sieve = Skimmer & {
  /**
   * `around`: the terms of what stands around the text; without it, all that might help is taken to stand there. Linear
   * in the length of the text.
   */
  glance(text: string, around?: readonly (readonly number[])[]): Glance;
};

/**
 * Makes a sieve. What skimming lets through is glanced at: the same steps as a close reading, down to terms, in memory
 * that is used again and without an object for anything found. Neither says no to a text in which a close reading would
 * find something.
 */
export const createSieve = (engine: Engine): Sieve => {
  const { snapshot, lexicon, candidates, readTerms, subjects } = engine;
  const { stemCount, numberTerms, termWeights, wordings } = snapshot;
  const cues = createCueSieve(snapshot);
  const normal = createNormalBuffer();
  const tokens = createTokenBuffer();
  const occurrences = createOccurrenceBuffer();
  const units = createUnitColumns();
  const into: UnitTerms = { terms: new Int32Array(64) };
  const seen = new Uint32Array(termWeights.length);
  let round = 0;
  /** Marks the concepts and numbers of the text, and lists them. */
  const markTerms = (numbers: readonly NumberMention[]): readonly number[] => {
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
  const isSeen = (term: number): boolean => seen[term] === round;
  const always = (): boolean => true;
  /** Whether a wording may speak for its claim here: it is unmistakable, or what it is about is named. */
  const countsIf =
    (isNamed: (term: number) => boolean) =>
    (wording: number): boolean =>
      sumOfWeights(termWeights, rowAt(wordings.units, wording)) >= UNMISTAKABLE_WEIGHT ||
      subjects.isNamed(wordings.claims[wording] ?? 0, isNamed);
  const glance: Sieve['glance'] = (text, around) => {
    round += 1;
    normal.fill(text);
    tokens.fill(normal);
    lexicon.findConcepts(tokens, occurrences);
    const numbers = findNumbers(tokens);
    const terms = markTerms(numbers);
    // From here on what stands around is named as well as what stands here.
    for (const beside of around ?? []) for (const term of beside) seen[term] = round;
    const isNamed = around ? isSeen : always;
    if (terms.length > 0 && cues.mayMeet(terms, isNamed, { occurrences, numbers }))
      return { terms, mayMatch: true };
    readUnits({ tokens, occurrences, numbers }, units);
    readTerms(units, tokens, numbers, into);
    return { terms, mayMatch: candidates.hasAny(into.terms, units.count, countsIf(isNamed)) };
  };
  return { ...createSkimmer(engine, cues), glance };
};
