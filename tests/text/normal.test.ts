import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NormalOffset } from '../../src/model/brand.ts';
import { normalise, pageEnd, pageStart } from '../../src/text/normal.ts';

const normal = (text: string): string => normalise(text).text;

describe('normal text', () => {
  it.each([
    ['Süd', 'sud'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['“volunteers”', '"volunteers"'],
    ['«добровольцев»', '"добровольцев"'],
    ['всё', 'все'],
    ['vol\u00adun\u200bteers', 'volunteers'],
    ['100\u00a0000', '100 000'],
    ['١٠٠', '100'],
    ['۱۰۰', '100'],
    ['１００', '100'],
    ['ﬁghters', 'fighters'],
    ['İstanbul', 'istanbul'],
    ['المُتطوِّعين', 'المتطوعين'],
    ['کره شمالی', 'كره شمالي'],
    ['ガ', 'ガ'],
    ['ｶﾞ', 'ガ'],
    ['한국', '한국'],
    ['\u1112\u1161\u11ab\u1100\u116e\u11a8', '한국'],
    ['Pyongyang’s', "pyongyang's"],
  ])('writes %s as %s', (page, expected) => {
    expect(normal(page)).toBe(expected);
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (page) => {
        expect(normal(normal(page))).toBe(normal(page));
      }),
    );
  });

  it('is the same piece by piece as at once, where pieces are whole characters', () => {
    const characters = fc.array(fc.constantFrom(...'aÄß1٣، «й國한é—\u00ad'), { maxLength: 30 });
    fc.assert(
      fc.property(characters, (list) => {
        expect(normal(list.join(''))).toBe(list.map(normal).join(''));
      }),
    );
  });

  it('keeps a place on the page for every unit, in order and within the page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (page) => {
        const { text, length, pageStarts } = normalise(page);
        expect(length).toBe(text.length);
        expect(pageStarts[length]).toBe(page.length);
        for (let at = 0; at < text.length; at++) {
          expect(pageStarts[at]).toBeLessThanOrEqual(pageStarts[at + 1] ?? -1);
          expect(pageStarts[at]).toBeLessThan(page.length);
        }
      }),
    );
  });
});

describe('the way back', () => {
  const stretch = (page: string, word: string): string => {
    const text = normalise(page);
    const from = text.text.indexOf(word);
    const start = pageStart(text, from as NormalOffset);
    return page.slice(start, pageEnd(text, (from + word.length) as NormalOffset));
  };

  it.each([
    ['the “volunteers” came', 'volunteers', 'volunteers'],
    ['the vol\u00adunteers came', 'volunteers', 'vol\u00adunteers'],
    ['the ﬁghters came', 'fighters', 'ﬁghters'],
    ['cafe\u0301 closed', 'cafe', 'cafe\u0301'],
    ['Straße 5', 'strasse', 'Straße'],
    ['𝐯𝐨𝐥 came', 'vol', '𝐯𝐨𝐥'],
  ])('leads in %j from %s to %j', (page, word, expected) => {
    expect(stretch(page, word)).toBe(expected);
  });
});
