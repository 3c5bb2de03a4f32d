import { describe, expect, test } from 'vitest';
import type { Edtf } from '../../src/model/brand.ts';
import { dateInWords, whenInWords } from '../../src/words/dates.ts';

const edtf = (text: string): Edtf => text as Edtf;

describe('a date in words', () => {
  test.each([
    ['2022-08-05', '5 August 2022', 'on 5 August 2022'],
    ['2022-08', 'August 2022', 'in August 2022'],
    ['2022', '2022', 'in 2022'],
    ['2022-08-07~', 'about 7 August 2022', 'about 7 August 2022'],
    ['2022-08~', 'about August 2022', 'about August 2022'],
    ['2022-08-07?', '7 August 2022 (uncertain)', 'on 7 August 2022 (uncertain)'],
    ['../2022-08-05', 'on or before 5 August 2022', 'on or before 5 August 2022'],
    ['../2022-08', 'in or before August 2022', 'in or before August 2022'],
    ['2022-08-11/..', 'on or after 11 August 2022', 'on or after 11 August 2022'],
    ['2022-08-05/2022-08-08', '5–8 August 2022', '5–8 August 2022'],
    ['2022-07-18/2022-08-05', '18 July–5 August 2022', '18 July–5 August 2022'],
    ['2022-07/2022-08', 'July–August 2022', 'July–August 2022'],
    ['2021/2022', '2021–2022', '2021–2022'],
    ['2021-12-31/2022-01-01', '31 December 2021–1 January 2022', '31 December 2021–1 January 2022'],
  ])('%s', (text, plain, when) => {
    // Whether there is a thin space around a dash is for the language data to know.
    const tight = (words: string) => words.replace(/\s*–\s*/g, '–');
    expect(tight(dateInWords(edtf(text)))).toBe(plain);
    expect(tight(whenInWords(edtf(text)))).toBe(when);
  });

  test('short', () => {
    expect(dateInWords(edtf('../2022-08-05'), 'short')).toBe('on or before 5 Aug 2022');
  });

  test('none', () => {
    expect(dateInWords(undefined)).toBe('date unknown');
    expect(whenInWords(undefined)).toBe('on an unknown date');
  });

  test('what is no date is given back as it stands', () => {
    expect(dateInWords(edtf('last summer'))).toBe('last summer');
  });
});
