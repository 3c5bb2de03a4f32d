import { type Alignment, align } from './align.ts';
import { analyse } from './analysis.ts';
import type { ReadText } from './differences-text.ts';
import { weighAlignment } from './differences-weigh.ts';
import type { Engine } from './engine.ts';
import { rowAt } from './rows.ts';
import { unitsOf } from './units.ts';
import { sumOfWeights } from './weights.ts';

/** A text ready to be searched: its units have terms, negative where the index has none. */
export type SearchedText = { readonly text: ReadText; readonly terms: Int32Array };

/** A stretch of units, both ends inclusive. */
export type Stretch = { readonly first: number; readonly last: number };

/** The alignment to a stretch of a text, with places in the whole of it. */
export const alignWithin = (
  { snapshot }: Engine,
  terms: Int32Array,
  wording: number,
  { first, last }: Stretch,
) => {
  const units = rowAt(snapshot.wordings.units, wording);
  const weightOfTerm = (term: number) => snapshot.termWeights[term] ?? 0;
  const local = align(units, terms.subarray(first, last + 1), weightOfTerm);
  if (!local) return undefined;
  const alignment: Alignment = {
    ...local,
    steps: local.steps.map((step) => (step.text < 0 ? step : { ...step, text: step.text + first })),
    textFirst: local.textFirst + first,
    textLast: local.textLast + first,
  };
  const weight = sumOfWeights(snapshot.termWeights, units);
  return { alignment, weight, agreement: alignment.agreed / weight };
};

const readWords = (engine: Engine, words: string): ReadText => {
  const analysis = analyse(words, engine.lexicon);
  return { analysis, units: unitsOf(analysis) };
};

/** The differences between a wording and a text that it is aligned to, and whether they forbid to call it a repeat. */
export const weigh = (engine: Engine, wording: number, alignment: Alignment, text: ReadText) => {
  const read = (words: string) => readWords(engine, words);
  const ofIndex = read(engine.snapshot.wordings.text(wording));
  return weighAlignment(engine, { wording, read: ofIndex, alignment }, text, read);
};
