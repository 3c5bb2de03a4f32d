import { type Alignment, align } from './align.ts';
import type { ReadText } from './differences-text.ts';
import type { Engine } from './engine.ts';
import { rowAt } from './rows.ts';
import { sumOfWeights } from './weights.ts';

/** A text ready to be searched: its units have terms, negative where the index has none. */
export type SearchedText = { readonly text: ReadText; readonly terms: Int32Array };

/** A stretch of units, both ends inclusive. */
export type Stretch = { readonly first: number; readonly last: number };

/** A wording of the index, aligned to a text; weights of the wording, and the share of it that agrees. */
export type AlignedWording = {
  readonly wording: number;
  readonly alignment: Alignment;
  readonly weight: number;
  readonly agreement: number;
};

/** The alignment to a stretch of a text, with places in the whole of it. */
export const alignWithin = (
  { snapshot }: Engine,
  terms: Int32Array,
  wording: number,
  { first, last }: Stretch,
): AlignedWording | undefined => {
  const units = rowAt(snapshot.wordings.units, wording);
  const weightOfTerm = (term: number) => snapshot.termWeights[term] ?? 0;
  const alignment = align(units, terms, weightOfTerm, first, last + 1);
  if (!alignment) return undefined;
  const weight = sumOfWeights(snapshot.termWeights, units);
  return { wording, alignment, weight, agreement: alignment.agreed / weight };
};
