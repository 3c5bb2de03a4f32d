import { expect, test } from 'vitest';
import { directionOf } from '../../src/model/language-tags.ts';
import { inQuotationMarks } from '../../src/words/quotation-marks.ts';

test.each([
  ['words', 'en', '“words”'],
  ['words', 'en-GB', '“words”'],
  ['Worte', 'de', '„Worte“'],
  ['слова', 'ru', '«слова»'],
  ['mots', 'fr', '«\u00a0mots\u00a0»'],
  ['言葉', 'ja', '「言葉」'],
  ['كلمات', 'ar', '«كلمات»'],
  ['words', undefined, '“words”'],
  ['„Има съобщения“', 'bg', '„Има съобщения“'],
])('%s in %s: %s', (words, lang, expected) => expect(inQuotationMarks(words, lang)).toBe(expected));

test('direction follows the language; where it is unknown, the words', () => {
  expect(directionOf('ar')).toBe('rtl');
  expect(directionOf('fa-IR')).toBe('rtl');
  expect(directionOf('ru')).toBe('ltr');
  expect(directionOf(undefined)).toBe('auto');
  expect(directionOf('not a tag')).toBe('auto');
});

test('a language written in several scripts goes by the script of its tag', () => {
  expect(directionOf('pa')).toBe('ltr');
  expect(directionOf('pa-Arab')).toBe('rtl');
  expect(directionOf('uz-Cyrl')).toBe('ltr');
});
