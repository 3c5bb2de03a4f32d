import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normal.ts';
import {
  leadAt,
  nextNumberCandidate,
  significantDigits,
} from '../../src/text/number-candidates.ts';
import { NUMBER_PARTS } from '../../src/text/number-words.ts';
import { findNumbers } from '../../src/text/numbers.ts';
import { type Tokens, tokenise } from '../../src/text/tokens.ts';

const numbersIn = (page: string): readonly number[] =>
  findNumbers(tokenise(normalise(page))).map(({ value }) => value);

describe('100,000 in further dresses', () => {
  it.each([
    '10余万名志愿者',
    '10多万名志愿者',
    '10여만 명',
    '십만 명',
    '壹拾万志愿军',
    '١٠٠٫٠٠٠ متطوع',
    '۱۰۰/۰۰۰ داوطلب',
    '100、000人',
    '100·000 voluntaris',
    '100.000 dos seus soldados',
    '100.000 van zijn soldaten',
    '100,000 six months later',
    '100,000 pet owners',
    '۱۰۰،۰۰۰ داوطلب',
    'כמאה אלף לוחמים',
    'seratus ribu sukarelawan',
  ])('is read in %s, and nothing else', (page) => {
    expect(numbersIn(page)).toEqual([100_000]);
  });
});

describe('other numbers in further dresses', () => {
  it.each([
    ['오천 명', [5000]],
    ['이천 명', [2000]],
    ['lima puluh ribu orang', [50_000]],
    ['1.2 million', [1_200_000]],
    ['1000万', [10_000_000]],
    ['1만2천명', [12_000]],
    ['1만 2000명', [10_000, 2000]],
    ['1만 2천명', [12_000]],
    ['1万2000人', [12_000]],
    ['1億2000万円', [120_000_000]],
    ['2万3万', [20_000, 30_000]],
    ['10万 2022年', [100_000, 2022]],
    ['1,200 million', [1_200_000_000]],
    ['on 3/11/2022', [3, 11, 2022]],
    ['100/500', [100, 500]],
    ['1、2、3', [1, 2, 3]],
  ])('in %s are %j', (page, expected) => {
    expect(numbersIn(page)).toEqual(expected);
  });
});

/** The tokens from one on, as if nothing stood before. */
const from = (tokens: Tokens, index: number): Tokens => ({
  ...tokens,
  count: tokens.count - index,
  text: tokens.text,
  units: tokens.units,
  starts: tokens.starts.subarray(index),
  ends: tokens.ends.subarray(index),
  kinds: tokens.kinds.subarray(index),
  breaks: tokens.breaks.subarray(index),
  hashes: tokens.hashes.subarray(index),
  stems: tokens.stems.subarray(index),
});

/** Whether a number begins at the first token, found by reading and not by looking for candidates. */
const beginsNumber = (tokens: Tokens, index: number): boolean =>
  findNumbers(from(tokens, index))[0]?.first === 0;

const words = [...NUMBER_PARTS.keys()];
const number = fc.constantFrom(...words);
const digits = fc.integer({ min: 0, max: 100_000 }).map(String);
const other = fc.constantFrom(...'and und et de of men хочет 人 餘 余 여 . , / · -'.split(' '));
const numeral = fc.constantFrom(...'十拾百千万萬亿億两一三壹십백천만억이오');
const compound = fc.tuple(number, number).map(([one, next]) => `${one}${next}`);
const page = fc
  .array(
    fc.tuple(
      fc.oneof(number, digits, other, numeral, compound),
      fc.constantFrom(' ', ' ', '', '-', '. '),
    ),
    { maxLength: 12 },
  )
  .map((list) => list.flat().join(''));

describe('the search for numbers', () => {
  it('passes over no token at which one begins', () => {
    fc.assert(
      fc.property(page, (text) => {
        const tokens = tokenise(normalise(text));
        for (let index = 0; index < tokens.count; index++) {
          if (beginsNumber(tokens, index)) expect(nextNumberCandidate(tokens, index)).toBe(index);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('stops at every number word and every number of two of them written as one', () => {
    for (const word of words)
      expect([word, nextNumberCandidate(tokenise(word), 0)]).toEqual([word, 0]);
    for (const one of ['hundert', 'cento', 'szaz', 'ein', 'tva', 'duizend', 'сто', 'صد'])
      for (const next of words) {
        const tokens = tokenise(`${one}${next}`);
        if (findNumbers(tokens).length > 0) expect(nextNumberCandidate(tokens, 0)).toBe(0);
      }
  });

  it('goes on to where the next one stands', () => {
    const tokens = tokenise('they sent 5 men and a hundred thousand more');
    expect(nextNumberCandidate(tokens, 3)).toBe(6);
    expect(nextNumberCandidate(tokens, 8)).toBe(tokens.count);
  });
});

describe('the part that leads a number', () => {
  const word = fc.constantFrom(
    ...[
      '0',
      '000',
      '1',
      '10',
      '100',
      '5',
      '50',
      '1.5',
      '0.5',
      '0.1',
      '100,000',
      '1,00,000',
      '100.000',
    ],
    ...[
      'thousand',
      'million',
      'lakh',
      'hundred',
      'one',
      'two',
      'dozen',
      'twenty',
      'and',
      'тыс',
      'млн',
      'cien',
      'mil',
    ],
    ...[
      'hunderttausend',
      'centomila',
      '十',
      '万',
      '3',
      '만',
      '余',
      '۱۰۰',
      'هزار',
      'volunteers',
      ',',
      '.',
      'k',
    ],
  );
  const glue = fc.constantFrom(' ', ' ', ' ', '', ',', '.', '-');
  const text = fc
    .array(fc.tuple(word, glue), { maxLength: 12 })
    .map((list) => list.flat().join(''));

  it('stands in the text of every number that is read', () => {
    fc.assert(
      fc.property(text, (page) => {
        const tokens = tokenise(normalise(page));
        const leads = Array.from({ length: tokens.count }, (_, index) => leadAt(tokens, index));
        for (const { value } of findNumbers(tokens)) {
          const digits = significantDigits(String(value));
          const isLed = leads.some((lead) => lead !== undefined && digits.startsWith(lead));
          expect([page, value, isLed]).toEqual([page, value, true]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['volunteers', undefined],
    ['seven', undefined],
    ['7', '7'],
    ['000', '0'],
    ['100', '1'],
    ['hundred', ''],
    ['十', ''],
  ])('of %s is %j', (page, expected) => {
    expect(leadAt(tokenise(normalise(page)), 0)).toBe(expected);
  });
});
