import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimRecord, Relay } from '../../src/model/record.ts';
import { entriesOf } from '../../src/ui/trace/timeline/entries.ts';
import { passedInWords } from '../../src/ui/trace/timeline/gaps.ts';
import { draw } from '../../src/ui/trace/timeline/items.ts';
import { stripsOf, widthOf } from '../../src/ui/trace/timeline/lanes.ts';
import { rowsOf } from '../../src/ui/trace/timeline/rows.ts';
import { rents } from './sample.ts';

type Link = readonly [from: string, to: string, evidence?: Relay['evidence']];

const recordOf = (dates: Readonly<Record<string, string>>, links: readonly Link[]): ClaimRecord =>
  ({
    ...rents,
    appearances: Object.entries(dates).map(([id, date]) => ({ id, ...(date && { date }) })),
    relays: links.map(([from, to, evidence = 'credited']) => ({
      from,
      to,
      evidence,
      kind: 'quoted',
      mutations: [],
    })),
  }) as unknown as ClaimRecord;

const order = (record: ClaimRecord): string =>
  rowsOf(record)
    .map(({ appearance }) => appearance.id)
    .join('');

/** The strips as letters: `o` a node, `|` a lane that goes by, `:` an inferred one, `\` a bend. */
const drawn = (record: ClaimRecord): readonly string[] => {
  const strips = stripsOf(rowsOf(record));
  return strips.map(({ lane, above, bends, below }) =>
    Array.from({ length: widthOf(strips) }, (_, at) => {
      if (at === lane) return 'o';
      if (bends.some((rail) => rail.lane === at)) return '\\';
      const rail = [...above, ...below].find((one) => one.lane === at);
      return rail === undefined ? ' ' : rail.stroke === 'shown' ? '|' : ':';
    })
      .join('')
      .trimEnd(),
  );
};

describe('the order of a timeline', () => {
  test('is that of the dates, unknown ones last', () => {
    expect(order(recordOf({ c: '', b: '2022-08-06', a: '2022-08' }, []))).toBe('abc');
  });

  test('puts no copy before what it copies, where dates are vague or wrong', () => {
    expect(
      order(
        recordOf({ a: '2022-08-09', b: '2022-08', c: '' }, [
          ['a', 'b'],
          ['c', 'a'],
        ]),
      ),
    ).toBe('cab');
  });

  test('holds everything once where relays run in a circle or lead nowhere', () => {
    const circle = recordOf({ a: '2022', b: '2022', c: '2023' }, [
      ['a', 'b'],
      ['b', 'a'],
      ['x', 'c'],
      ['c', 'c'],
    ]);
    expect([...order(circle)].toSorted().join('')).toBe('abc');
  });
});

