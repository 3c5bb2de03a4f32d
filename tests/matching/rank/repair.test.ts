import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairWord, splitWord } from '../../../src/matching/rank/repair.ts';

/** Edit distance with transpositions of neighbours (optimal string alignment), by the textbook. */
const distance = (a: string, b: string): number => {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const row = rows[i];
      if (!row) continue;
      if (i === 0 || j === 0) {
        row[j] = i + j;
        continue;
      }
      const change = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swaps ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row[j] = Math.min(change, at(i - 1, j) + 1, at(i, j - 1) + 1, swap);
    }
  }
  return at(a.length, b.length);
};

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 6 });
const alphabet = ['a', 'b', 'c'];

describe('repairing an unknown word', () => {
  it('finds the most frequent known word at edit distance 1, and none farther off', () => {
    fc.assert(
      fc.property(
        word.filter((text) => text.length >= 4),
        fc.dictionary(word, fc.integer({ min: 1, max: 9 }), { maxKeys: 30 }),
        (unknown, counts) => {
          const known = new Map(Object.entries(counts).filter(([other]) => other !== unknown));
          const near = [...known].filter(([other]) => distance(unknown, other) === 1);
          const [best] = near.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
          const found = repairWord(unknown, alphabet, (other) => known.get(other) ?? 0);
          expect(found).toBe(best?.[0]);
        },
      ),
    );
  });

  it('leaves short words alone', () => {
    expect(repairWord('ab', alphabet, () => 1)).toBeUndefined();
  });
});

describe('parting words written together', () => {
  const counts = new Map([
    ['harbour', 5],
    ['bridge', 7],
    ['news', 3],
    ['har', 1],
    ['bourbridge', 1],
  ]);
  const frequency = (text: string) => counts.get(text) ?? 0;

  it.each([
    ['harbourbridge', ['harbour', 'bridge']],
    ['harbourbridgenews', ['harbour', 'bridge', 'news']],
    ['bridgetower', []],
    ['bridge', []],
  ])('%s', (text, parts) => {
    expect(splitWord(text, frequency)).toEqual(parts);
  });
});
