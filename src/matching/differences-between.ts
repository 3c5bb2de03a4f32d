import type { Lang } from '../model/brand.ts';
import { align } from './align.ts';
import { compareAligned, type Difference } from './differences.ts';
import type { ConceptTraits, ReadText } from './differences-text.ts';
import type { Unit } from './units.ts';
import { unitWeight } from './weights.ts';

const keyOf = (unit: Unit): string => {
  switch (unit.kind) {
    case 'number':
      return `=${unit.value}`;
    case 'concept':
      return `#${unit.concept}`;
    case 'stem':
      return unit.stem;
    default:
      return unit satisfies never;
  }
};

/** One of two texts that are compared as a whole: with its language, and whether it is somebody's words. */
export type WholeText = {
  readonly text: ReadText;
  readonly lang?: Lang;
  readonly isQuotation: boolean;
};

/**
 * How the words of one appearance differ from those of another: the same as between a wording and a page, but each
 * text is all there is. Undefined where the two have nothing in common. Cost: length times length.
 */
export const differencesBetween = (
  traits: ConceptTraits,
  before: WholeText,
  after: WholeText,
): readonly Difference[] | undefined => {
  const terms = new Map<string, number>();
  const weights: number[] = [];
  const numbered = ({ units }: ReadText): readonly number[] =>
    units.map((unit) => {
      const key = keyOf(unit);
      const term = terms.get(key) ?? weights.push(unitWeight(unit)) - 1;
      terms.set(key, term);
      return term;
    });
  const alignment = align(
    numbered(before.text),
    numbered(after.text),
    (term) => weights[term] ?? 0,
  );
  if (!alignment) return undefined;
  return compareAligned(traits, alignment, before.text, after.text, {
    whole: true,
    isQuotation: before.isQuotation && !after.isQuotation,
    ...(before.lang && after.lang && { langs: [before.lang, after.lang] as const }),
  });
};
