import { type BitSet, mayHold } from '../text/bit-set.ts';
import type { NumberMention } from '../text/numbers.ts';
import type { Tokens } from '../text/tokens.ts';
import { ABSENT, lookUp, setOfTable } from './hash-table.ts';
import type { Snapshot } from './snapshot.ts';
import { type UnitColumns, UnitKind } from './unit-columns.ts';

/** The terms of units, {@link ABSENT} where neither wording nor cue has one; as many as the units. */
export type UnitTerms = { terms: Int32Array };

/** Looks up the terms of units, into memory that is used again. */
export type TermReader = (
  units: UnitColumns,
  tokens: Tokens,
  numbers: readonly NumberMention[],
  into: UnitTerms,
) => void;

/** Makes a reader for an index. */
export const createTermReader = (
  snapshot: Pick<Snapshot, 'stems' | 'stemCount' | 'numberTerms'>,
): TermReader => {
  const { stems: table, stemCount, numberTerms } = snapshot;
  const known: BitSet = setOfTable(table);
  return (units, { stems }, numbers, into) => {
    if (into.terms.length < units.count) into.terms = new Int32Array(units.count * 2);
    const { terms } = into;
    const { count, kinds, values, firsts } = units;
    for (let unit = 0; unit < count; unit++) {
      const kind = kinds[unit];
      const value = values[unit] ?? 0;
      if (kind === UnitKind.concept) terms[unit] = stemCount + value;
      else if (kind === UnitKind.number) {
        terms[unit] = numberTerms.get(numbers[value]?.value ?? Number.NaN) ?? ABSENT;
      } else {
        const stem = stems[firsts[unit] ?? 0] ?? 0;
        terms[unit] = mayHold(known, stem) ? lookUp(table, stem) : ABSENT;
      }
    }
  };
};
