import type { ConceptId } from '../model/brand.ts';
import type { Mutation, MutationKind } from '../model/record.ts';
import type { Alignment, Step } from './align.ts';
import { type Analysis, pageWords } from './analysis.ts';
import type { Snapshot } from './snapshot.ts';
import type { Unit } from './units.ts';
import { unitWeight } from './weights.ts';

/** Concepts whose coming or going is a difference of its own kind. */
const TELLING: ReadonlyMap<ConceptId, MutationKind> = new Map([
  ['negation' as ConceptId, 'negation'],
  ['hearsay' as ConceptId, 'modality'],
]);
/** A run of words that weighs less than one word of content says nothing different. */
const TRIVIAL_WEIGHT = 10;

/** A text cut into units. */
export type ReadText = { readonly analysis: Analysis; readonly units: readonly Unit[] };

/** A stretch where wording and text part: units of each, one of them perhaps empty. */
type Parting = { readonly before: readonly Unit[]; readonly after: readonly Unit[] };

const agrees = (step: Step, wording: ReadText, text: ReadText): boolean => {
  const a = wording.units[step.wording];
  const b = text.units[step.text];
  if (!a || !b) return false;
  if (a.kind === 'number') return b.kind === 'number' && a.value === b.value;
  if (a.kind === 'concept') return b.kind === 'concept' && a.concept === b.concept;
  return b.kind === 'stem' && a.stem === b.stem;
};

const partings = (alignment: Alignment, wording: ReadText, text: ReadText): Parting[] => {
  const found: { before: Unit[]; after: Unit[] }[] = [];
  const wordingFirst = alignment.steps[0]?.wording ?? 0;
  const wordingLast = alignment.steps.at(-1)?.wording ?? wording.units.length;
  found.push({ before: wording.units.slice(0, wordingFirst), after: [] });
  let open: { before: Unit[]; after: Unit[] } | undefined;
  for (const step of alignment.steps) {
    if (agrees(step, wording, text)) {
      open = undefined;
      continue;
    }
    if (!open) {
      open = { before: [], after: [] };
      found.push(open);
    }
    const a = wording.units[step.wording];
    const b = text.units[step.text];
    if (a) open.before.push(a);
    if (b) open.after.push(b);
  }
  found.push({ before: wording.units.slice(wordingLast + 1), after: [] });
  return found;
};

const tellingKind = (snapshot: Snapshot, units: readonly Unit[]): MutationKind | undefined => {
  for (const unit of units) {
    const concept = unit.kind === 'concept' ? snapshot.concepts[unit.concept] : undefined;
    const kind = concept && TELLING.get(concept.id);
    if (kind) return kind;
  }
  return undefined;
};

const hasNumber = (units: readonly Unit[]): boolean => units.some(({ kind }) => kind === 'number');

const kindOf = (snapshot: Snapshot, { before, after }: Parting): MutationKind | undefined => {
  if (hasNumber(before) && hasNumber(after)) return 'number';
  const telling = tellingKind(snapshot, before) ?? tellingKind(snapshot, after);
  if (telling) return telling;
  const weight = Math.max(
    ...[before, after].map((units) => units.reduce((sum, unit) => sum + unitWeight(unit), 0)),
  );
  if (weight < TRIVIAL_WEIGHT) return undefined;
  if (before.length === 0) return 'addition';
  return after.length === 0 ? 'cut' : 'substitution';
};

const wordsOf = (text: ReadText, units: readonly Unit[]): string => {
  const first = units[0];
  const last = units.at(-1);
  return first && last ? pageWords(text.analysis, first.first, last.last) : '';
};

const QUOTATION_MARK = /["“”„«»]/;

/**
 * How a text differs from the wording it is aligned to, in reading order, with the words concerned. Words of
 * little weight (articles, particles) make no difference.
 */
export const alignedDifferences = (
  snapshot: Snapshot,
  alignment: Alignment,
  wording: ReadText,
  text: ReadText,
): readonly Mutation[] => {
  const differences: Mutation[] = [];
  for (const parting of partings(alignment, wording, text)) {
    const kind = kindOf(snapshot, parting);
    if (!kind) continue;
    const before = wordsOf(wording, parting.before);
    const after = wordsOf(text, parting.after);
    differences.push({ kind, ...(before && { before }), ...(after && { after }) });
  }
  const matched = wordsOf(text, text.units.slice(alignment.textFirst, alignment.textLast + 1));
  if (QUOTATION_MARK.test(wording.analysis.page) && !QUOTATION_MARK.test(matched)) {
    differences.push({ kind: 'quotation-marks-dropped' });
  }
  return differences;
};
