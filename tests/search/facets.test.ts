import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drain } from '../../src/matching/drain.ts';
import type { ClaimRecord } from '../../src/model/record.ts';
import { selectorInSteps } from '../../src/search/facets.ts';
import {
  FILTER_KINDS,
  type Filters,
  listFilters,
  NO_FILTERS,
  withFilter,
  withoutFilter,
} from '../../src/search/filters.ts';
import { type Filed, valuesOf } from '../../src/search/values.ts';

const filed = (data: {
  readonly appearances?: readonly object[];
  readonly responses?: readonly object[];
  readonly pack?: string;
}): Filed => ({
  record: { appearances: [], responses: [], ...data } as unknown as ClaimRecord,
  pack: data.pack ?? 'bundled',
});

describe('what a record can be kept apart by', () => {
  const record = filed({
    appearances: [
      { speaker: { name: 'Ana' }, outlet: 'gazette', date: '../2022-08-05', lang: 'de-CH' },
      { outlet: 'gazette', date: '2023-11/2025-02', lang: 'de' },
      { date: 'nonsense' },
    ],
    responses: [
      { party: 'city', stance: 'denied', speaker: { name: 'Bo' } },
      { party: 'state', stance: 'none-found' },
    ],
  });

  test.each([
    ['speaker', ['Ana', 'Bo']],
    ['outlet', ['gazette']],
    ['party', ['city', 'state']],
    ['stance', ['denied', 'none-found']],
    ['year', ['2022', '2023', '2024', '2025']],
    ['language', ['de']],
    ['pack', ['bundled']],
  ] as const)('%s', (kind, values) => expect(valuesOf(record, kind)).toEqual(values));
});

test('filters are chosen and given up one by one', () => {
  const chosen = withFilter(withFilter(NO_FILTERS, { kind: 'year', value: '2022' }), {
    kind: 'party',
    value: 'city',
  });
  expect(listFilters(chosen)).toEqual([
    { kind: 'party', value: 'city' },
    { kind: 'year', value: '2022' },
  ]);
  expect(withFilter(chosen, { kind: 'year', value: '2022' })).toBe(chosen);
  expect(listFilters(withoutFilter(chosen, { kind: 'year', value: '2022' }))).toEqual([
    { kind: 'party', value: 'city' },
  ]);
});

describe('a selection', () => {
  const few = (values: readonly string[]) => fc.subarray([...values]);
  const anyFiled = fc
    .record({
      outlets: few(['a', 'b', 'c']),
      parties: few(['p', 'q']),
      stance: fc.constantFrom('denied', 'confirmed'),
      year: fc.constantFrom('2021', '2022', '2023'),
      pack: fc.constantFrom('one', 'two'),
    })
    .map(({ outlets, parties, stance, year, pack }) =>
      filed({
        appearances: outlets.map((outlet) => ({ outlet, date: year, lang: 'en' })),
        responses: parties.map((party) => ({ party, stance })),
        pack,
      }),
    );
  const anyFilters: fc.Arbitrary<Filters> = fc.record({
    outlet: few(['a', 'b', 'c', 'gone']),
    party: few(['p', 'q']),
    stance: few(['denied', 'confirmed']),
    year: few(['2021', '2022', '2022/2023', '../2021', '2023/..', 'nonsense']),
    pack: few(['one', 'two']),
  });
  const YEARS_OF: { readonly [text: string]: readonly string[] } = {
    '2022/2023': ['2022', '2023'],
    '../2021': ['2021'],
    '2023/..': ['2023'],
  };

  const isLeft = (one: Filed, filters: Filters): boolean =>
    FILTER_KINDS.every((kind) => {
      const chosen = (filters[kind] ?? []).flatMap((value) => YEARS_OF[value] ?? [value]);
      return chosen.length === 0 || valuesOf(one, kind).some((value) => chosen.includes(value));
    });

  test('property: has what passes every kind, and counts what each value would leave beside the others', () => {
    fc.assert(
      fc.property(fc.array(anyFiled, { maxLength: 12 }), anyFilters, (all, filters) => {
        const selection = drain(selectorInSteps(all))(filters);
        const left = all.map((one) => isLeft(one, filters));
        expect(all.map((_, at) => selection.has(at))).toEqual(left);
        expect(selection.count).toBe(left.filter(Boolean).length);
        for (const kind of FILTER_KINDS) {
          const { [kind]: _, ...others } = filters;
          const beside = all.filter((one) => isLeft(one, others));
          const counts = new Map<string, number>();
          for (const value of beside.flatMap((one) => valuesOf(one, kind))) {
            counts.set(value, (counts.get(value) ?? 0) + 1);
          }
          const facets = selection.facets(kind);
          expect(new Map(facets.map(({ value, count }) => [value, count]))).toEqual(counts);
          const values = all.flatMap((one) => valuesOf(one, kind));
          expect(selection.isOfUse(kind)).toBe(
            all.some((one) => values.some((value) => !valuesOf(one, kind).includes(value))),
          );
        }
      }),
    );
  });
});
