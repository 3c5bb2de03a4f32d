import { createNormalBuffer } from '../text/normal.ts';
import { findNumbers } from '../text/numbers.ts';
import { createTokenBuffer } from '../text/tokens.ts';
import type { Engine } from './engine.ts';
import { ABSENT } from './hash-table.ts';
import { createOccurrenceBuffer } from './occurrences.ts';
import { type Rows, rowAt } from './rows.ts';
import { CUE_FIELDS } from './snapshot.ts';
import { createUnitColumns, readUnits } from './unit-columns.ts';
import type { UnitTerms } from './unit-terms.ts';

/** What a look at a text tells. */
export type Glance = {
  /** Concepts and known numbers of the text, as terms, each once. */
  readonly terms: readonly number[];
  /** False where no wording and no cue can be found in the text. */
  readonly mayMatch: boolean;
};

/** Tells which texts are worth reading closely. */
export type Sieve = { glance(text: string): Glance };

const NO_TERMS: readonly number[] = [];

/** Whether every group has a term among those marked. */
const hasAll = (groups: readonly Uint32Array[], isMarked: (term: number) => boolean): boolean =>
  groups.every((group) => group.some(isMarked));

/** For each cue the groups that a text must have a term of. */
const groupsByCue = (cues: Uint32Array, cueGroups: Rows, groupTerms: Rows) =>
  Array.from({ length: cues.length / CUE_FIELDS }, (_, cue) =>
    [...rowAt(cueGroups, cue).subarray(0, cues[cue * CUE_FIELDS + 4] ?? 0)].map((group) =>
      rowAt(groupTerms, group),
    ),
  );

/**
 * Makes a sieve: the same steps as a close reading, down to terms, in memory that is used again and without an object
 * for anything found. Most texts of most pages end here. Never says no to a text in which a close reading would
 * find something.
 */
export const createSieve = (engine: Engine): Sieve => {
  const { snapshot, lexicon, candidates, readTerms } = engine;
  const { cues, cueGroups, groupTerms, termCues, stemCount, numberTerms } = snapshot;
  const groups = groupsByCue(cues, cueGroups, groupTerms);
  const normal = createNormalBuffer();
  const tokens = createTokenBuffer();
  const occurrences = createOccurrenceBuffer();
  const units = createUnitColumns();
  const into: UnitTerms = { terms: new Int32Array(64) };
  const seen = new Uint32Array(snapshot.termWeights.length);
  let round = 0;
  const isSeen = (term: number): boolean => seen[term] === round;
  /** Marks the concepts and numbers of the text, and lists them. */
  const markTerms = (numbers: ReturnType<typeof findNumbers>): readonly number[] => {
    if (occurrences.count === 0 && numbers.length === 0) return NO_TERMS;
    const found: number[] = [];
    const mark = (term: number) => {
      if (term === ABSENT || isSeen(term)) return;
      seen[term] = round;
      found.push(term);
    };
    const { count, concepts } = occurrences;
    for (let at = 0; at < count; at++) mark(stemCount + (concepts[at] ?? 0));
    for (const { value } of numbers) mark(numberTerms.get(value) ?? ABSENT);
    return found;
  };
  const mayMeetCue = (terms: readonly number[]): boolean =>
    terms.some((term) => rowAt(termCues, term).some((cue) => hasAll(groups[cue] ?? [], isSeen)));
  const glance = (text: string): Glance => {
    round += 1;
    normal.fill(text);
    tokens.fill(normal);
    lexicon.findConcepts(tokens, occurrences);
    const numbers = findNumbers(tokens);
    const terms = markTerms(numbers);
    if (mayMeetCue(terms)) return { terms, mayMatch: true };
    readUnits({ tokens, occurrences, numbers }, units);
    readTerms(units, tokens, numbers, into);
    return { terms, mayMatch: candidates.hasAny(into.terms, units.count) };
  };
  return { glance };
};
