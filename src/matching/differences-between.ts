import { align } from './align.ts';
import { compareAligned, type Difference } from './differences.ts';
import { unitKey } from './differences-partings.ts';
import type { ConceptTraits, Reading } from './differences-text.ts';
import { unitWeight } from './weights.ts';

/** One of two texts that are compared as a whole, and whether it is somebody's words. */
export type WholeText = {
  readonly text: Reading;
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
  const numbered = ({ units }: Reading): readonly number[] =>
    units.map((unit) => {
      const key = unitKey(unit);
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
  });
};
