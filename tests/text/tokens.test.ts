import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normal.ts';
import { tokenise, tokenText } from '../../src/text/tokens.ts';

const words = (page: string): string[] => {
  const tokens = tokenise(normalise(page).text);
  return Array.from({ length: tokens.count }, (_, index) => tokenText(tokens, index));
};

describe('tokens', () => {
  it.each([
    ['North-Korean volunteers', ['north', 'korean', 'volunteers']],
    ['Pyongyang’s offer', ['pyongyangs', 'offer']],
    ['100k men', ['100', 'k', 'men']],
    ['100,000', ['100', '000']],
    ['北朝鮮から', ['北', '朝', '鮮', 'か', 'ら']],
    ['북한의 군인', ['북', '한', '의', '군', '인']],
    ['ทหาร', ['ท', 'ห', 'า', 'ร']],
    ["'quoted'", ['quoted']],
    ['l’Ukraine', ['l', 'ukraine']],
    ['dell’Ucraina', ['dell', 'ucraina']],
    ['Kim’in, Kuzey Kore’ye', ['kim', 'kuzey', 'kore']],
    ['BM’nin Kırım’daki', ['bm', 'kirim']],
    ['kimin', ['kimin']],
    ['Ukraine’s o’a', ['ukraines', 'oa']],
    ["п'ять", ['пять']],
    ['…', []],
  ])('of %s are %j', (page, expected) => {
    expect(words(page)).toEqual(expected);
  });

  const breaksIn = (page: string): number =>
    tokenise(normalise(page).text).breaks.filter(Boolean).length;

  it.each([
    ['He came. She left.', 1],
    ['He came.” She left', 1],
    ['J. Smith came', 0],
    ['at 3.5 per cent', 0],
    ['来た。去った。', 1],
    ['one\ntwo', 1],
    ['Really?! Yes', 1],
  ])('break in %j %i times', (page, expected) => {
    expect(breaksIn(page)).toBe(expected);
  });

  it('lie in order, apart, and cover every letter and digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (page) => {
        const { text } = normalise(page);
        const tokens = tokenise(text);
        let rest = '';
        let end = 0;
        for (let index = 0; index < tokens.count; index++) {
          const start = tokens.starts[index] ?? -1;
          expect(start).toBeGreaterThanOrEqual(end);
          rest += text.slice(end, start);
          end = tokens.ends[index] ?? -1;
          expect(end).toBeGreaterThan(start);
        }
        rest += text.slice(end);
        expect(rest).not.toMatch(/[a-z0-9\u0430-\u044f\u4e00-\u9fff]/);
      }),
    );
  });
});
