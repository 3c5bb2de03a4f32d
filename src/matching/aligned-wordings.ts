import { type Alignment, align } from './align.ts';
import type { ReadText } from './differences-text.ts';
import type { Engine } from './engine.ts';
import { repaired } from './misspelt.ts';
import { rowAt } from './rows.ts';
import { sumOfWeights } from './weights.ts';

/** A text ready to be searched: its units have terms, negative where the index has none. */
export type SearchedText = { readonly text: ReadText; readonly terms: Int32Array };

/** A stretch of units, both ends inclusive. */
export type Stretch = { readonly first: number; readonly last: number };

/** A wording of the index, aligned to a text; weights of the wording, and the share of it that agrees. */
export type AlignedWording = {
  readonly wording: number;
  /** The text that it is aligned to: the one searched, or with the words right that are misspelt in it. */
  readonly searched: SearchedText;
  readonly alignment: Alignment;
  readonly weight: number;
  readonly agreement: number;
};

/** Share of a wording that must agree for what stands between to be taken for misspelt. */
const LEAST_FOR_REPAIR = 0.4;

/** The alignment to a stretch of a text, with places in the whole of it. */
export const alignWithin = (
  { snapshot, read }: Engine,
  searched: SearchedText,
  wording: number,
  { first, last }: Stretch,
): AlignedWording | undefined => {
  const terms = rowAt(snapshot.wordings.units, wording);
  const weight = sumOfWeights(snapshot.termWeights, terms);
  const alignedTo = (text: SearchedText): AlignedWording | undefined => {
    const end = last + 1 + text.terms.length - searched.terms.length;
    const weightOf = (term: number) => snapshot.termWeights[term] ?? 0;
    const alignment = align(terms, text.terms, weightOf, first, end);
    return (
      alignment && {
        wording,
        searched: text,
        alignment,
        weight,
        agreement: alignment.agreed / weight,
      }
    );
  };
  const plain = alignedTo(searched);
  if (!plain || plain.agreement < LEAST_FOR_REPAIR || plain.alignment.pairs === terms.length)
    return plain;
  const { units, analysis } = read(snapshot.wordings.text(wording));
  const text = repaired(plain.alignment, { units, analysis, terms }, searched);
  return text === searched ? plain : alignedTo(text);
};
