import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edtf } from '../../src/model/brand.ts';
import { earliest, latest, mayPrecede, parseDate, surelyBefore } from '../../src/model/date.ts';

const DAY = 86_400_000;
const two = (number: number) => String(number).padStart(2, '0');
const at = (text: string) => text as Edtf;

const calendar = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    precision: fc.constantFrom('year', 'month', 'day'),
  })
  .map(({ year, month, day, precision }) => {
    const parts = [String(year).padStart(4, '0'), two(month), two(day)];
    return parts.slice(0, ['year', 'month', 'day'].indexOf(precision) + 1).join('-');
  });
const marked = fc.tuple(calendar, fc.constantFrom('', '~', '?')).map((parts) => parts.join(''));

describe('reading dates', () => {
  it.each([
    ['2022-08-05', { kind: 'on', date: { year: 2022, month: 8, day: 5 } }],
    ['2022-08', { kind: 'on', date: { year: 2022, month: 8 } }],
    ['2022-08~', { kind: 'on', date: { year: 2022, month: 8, approximate: true } }],
    ['2022?', { kind: 'on', date: { year: 2022, uncertain: true } }],
    ['../2022-08-05', { kind: 'on-or-before', date: { year: 2022, month: 8, day: 5 } }],
    ['2022-08-05/..', { kind: 'on-or-after', date: { year: 2022, month: 8, day: 5 } }],
    ['2022-08/2022-09', { kind: 'between', from: { month: 8 }, to: { month: 9 } }],
  ])('%s is understood', (text, expected) => {
    expect(parseDate(text)).toMatchObject(expected);
  });

  it.each([
    '',
    '..',
    '../..',
    '2022-13',
    '2022-02-29',
    '2022-8-5',
    '5 August 2022',
    '2022-08-05T10:00',
    '2022-08-05/',
    '2022-09/2022-08',
    '2022/2023/2024',
    '2022-2X',
    ' 2022',
  ])('"%s" is not a date of ours', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('agrees with the edtf library on what exists and which days it covers', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const date = parseDate(text);
        const oracle = edtf(text);
        expect(date && earliest(date)).toBe(Math.floor(oracle.min / DAY));
        expect(date && latest(date)).toBe(Math.floor(oracle.max / DAY));
      }),
    );
  });

  it('agrees with the edtf library on every day written, existing or not', () => {
    const written = fc
      .tuple(fc.integer({ min: 1000, max: 3000 }), fc.nat(15), fc.nat(34))
      .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`);
    const exists = (text: string) => {
      try {
        // The library accepts 2022-02-30 and rolls over; the rolled day then reads differently.
        return edtf(text).toString() === text;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(written, (text) => {
        expect(parseDate(text) !== null).toBe(exists(text));
      }),
    );
  });

  it('agrees with the edtf library on intervals', () => {
    fc.assert(
      fc.property(marked, marked, (from, to) => {
        const date = parseDate(`${from}/${to}`);
        if (date === null) {
          expect(() => edtf(`${from}/${to}`)).toThrow();
          return;
        }
        const oracle = edtf(`${from}/${to}`);
        expect(earliest(date)).toBe(Math.floor(oracle.min / DAY));
        expect(latest(date)).toBe(Math.floor(oracle.max / DAY));
      }),
    );
  });

  it('leaves an open end open', () => {
    const before = parseDate('../2022-08-05');
    const after = parseDate('2022-08-05/..');
    expect(before && earliest(before)).toBe(Number.NEGATIVE_INFINITY);
    expect(after && latest(after)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('which of two came first', () => {
  it.each([
    ['2022-08-04', '2022-08-05', true],
    ['2022-08-05', '2022-08-05', false],
    ['2022-08-05', '2022-08-04', false],
    ['2022-08-31', '2022-09', true],
    ['2022-08-15', '2022-08', false],
    ['../2022-08-04', '2022-08-05', true],
    ['2022-08-04', '../2022-08-05', false],
    ['2022-08-04/..', '2022-08-05', false],
    ['2022-07~', '2022-08', false],
    ['2022-06~', '2022-08', true],
    ['2022-08-04~', '2022-08-05', false],
    ['1999?', '2022', false],
    ['2022-08-01/2022-08-03', '2022-08-04', true],
    ['2022-08-01/2022-08-04~', '2022-08-05', false],
  ])('%s is surely before %s: %s', (a, b, surely) => {
    expect(surelyBefore(at(a), at(b))).toBe(surely);
  });

  it('never has two dates each surely before the other', () => {
    fc.assert(
      fc.property(marked, marked, (a, b) => {
        expect(mayPrecede(at(a), at(b)) || mayPrecede(at(b), at(a))).toBe(true);
      }),
    );
  });

  it('agrees with comparing every day of two unmarked dates', () => {
    fc.assert(
      fc.property(calendar, calendar, (a, b) => {
        expect(surelyBefore(at(a), at(b))).toBe(edtf(a).max < edtf(b).min);
      }),
    );
  });
});
