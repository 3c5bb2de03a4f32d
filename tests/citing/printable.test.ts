import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolated, onOneLine, printable, withStop } from '../../src/citing/printable.ts';
import { seen } from './sample.ts';

/** Depth of isolates at the end of a line, and the least on the way. */
function depths(line: string): { readonly end: number; readonly least: number } {
  let depth = 0;
  let least = 0;
  for (const character of line) {
    if (/[\u2066-\u2068]/.test(character)) depth += 1;
    if (character === '\u2069') depth -= 1;
    least = Math.min(least, depth);
  }
  return { end: depth, least };
}

describe('text of others', () => {
  test.each([
    { name: 'plain words as they are', text: 'rents doubled', told: 'rents doubled' },
    { name: 'Cyrillic as it is', text: 'аренда', told: 'аренда' },
    { name: 'Arabic in an isolate', text: 'كوريا', told: '\u2068كوريا\u2069' },
    { name: 'each line in its own', text: 'كوريا\nب', told: '\u2068كوريا\u2069\n\u2068ب\u2069' },
    { name: 'an override within one', text: 'a\u202eb', told: '\u2068a\u202eb\u2069' },
    { name: 'without an end that was not begun', text: 'a\u2069b', told: 'ab' },
    { name: 'with an end to what was begun', text: 'a\u2067b', told: '\u2068a\u2067b\u2069\u2069' },
  ])('stands $name', ({ text, told }) => {
    expect(isolated(text)).toBe(told);
  });

  test('keeps its line ends as one kind, and on one line none', () => {
    expect(printable('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
    expect(onOneLine(' a\r\n b\u0000 ')).toBe('a b');
  });

  test.each(['It is so.', 'Is it?', '“It is so.”', '(It is so.)', 'It is [so …]'])(
    'gets no second stop: %s',
    (sentence) => {
      expect(withStop(sentence)).toBe(sentence);
    },
  );

  test('gets a stop where it has none', () => {
    expect(withStop('It is “so”')).toBe('It is “so”.');
  });

  test('property: closes what it opens, line by line, and loses nothing that is seen', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 4 }),
          fc.constantFrom(...'\u2066\u2067\u2068\u2069\u202e\u202c\nאب'),
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (words) => {
        const told = isolated(words);
        for (const line of told.split('\n')) expect(depths(line)).toEqual({ end: 0, least: 0 });
        expect(seen(told)).toBe(seen(words));
        expect(isolated(told).replaceAll(/[\u2068\u2069]/g, '')).toBe(
          told.replaceAll(/[\u2068\u2069]/g, ''),
        );
      }),
    );
  });
});
