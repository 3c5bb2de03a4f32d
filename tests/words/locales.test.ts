import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/model/languages.ts';
import type { Messages } from '../../src/words/catalogue.ts';
import { ENGLISH } from '../../src/words/english.ts';

const FOLDER = join(process.cwd(), 'assets', 'public', '_locales');

const messagesOf = (lang: string): Messages =>
  JSON.parse(readFileSync(join(FOLDER, lang, 'messages.json'), 'utf8')) as Messages;

const placesOf = (message: string): readonly string[] =>
  [
    ...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase())),
  ].sort();

/** Keys with the forms for numbers that a language has: English has two of them, Arabic six. */
const expectedKeys = (lang: string): readonly string[] => {
  const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
  const keys = Object.keys(ENGLISH.messages).flatMap((key) => {
    const name = /^(.+)_(one|other)$/.exec(key)?.[1];
    return name === undefined ? [key] : pluralCategories.map((form) => `${name}_${form}`);
  });
  return [...new Set(keys)].sort();
};

/** The English message that a message stands for. */
const englishOf = (key: string): string =>
  (ENGLISH.messages[key] ?? ENGLISH.messages[key.replace(/_\w+$/, '_other')])?.message ?? '';

test('every language of the interface has its file, and no file is of another', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(LANGUAGES.map(({ lang }) => lang).sort());
});

test('browsers tell keys apart by their letters alone', () => {
  const keys = Object.keys(ENGLISH.messages);
  expect(keys.filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
  expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
});

describe.each(LANGUAGES)('$name', ({ lang }) => {
  const messages = messagesOf(lang);

  test('says everything, in every form that it has for numbers, and nothing else', () => {
    expect(Object.keys(messages).sort()).toEqual(expectedKeys(lang));
  });

  test('leaves open what English leaves open, and names each place as browsers ask it to be named', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      const named = Object.keys(placeholders).sort();
      expect({ key, places: placesOf(message) }).toEqual({ key, places: named });
      // "one" may go without its number: "a record".
      const open = placesOf(englishOf(key)).filter(
        (name) => name !== 'count' || !/_(zero|one|two)$/.test(key),
      );
      expect({
        key,
        open: named.filter((name) => name !== 'count' || open.includes(name)),
      }).toEqual({
        key,
        open,
      });
    }
  });

  test('leaves nothing empty, and fits where browsers and stores cut', () => {
    const empty = Object.entries(messages).filter(([, { message }]) => message.trim() === '');
    expect(empty).toEqual([]);
    expect(messages.extDescription?.message.length).toBeLessThanOrEqual(132);
    expect(messages.extName?.message).toBe('Whence');
  });
});
