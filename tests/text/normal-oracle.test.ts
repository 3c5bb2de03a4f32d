import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeAt } from '../../src/text/compose.ts';
import { foldCodePoint } from '../../src/text/fold.ts';
import { createNormalBuffer, type NormalText, normalise } from '../../src/text/normal.ts';

type Folded = { readonly text: string; readonly starts: readonly number[] };

/** Folds character by character, with no table in between. */
const naiveFold = (page: string): Folded => {
  let text = '';
  const starts: number[] = [];
  for (let at = 0; at < page.length; ) {
    const composed = composeAt(page, at);
    const codePoint = composed?.codePoint ?? page.codePointAt(at) ?? 0;
    const folded = foldCodePoint(codePoint);
    for (let unit = 0; unit < folded.length; unit++) starts.push(at);
    text += folded;
    at += composed?.length ?? (codePoint > 0xffff ? 2 : 1);
  }
  return { text, starts: [...starts, page.length] };
};

const seen = (normal: NormalText): Folded => ({
  text: normal.text,
  starts: [...normal.pageStarts.subarray(0, normal.length + 1)],
});

const pieces = fc.constantFrom(
  ...['é', 'ß', 'ﬃ', '㍿', '½', 'ı', 'İ', '\u0301', '\u00ad', '\u200b', 'ـ', '٣', '１', '\ud83d'],
  ...['か\u3099', 'ｶﾞ', 'ﾞ', '\u3099', '\u1112\u1161\u11ab', '\u1112', '\u1161', '한', '\udc00'],
  ...['\ufffe', '\uffff', '\ufdd0', '\ufeff', '\u0000', '𝐯', '😀', 'a', ' ', '’', '—', 'ﷺ'],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 20 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
    .map((units) => String.fromCharCode(...units)),
);

describe('normal text', () => {
  it('is what folding character by character gives, with the same places', () => {
    fc.assert(
      fc.property(texts, (page) => {
        expect(seen(normalise(page))).toEqual(naiveFold(page));
      }),
      { numRuns: 500 },
    );
  });

  it('of every character of the basic plane is what folding gives, at first sight and again', () => {
    const buffer = createNormalBuffer();
    for (let first = 0; first < 0x10000; first += 0x400) {
      const units = Array.from({ length: 0x400 }, (_, offset) => first + offset);
      // A letter between any two: nothing is composed, no two surrogates make a pair.
      const page = units.map((unit) => `${String.fromCharCode(unit)}x`).join('');
      const expected = units.map((unit) => `${foldCodePoint(unit)}x`).join('');
      for (const _ of ['first', 'again']) {
        buffer.fill(page);
        expect(buffer.text === expected || first.toString(16)).toBe(true);
      }
    }
  });

  it('in a buffer used again is the same as in a new one', () => {
    const used = createNormalBuffer();
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (pages) => {
        for (const page of pages) {
          used.fill(page);
          expect(seen(used)).toEqual(seen(normalise(page)));
          expect(used.text).toBe(String.fromCharCode(...used.units.subarray(0, used.length)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has room where the folded text is many times as long as the page', () => {
    const page = 'ﷺ㍿'.repeat(500);
    expect(seen(normalise(page))).toEqual(naiveFold(page));
  });
});