describe('the lanes of a timeline', () => {
  const days = (names: string) =>
    Object.fromEntries([...names].map((name, at) => [name, `2022-08-${String(at + 10)}`]));

  test('a chain runs straight down', () => {
    const chain = recordOf(days('abc'), [
      ['a', 'b'],
      ['b', 'c'],
    ]);
    expect(drawn(chain)).toEqual(['o', 'o', 'o']);
  });

  test('copies of one hang on its lane, and the last goes on in it', () => {
    const star = recordOf(days('abcd'), [
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'd'],
    ]);
    expect(drawn(star)).toEqual(['o', '\\o', '\\o', 'o']);
  });

  test('a copy that is copied has a lane of its own, and what stands alone takes what room there is', () => {
    const tree = recordOf(days('abcde'), [
      ['a', 'b'],
      ['b', 'd'],
      ['a', 'e'],
    ]);
    expect(drawn(tree)).toEqual(['o', '\\o', '||o', '|o', 'o']);
  });

  test('what only inferred copies hang on is dashed', () => {
    const tree = recordOf(days('abcd'), [
      ['a', 'b', 'credited'],
      ['a', 'd', 'inferred'],
    ]);
    expect(drawn(tree)).toEqual(['o', '\\o', ':o', 'o']);
  });

  const graph = fc
    .tuple(
      fc.array(fc.option(fc.integer({ min: 1, max: 28 })), {
        minLength: 1,
        maxLength: 60,
        size: 'max',
      }),
      fc.array(fc.tuple(fc.nat(59), fc.nat(59), fc.boolean()), { maxLength: 80, size: 'max' }),
    )
    .map(([dates, links]) =>
      recordOf(
        Object.fromEntries(
          dates.map((day, at) => [
            `n${at}`,
            day === null ? '' : `2022-08-${String(day).padStart(2, '0')}`,
          ]),
        ),
        links.map(([from, to, inferred]) => [
          `n${from % dates.length}`,
          `n${to % dates.length}`,
          inferred ? 'inferred' : 'credited',
        ]),
      ),
    );

  test('property: everything has its row, and each copy hangs on all that it copies', () => {
    fc.assert(
      fc.property(graph, (record) => {
        const rows = rowsOf(record);
        expect(new Set(rows.map(({ appearance }) => appearance.id)).size).toBe(
          record.appearances.length,
        );
        const strips = stripsOf(rows);
        const rowOf = new Map(rows.map(({ appearance }, at) => [appearance.id, at]));
        for (const [at, { relays }] of rows.entries()) {
          const above = relays.filter(({ from }) => (rowOf.get(from) ?? at) < at);
          const lanes = above.map(({ from }) => strips[rowOf.get(from) ?? -1]?.lane).toSorted();
          expect(strips[at]?.bends.map(({ lane }) => lane).toSorted()).toEqual(lanes);
        }
      }),
    );
  });

  test('property: lanes go on from row to row, and none runs through the node of another', () => {
    fc.assert(
      fc.property(graph, (record) => {
        const strips = stripsOf(rowsOf(record));
        for (const [at, { lane, above, below, bends }] of strips.entries()) {
          expect(above).toEqual(strips[at - 1]?.below ?? []);
          const passes = above.some((rail) => rail.lane === lane);
          expect(passes).toBe(bends.some((rail) => rail.lane === lane));
          for (const rail of below) {
            expect(rail.lane === lane || above.some((one) => one.lane === rail.lane)).toBe(true);
          }
        }
        expect(strips.at(-1)?.below).toEqual([]);
      }),
    );
  });
});

describe('what is drawn of a timeline', () => {
  const long = (count: number, more: Partial<ClaimRecord> = {}): ClaimRecord => ({
    ...recordOf(
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, '2022-08-05'])),
      [],
    ),
    responses: [],
    ...more,
  });
  const kinds = (record: ClaimRecord, page?: string, most = 8): readonly string[] =>
    draw(entriesOf(record, page), most).items.map((item) =>
      item.kind === 'fold'
        ? `and ${item.count} more`
        : item.kind === 'gap'
          ? passedInWords(item.passed)
          : item.entry.kind,
    );

  test('a few more are shown rather than folded away', () => {
    expect(kinds(long(10))).toHaveLength(10);
    expect(kinds(long(60))).toEqual([...Array(8).fill('appearance'), 'and 52 more']);
  });

  test('the page in front is always there, and is told of once', () => {
    expect(kinds(long(60), 'https://news.example/a').at(-1)).toBe('page');
    const listed = long(60);
    const [first, ...rest] = listed.appearances.toReversed();
    const at = {
      ...listed,
      appearances: [...rest.toReversed(), { ...first, url: 'http://www.news.example/a/' }],
    };
    const drawn = draw(entriesOf(at as ClaimRecord, 'https://news.example/a#x'), 8).items;
    expect(drawn.at(-1)).toMatchObject({
      kind: 'entry',
      entry: { kind: 'appearance', isThisPage: true },
    });
    expect(drawn).toHaveLength(10);
  });

  test('official responses have their place in time; who was not found to speak has none', () => {
    const record = recordOf({ a: '2022-08-05', b: '2022-08-20', c: '' }, []);
    const responses = [
      { party: 'x', stance: 'none-found', date: '2026', sources: [] },
      { party: 'x', stance: 'denied', date: '2022-08-11', sources: [] },
    ] as unknown as ClaimRecord['responses'];
    expect(kinds({ ...record, responses })).toEqual([
      'appearance',
      'response',
      'appearance',
      'appearance',
    ]);
  });

  test('says where a long time passed', () => {
    expect(
      kinds({
        ...recordOf({ a: '2022-08-05', b: '2023-01-07', c: '2026-01', d: '' }, []),
        responses: [],
      }),
    ).toEqual([
      'appearance',
      '5 months later',
      'appearance',
      '3 years later',
      'appearance',
      'appearance',
    ]);
  });
});
