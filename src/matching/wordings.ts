import type { Level } from '../model/match.ts';
import { hashText } from '../text/hash.ts';
import { type Alignment, align } from './align.ts';
import { analyse } from './analysis.ts';
import { alignedDifferences, type ReadText } from './differences.ts';
import type { Engine } from './engine.ts';
import { ABSENT, lookUp } from './hash-table.ts';
import type { RawMatch } from './raw-match.ts';
import { rowAt } from './rows.ts';
import type { Snapshot } from './snapshot.ts';
import { type Unit, unitsOf } from './units.ts';

/** Share of a wording's weight that must agree for each level. */
const SAME_WORDING = 0.92;
const VARIANT = 0.72;
const RELATED = 0.5;
/** Below this weight (about five words) a wording says too little to be recognised by part of it. */
const SHORT_WEIGHT = 40;
/** Other words between agreeing ones, per agreeing pair: beyond, it is no longer one statement. */
const LOOSEST = 0.9;
const CLOSE_KNIT = 0.3;

/** The term of a unit in the snapshot, or {@link ABSENT} where neither wording nor cue has it. */
export const termOfUnit = (snapshot: Snapshot, unit: Unit): number => {
  switch (unit.kind) {
    case 'stem':
      return lookUp(snapshot.stems, hashText(unit.stem));
    case 'concept':
      return snapshot.stemCount + unit.concept;
    case 'number':
      return snapshot.numberTerms.get(unit.value) ?? ABSENT;
    default:
      return unit satisfies never;
  }
};

const weightOf = (snapshot: Snapshot, terms: Iterable<number>): number => {
  let sum = 0;
  for (const term of terms) sum += snapshot.termWeights[term] ?? 0;
  return sum;
};

/** Wordings that share enough weight with the text to be worth aligning, in order. */
const candidates = ({ snapshot, shared }: Engine, terms: Iterable<number>): readonly number[] => {
  const touched: number[] = [];
  for (const term of new Set(terms)) {
    if (term === ABSENT) continue;
    const weight = snapshot.termWeights[term] ?? 0;
    for (const wording of rowAt(snapshot.termWordings, term)) {
      const before = shared[wording] ?? 0;
      if (before === 0) touched.push(wording);
      shared[wording] = before + weight;
    }
  }
  const found = touched.filter(
    (wording) => (shared[wording] ?? 0) >= RELATED * (snapshot.wordings.weights[wording] ?? 0),
  );
  for (const wording of touched) shared[wording] = 0;
  return found.sort((a, b) => a - b);
};

/** Share of the things a wording names that a looser repeat may leave unnamed. */
const NAMES_MISSING = 0.34;
/** A concept of this weight is named by one claim or two: without it the text says something else. */
const TELLING_WEIGHT = 10;

/** Whether too much of what a wording names is neither in the text nor around it: then it is about others. */
const namesOthers = (
  snapshot: Snapshot,
  wording: Uint32Array,
  named: ReadonlySet<number>,
): boolean => {
  const isConcept = (term: number) =>
    term >= snapshot.stemCount && term < snapshot.stemCount + snapshot.concepts.length;
  const names = [...new Set(wording)].filter(isConcept);
  const missing = names.filter((term) => !named.has(term));
  const isTelling = (term: number) => (snapshot.termWeights[term] ?? 0) >= TELLING_WEIGHT;
  return missing.length > NAMES_MISSING * names.length || missing.some(isTelling);
};

/** A quotation this long (some ten words), repeated word for word, speaks for itself. */
const UNMISTAKABLE_WEIGHT = 90;
const WORD_FOR_WORD = 0.98;

/** Whether the text, or what stands around it, names what the claim is about. */
const namesSubject = (snapshot: Snapshot, claim: number, named: ReadonlySet<number>): boolean =>
  [...rowAt(snapshot.claimSubjects, claim)].every((group) =>
    rowAt(snapshot.groupTerms, group).some((term) => named.has(term)),
  );

/** How close the text keeps to the wording, or undefined where it does not repeat it. */
const levelOf = (alignment: Alignment, agreement: number, weight: number): Level | undefined => {
  const extra = (alignment.textLast - alignment.textFirst + 1 - alignment.pairs) / alignment.pairs;
  if (weight < SHORT_WEIGHT) return agreement > 0.99 && extra === 0 ? 'same-wording' : undefined;
  if (extra > LOOSEST) return undefined;
  if (agreement >= SAME_WORDING && extra <= CLOSE_KNIT) return 'same-wording';
  if (agreement >= VARIANT) return 'variant';
  return agreement >= RELATED ? 'related' : undefined;
};

