import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '../../../src/matching/drain.ts';
import { sortInSteps } from '../../../src/matching/imported/sort.ts';

type Item = { readonly rank: number; readonly place: number };
const byRank = (a: Item, b: Item): number => a.rank - b.rank;

describe('sorting in steps', () => {
  it('sorts as at once, equal items as they came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer(), (length, seed) => {
        const items = Array.from({ length }, (_, place): Item => {
          return { rank: Math.imul(place + 1, seed | 1) >>> 26, place };
        });
        expect(drain(sortInSteps(items, byRank))).toEqual(items.toSorted(byRank));
      }),
      { numRuns: 10 },
    );
  });

  it('pauses', () => {
    const items = Array.from({ length: 20_000 }, (_, place) => ({ rank: -place, place }));
    let pauses = 0;
    for (const _ of sortInSteps(items, byRank)) pauses += 1;
    expect(pauses).toBeGreaterThan(5);
  });
});
