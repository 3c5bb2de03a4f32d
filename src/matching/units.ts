import { TokenKind, tokenText } from '../text/tokens.ts';
import type { Analysis } from './analysis.ts';
import { stemOf } from './word-forms.ts';

/**
 * A text as a sequence of things that mean something: a number, a concept (the longest form that fits), or
 * else the stem of a word. `first` and `last` are token indices, both inclusive.
 */
export type Unit =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly first: number;
      readonly last: number;
    }
  | {
      readonly kind: 'concept';
      readonly concept: number;
      readonly first: number;
      readonly last: number;
    }
  | {
      readonly kind: 'stem';
      readonly stem: string;
      /** Units of one character weigh little: they are syllables or particles. */
      readonly single: boolean;
      readonly first: number;
      readonly last: number;
    };

/** For each token, the longest concept or number that begins there. */
const longestAt = (analysis: Analysis): ReadonlyMap<number, Unit> => {
  const longest = new Map<number, Unit>();
  const offer = (unit: Unit) => {
    const rival = longest.get(unit.first);
    const wins =
      rival === undefined ||
      unit.last > rival.last ||
      (unit.last === rival.last &&
        unit.kind === 'concept' &&
        rival.kind === 'concept' &&
        unit.concept < rival.concept);
    if (wins) longest.set(unit.first, unit);
  };
  for (const number of analysis.numbers) offer({ kind: 'number', ...number });
  for (const occurrence of analysis.concepts) offer({ kind: 'concept', ...occurrence });
  return longest;
};

/** Reads a text as units from left to right, longest first. */
export const unitsOf = (analysis: Analysis): readonly Unit[] => {
  const longest = longestAt(analysis);
  const units: Unit[] = [];
  let index = 0;
  while (index < analysis.tokens.count) {
    const found = longest.get(index);
    const stem = stemOf(tokenText(analysis.tokens, index));
    const single = analysis.tokens.kinds[index] === TokenKind.single;
    const unit = found ?? { kind: 'stem' as const, stem, single, first: index, last: index };
    units.push(unit);
    index = unit.last + 1;
  }
  return units;
};