const SCORE: { readonly [L in Level]: number } = { 'same-wording': 1, variant: 0.9, related: 0.6 };

const alignWording = (engine: Engine, terms: readonly number[], wording: number) => {
  const { snapshot } = engine;
  const units = rowAt(snapshot.wordings.units, wording);
  const alignment = align(units, terms, (term) => snapshot.termWeights[term] ?? 0);
  if (!alignment) return undefined;
  const weight = weightOf(snapshot, units);
  return { alignment, weight, agreement: alignment.agreed / weight };
};

const readWording = (engine: Engine, wording: number): ReadText => {
  const analysis = analyse(engine.snapshot.wordings.text(wording), engine.lexicon);
  return { analysis, units: unitsOf(analysis) };
};

const matchWording = (
  engine: Engine,
  text: ReadText,
  terms: readonly number[],
  named: ReadonlySet<number>,
  wording: number,
): RawMatch | undefined => {
  const { snapshot } = engine;
  const aligned = alignWording(engine, terms, wording);
  const closeness = aligned && levelOf(aligned.alignment, aligned.agreement, aligned.weight);
  if (!aligned || !closeness) return undefined;
  const { alignment, agreement, weight } = aligned;
  const claim = snapshot.wordings.claims[wording] ?? 0;
  const isUnmistakable = weight >= UNMISTAKABLE_WEIGHT && agreement >= WORD_FOR_WORD;
  if (!isUnmistakable && !namesSubject(snapshot, claim, named)) return undefined;
  const differences = alignedDifferences(snapshot, alignment, readWording(engine, wording), text);
  // Another number or name is another claim until a person says otherwise: known, but not marked.
  const isOther =
    differences.some(({ kind }) => kind === 'number') ||
    namesOthers(snapshot, rowAt(snapshot.wordings.units, wording), named);
  const level = isOther ? 'related' : closeness;
  const reason = {
    kind: 'wording' as const,
    lang: snapshot.wordings.lang(wording),
    text: snapshot.wordings.text(wording),
    agreement,
  };
  return {
    claim,
    level,
    first: text.units[alignment.textFirst]?.first ?? 0,
    last: text.units[alignment.textLast]?.last ?? 0,
    score: agreement * SCORE[level],
    reasons: [reason],
    differences,
    evidence: new Set(terms.slice(alignment.textFirst, alignment.textLast + 1)),
  };
};

/**
 * Finds where wordings are repeated in a text: at most one match of each, the closest.
 *
 * @param named concepts and numbers of the text and of what stands around it
 */
export const matchWordings = (
  engine: Engine,
  text: ReadText,
  named: ReadonlySet<number>,
): readonly RawMatch[] => {
  const terms = text.units.map((unit) => termOfUnit(engine.snapshot, unit));
  return candidates(engine, terms).flatMap(
    (wording) => matchWording(engine, text, terms, named, wording) ?? [],
  );
};

/** Share of a wording that must agree before differences to it mean something. */
const COMPARABLE = 0.35;

/** How a match that a cue found differs from the claim's wording that it is closest to; empty where none is. */
export const differencesToClosest = (
  engine: Engine,
  text: ReadText,
  match: RawMatch,
): RawMatch['differences'] => {
  const { snapshot } = engine;
  const nearby = text.units.filter(
    (unit) => unit.last >= match.first - 12 && unit.first <= match.last + 12,
  );
  const terms = nearby.map((unit) => termOfUnit(snapshot, unit));
  let best: { wording: number; alignment: Alignment; agreement: number } | undefined;
  for (let wording = 0; wording < snapshot.wordings.count; wording++) {
    if (snapshot.wordings.claims[wording] !== match.claim) continue;
    const aligned = alignWording(engine, terms, wording);
    if (aligned && aligned.agreement > (best?.agreement ?? COMPARABLE))
      best = { wording, ...aligned };
  }
  if (!best) return [];
  const { alignment, wording } = best;
  return alignedDifferences(snapshot, alignment, readWording(engine, wording), {
    ...text,
    units: nearby,
  });
};
