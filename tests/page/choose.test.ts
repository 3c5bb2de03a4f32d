import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimId } from '../../src/model/brand.ts';
import { budget, firstInSection, groupOverlapping } from '../../src/page/choose.ts';

type Stretch = { readonly start: number; readonly end: number };
const stretch = (start: number, end: number): Stretch => ({ start, end });

describe('groups stretches that overlap', () => {
  const cases = [
    { name: 'none', given: [], groups: [] },
    { name: 'apart', given: [stretch(5, 9), stretch(0, 4)], groups: [['0-4'], ['5-9']] },
    {
      name: 'one after the other',
      given: [stretch(0, 4), stretch(4, 9)],
      groups: [['0-4'], ['4-9']],
    },
    { name: 'over the edge', given: [stretch(3, 9), stretch(0, 4)], groups: [['0-4', '3-9']] },
    { name: 'one in the other', given: [stretch(2, 4), stretch(0, 9)], groups: [['0-9', '2-4']] },
    { name: 'the same', given: [stretch(0, 4), stretch(0, 4)], groups: [['0-4', '0-4']] },
    {
      name: 'through a third',
      given: [stretch(0, 4), stretch(6, 9), stretch(3, 7), stretch(9, 10)],
      groups: [['0-4', '3-7', '6-9'], ['9-10']],
    },
    {
      name: 'after a short one within a long one',
      given: [stretch(0, 9), stretch(1, 2), stretch(5, 12)],
      groups: [['0-9', '1-2', '5-12']],
    },
  ];
  test.each(cases)('$name', ({ given, groups }) => {
    const found = groupOverlapping(given).map((group) =>
      group.map(({ start, end }) => `${start}-${end}`),
    );
    expect(found).toEqual(groups);
  });

  const stretches = fc.array(
    fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
      .map(([at, long]) => stretch(at, at + long)),
    { maxLength: 14 },
  );
  test('property: two are in one group exactly where overlaps lead from one to the other', () => {
    fc.assert(
      fc.property(stretches, (given) => {
        const groups = groupOverlapping(given);
        expect(groups.flat().length).toBe(given.length);
        const reach = (from: Stretch): ReadonlySet<Stretch> => {
          const reached = new Set([from]);
          for (const each of reached) {
            for (const other of given) {
              if (each.start < other.end && other.start < each.end) reached.add(other);
            }
          }
          return reached;
        };
        for (const group of groups) {
          for (const each of group) expect(new Set(group)).toEqual(reach(each));
        }
      }),
    );
  });
});

test('lets the first of a claim in a section through, and what brings a new claim with it', () => {
  const isFirst = firstInSection();
  const [a, b] = ['a', 'b'] as readonly string[] as readonly [ClaimId, ClaimId];
  expect(isFirst('one', [a])).toBe(true);
  expect(isFirst('one', [a])).toBe(false);
  expect(isFirst('two', [a])).toBe(true);
  expect(isFirst('one', [a, b])).toBe(true);
  expect(isFirst('one', [b])).toBe(false);
});

describe('a budget', () => {
  const cases = [
    { name: 'all on one screen', most: 2, tops: [0, 10, 20], let: [0, 10] },
    { name: 'a height further down', most: 2, tops: [0, 10, 99, 100], let: [0, 10, 100] },
    { name: 'between two that are full', most: 1, tops: [0, 150, 75], let: [0, 150] },
    { name: 'up the page', most: 2, tops: [300, 310, 0, 20, 305], let: [300, 310, 0, 20] },
    { name: 'side by side', most: 2, tops: [5, 5, 5], let: [5, 5] },
    { name: 'nothing', most: 0, tops: [5], let: [] },
  ];
  test.each(cases)('$name', ({ most, tops, let: wanted }) => {
    const hasRoom = budget(most, 100);
    expect(tops.filter((top) => hasRoom(top))).toEqual(wanted);
  });

  // Tries every window that begins at a mark.
  const isWithin = (tops: readonly number[], most: number, height: number): boolean =>
    tops.every((from) => tops.filter((top) => from <= top && top < from + height).length <= most);
  test('property: each is let in exactly where no window then shows too many', () => {
    const tops = fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 25 });
    fc.assert(
      fc.property(tops, fc.nat(4), fc.integer({ min: 1, max: 30 }), (given, most, height) => {
        const hasRoom = budget(most, height);
        const within: number[] = [];
        for (const top of given) {
          const fits = isWithin([...within, top], most, height);
          expect(hasRoom(top)).toBe(fits);
          if (fits) within.push(top);
        }
      }),
    );
  });
});
