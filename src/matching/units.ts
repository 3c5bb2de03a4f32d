import { TokenKind, tokenText } from '../text/tokens.ts';
import type { Analysis } from './analysis.ts';
import { createUnitColumns, readUnits, UnitKind } from './unit-columns.ts';
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

/** Reads a text as units from left to right, longest first; see {@link readUnits}. */
export const unitsOf = ({ tokens, occurrences, numbers }: Analysis): readonly Unit[] => {
  const columns = createUnitColumns(tokens.count);
  readUnits({ tokens, occurrences, numbers }, columns);
  return Array.from({ length: columns.count }, (_, index): Unit => {
    const place = { first: columns.firsts[index] ?? 0, last: columns.lasts[index] ?? 0 };
    const value = columns.values[index] ?? 0;
    if (columns.kinds[index] === UnitKind.concept)
      return { kind: 'concept', concept: value, ...place };
    if (columns.kinds[index] === UnitKind.number)
      return { kind: 'number', value: numbers[value]?.value ?? Number.NaN, ...place };
    const stem = stemOf(tokenText(tokens, place.first));
    return { kind: 'stem', stem, single: tokens.kinds[place.first] === TokenKind.single, ...place };
  });
};
