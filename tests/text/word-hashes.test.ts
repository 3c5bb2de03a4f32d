import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/text/normal.ts';
import { tokenise, tokenText } from '../../src/text/tokens.ts';
import { createWordHashBuffer } from '../../src/text/word-hashes.ts';

/** What words are made of on pages, and what is written between them. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'a',
      'Straße',
      'ŒUVRE',
      'l’Ukraine',
      "rock'n'roll",
      "d'",
      'qu’il',
      'Kim’in',
      'Kore\u00ad’n\u00adin',
      "'a",
      '100,000',
      '۱۰۰',
      '10만',
    ],
    ...[
      '北朝鮮',
      'ガ',
      'ｶﾞ',
      'か\u3099',
      '조선',
      '조선',
      'co\u00adop',
      '\u200b',
      'e\u0301té',
      '№5',
      '½',
      '…',
    ],
    ...[
      '😀',
      '𠮷野',
      '𝐛𝐨𝐥𝐝',
      '\ud800',
      'ﬁrst',
      'ЁЛКА',
      'بالجنود',
      '7\u200b7',
      "'",
      '’',
      '-',
      '. ',
      ' ',
      ' ',
      ' ',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('hashes of words', () => {
  it('are those of the tokens, whatever the text', () => {
    const words = createWordHashBuffer();
    fc.assert(
      fc.property(text, (page) => {
        const tokens = tokenise(normalise(page));
        words.fill(page);
        const { count } = tokens;
        expect(words.count).toBe(count);
        expect(words.hashes.slice(0, count)).toEqual(tokens.hashes.slice(0, count));
        expect(words.stems.slice(0, count)).toEqual(tokens.stems.slice(0, count));
      }),
      { numRuns: 2000 },
    );
  });

  it('name words that are the same tokens by themselves', () => {
    const words = createWordHashBuffer();
    fc.assert(
      fc.property(text, (page) => {
        const tokens = tokenise(normalise(page));
        words.fill(page);
        for (let index = 0; index < tokens.count; index++) {
          const alone = tokenise(normalise(words.wordAt(index)));
          expect([alone.count, tokenText(alone, 0)]).toEqual([1, tokenText(tokens, index)]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are found whatever is written out of order before', () => {
    const words = createWordHashBuffer();
    words.fill('Straße 😀 …'.repeat(50));
    words.fill('one two');
    expect([words.count, words.wordAt(1)]).toEqual([2, 'two']);
  });
});
