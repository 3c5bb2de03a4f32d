import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normal.ts';
import { findNumbers } from '../../src/text/numbers.ts';
import { tokenise } from '../../src/text/tokens.ts';

const numbersIn = (page: string): number[] =>
  findNumbers(tokenise(normalise(page).text)).map(({ value }) => value);

describe('100,000 in every dress', () => {
  it.each([
    '100,000 volunteers',
    '100 000 «volunteers»',
    '100\u00a0000 volontaires',
    '100\u202f000 volontaires',
    '100.000 Freiwillige',
    "100'000 Freiwillige",
    '100’000 Freiwillige',
    '100000 volunteers',
    '1,00,000 volunteers',
    '100k volunteers',
    '100K volunteers',
    'one hundred thousand volunteers',
    'a hundred thousand volunteers',
    'hundred thousand-strong volunteer force',
    'hundred-thousand-strong force',
    '100 thousand volunteers',
    'hunderttausend Freiwillige',
    'einhunderttausend Freiwillige',
    '100 Tsd. Freiwillige',
    '100 тысяч добровольцев',
    '100-те хиляди доброволци',
    'сто илјади доброволци',
    '100 ming ko‘ngilli',
    'հարյուր հազար կամավոր',
    'sto tisoč prostovoljcev',
    'iki šimto tūkstančių savanorių',
    '100 тыс. добровольцев',
    'сто тысяч добровольцев',
    'ста тысяч добровольцев',
    '100 тисяч добровольців',
    'сто тисяч добровольців',
    '100 tys. ochotników',
    'sto tysięcy ochotników',
    'cent mille volontaires',
    'cien mil voluntarios',
    '100 mil voluntários',
    'cem mil voluntários',
    '100mila volontari',
    'centomila volontari',
    '100 de mii de voluntari',
    'o sută de mii de voluntari',
    '100 хиляди доброволци',
    '100 tisíc dobrovolníků',
    'sto tisíc dobrovolníků',
    'simt tūkstoši brīvprātīgo',
    '100 bin gönüllü',
    'yüz bin gönüllü',
    '100 ribu sukarelawan',
    'seratus ribu sukarelawan',
    '100 ألف متطوع',
    '١٠٠ ألف متطوع',
    'مئة ألف متطوع',
    '۱۰۰ هزار داوطلب',
    'صد هزار داوطلب',
    '10만 명의 의용군',
    '십만 의용군',
    '10万人の志願兵',
    '十万の志願兵',
    '10 万志愿军',
    '100 tisuća dobrovoljaca',
    '100 hiljada dobrovoljaca',
    '100 tūkstančių savanorių',
    '100 אלף מתנדבים',
    'מאה אלף מתנדבים',
    '1 लाख स्वयंसेवक',
    'ایک لاکھ رضاکار',
    '10 vạn quân',
    'hundrede tusinde frivillige',
    'صدهزار داوطلب',
    '十萬志願軍',
  ])('is read in %s', (page) => {
    expect(numbersIn(page)).toContain(100_000);
  });
});

describe('other numbers', () => {
  it.each([
    ['1.5 million', [1_500_000]],
    ['2,5 Mio.', [2_500_000]],
    ['one hundred and fifty thousand', [150_000]],
    ['двести тысяч', [200_000]],
    ['twenty-five thousand', [25_000]],
    ['5 Aug 2022, 100,000 men', [5, 2022, 100_000]],
    ['100,000-150,000', [100_000, 150_000]],
    ['between 800 and 1,000', [800, 1000]],
    ['10,000 soldiers', [10_000]],
    ['3.14', [3.14]],
    ['12 345 678', [12_345_678]],
    ['nineteen', [19]],
  ])('in %s are %j', (page, expected) => {
    expect(numbersIn(page)).toEqual(expected);
  });

  it.each([
    'thousands of workers',
    'hundreds',
    'тысячи добровольцев',
    'Tausende Arbeiter',
    'one of them',
    'on the front',
    '만',
  ])('are not in %s', (page) => {
    expect(numbersIn(page)).toEqual([]);
  });

  const scales = fc.constantFrom(',', '.', ' ', '\u00a0', "'");
  it('survive any grouping by threes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), scales, (value, separator) => {
        const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, separator);
        expect(numbersIn(`about ${grouped} people`)).toEqual([value]);
      }),
    );
  });

  it('lie in order and apart in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'1209 ,.k-hundred mil十万천 '), maxLength: 40 }),
        (page) => {
          let last = -1;
          for (const number of findNumbers(tokenise(normalise(page).text))) {
            expect(number.first).toBeGreaterThan(last);
            expect(number.last).toBeGreaterThanOrEqual(number.first);
            last = number.last;
          }
        },
      ),
    );
  });
});
