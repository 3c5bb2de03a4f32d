import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../src/text/hash.ts';
import { normalise } from '../../src/text/normal.ts';
import {
  createTokenBuffer,
  TokenKind,
  type Tokens,
  tokenise,
  tokenText,
} from '../../src/text/tokens.ts';

type Token = { readonly start: number; readonly end: number; readonly kind: number };

const SINGLES = 'Han Hiragana Katakana Hangul Thai Lao Khmer Myanmar'
  .split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const SINGLE = `[${SINGLES}\\u30fc]`;
const LETTER = `(?!${SINGLE})[\\p{L}\\p{M}]`;
/** Letters beyond the basic plane are tokens of their own. */
const PLAIN = `(?![\\u{10000}-\\u{10ffff}])${LETTER}`;
const ELISION = "(?:l|d|c|j|m|n|s|t|qu|jusqu|lorsqu|puisqu|un|[dns]ell|all|dall|coll|quest|quell)'";
/** What Turkish writes after a name of two letters and more, which is then the word. */
const ENDING = `'(?:n?d[ea](?:n|ki)?|t[ea](?:n|ki)?|y?l[ea]|[yn]?[iuae]|n?[iu]n)(?!${PLAIN})`;
const JOINED = `(?:${PLAIN}'(?:${PLAIN})+|(?:${PLAIN})+)(?:(?!${ENDING})'(?:${PLAIN})+)*`;
const WORD = new RegExp(
  `(?<single>${SINGLE}|(?=[\\u{10000}-\\u{10ffff}])${LETTER})|(?<digits>[0-9]+)|` +
    `(?<elided>${ELISION}(?=${PLAIN}))|(?<word>${JOINED})(?:${ENDING})?`,
  'gu',
);

/** The tokens that a few lines of regular expression find. */
const naiveTokens = (text: string): readonly Token[] => {
  const found: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const [whole] = match;
    const { single, digits, elided, word } = match.groups ?? {};
    const isSingle = single !== undefined && new RegExp(SINGLE, 'u').test(single);
    const kind = isSingle ? TokenKind.single : digits ? TokenKind.digits : TokenKind.word;
    const end = match.index + (word ?? whole).length - (elided ? 1 : 0);
    found.push({ start: match.index, end, kind });
  }
  return found;
};

const listed = (tokens: Tokens): readonly Token[] =>
  Array.from({ length: tokens.count }, (_, index) => ({
    start: tokens.starts[index] ?? -1,
    end: tokens.ends[index] ?? -1,
    kind: tokens.kinds[index] ?? -1,
  }));

/** All that a reader of tokens sees, hashes and sentence ends included. */
const seen = (tokens: Tokens) => ({
  tokens: listed(tokens),
  words: Array.from({ length: tokens.count }, (_, index) => tokenText(tokens, index)),
  hashes: [...tokens.hashes.subarray(0, tokens.count)],
  stems: [...tokens.stems.subarray(0, tokens.count)],
  breaks: [...tokens.breaks.subarray(0, tokens.count)],
});

const pieces = fc.constantFrom(
  ...[
    "l'",
    "dell'",
    "quell'",
    "jusqu'",
    "o'",
    "'",
    "'nin",
    "'in",
    "'a",
    'kim',
    "''",
    'ukraine',
    'a',
    'é',
    '7',
    '100',
    ' ',
    '. ',
  ],
  ...['국', '北', 'か', 'ー', 'ท', 'й', 'ي', 'ß', '😀', '𠀀', '𐐷', '\ud83d', '\udc00', '\n', '-'],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 25 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('tokens', () => {
  it('are those that a regular expression finds', () => {
    fc.assert(
      fc.property(texts, (page) => {
        const normal = normalise(page);
        expect(listed(tokenise(normal))).toEqual(naiveTokens(normal.text));
      }),
      { numRuns: 500 },
    );
  });

  it('carry the hash of their word, and of its leading five letters', () => {
    fc.assert(
      fc.property(texts, (page) => {
        const { words, hashes, stems, tokens } = seen(tokenise(normalise(page)));
        expect(hashes).toEqual(words.map((word) => hashText(word)));
        const heads = words.map((word, index) =>
          tokens[index]?.kind === TokenKind.digits ? word : word.slice(0, 5),
        );
        expect(stems).toEqual(heads.map((head) => hashText(head)));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same from a buffer used again, of whatever first size, as from a new one', () => {
    const used = createTokenBuffer(1);
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (pages) => {
        for (const page of pages) {
          used.fill(normalise(page));
          expect(seen(used)).toEqual(seen(tokenise(normalise(page))));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are all there where memory has grown many times', () => {
    const page = "north korea's 100,000. 志願兵! ".repeat(2000);
    const buffer = createTokenBuffer(2);
    buffer.fill(normalise(page));
    expect(buffer.count).toBe(2000 * 7);
    expect(listed(buffer)).toEqual(naiveTokens(normalise(page).text));
    expect([...buffer.hashes.subarray(7 * 1999, buffer.count)]).toEqual([
      ...buffer.hashes.subarray(0, 7),
    ]);
  });
});
