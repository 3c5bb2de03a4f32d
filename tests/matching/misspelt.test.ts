import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isSlip } from '../../src/matching/misspelt.ts';
import type { Scanner } from '../../src/matching/scanner.ts';
import { bundledConcepts } from './differences-sample.ts';
import { sampleRecord, scannerOver, scanPassage } from './sample.ts';

/** Optimal string alignment distance by the textbook's table (Damerau 1964). */
const distance = (one: string, other: string): number => {
  const rows = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => Math.max(row, column)),
  );
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= one.length; row++)
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const swaps = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const least = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
        swaps ? at(row - 2, column - 2) + 1 : Infinity,
      );
      rows[row]?.splice(column, 1, least);
    }
  return at(one.length, other.length);
};

describe('a slip', () => {
  it('property: is a distance of one at most, in a word of six letters or more that begins alike', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const isLong = Math.max(one.length, other.length) >= 6;
        const expected = isLong && one[0] === other[0] && distance(one, other) <= 1;
        expect(isSlip(one, other)).toBe(expected);
      }),
    );
  });

  it.each([
    ['political', 'apolitical'],
    ['million', 'billion'],
    ['Korea', 'Koran'],
  ])('is none between %s and %s', (one, other) => {
    expect(isSlip(one.toLowerCase(), other.toLowerCase())).toBe(false);
  });
});

describe('a wording that is misspelt', () => {
  const WORDING =
    'Colonel Korotchenko spoke of one hundred thousand North Korean volunteers for the eastern provinces';
  let scanner: Scanner;
  beforeAll(() => {
    scanner = scannerOver([sampleRecord('volunteers', [WORDING])], bundledConcepts());
  });

  it.each([
    ['a name', WORDING.replace('Korotchenko', 'Korotschhenko').replace('schh', 'sch')],
    ['a name of two words', WORDING.replace('Korean', 'Koraen')],
    ['several words', WORDING.replace('Colonel', 'Colonnel').replace('eastern', 'easetrn')],
    ['the last word', WORDING.replace('provinces', 'porvinces')],
  ])('is found as if it were not: %s', (_, text) => {
    const [match] = scanPassage(scanner, text);
    expect(match?.level).toBe('same-wording');
    expect(match?.differences).toEqual([]);
    expect(text.slice(match?.start, match?.end)).toBe(text);
  });

  it('is another where a word that is known stands there', () => {
    const [match] = scanPassage(scanner, WORDING.replace('North Korean', 'South Korean'));
    expect(match?.level).toBe('related');
  });

  it('is told where it differs besides', () => {
    const text = WORDING.replace('volunteers', 'vulunteers').replace('hundred', 'two hundred');
    const [match] = scanPassage(scanner, text.replace('one two', 'two'));
    expect(match?.differences.map(({ kind }) => kind)).toContain('number');
  });
});
