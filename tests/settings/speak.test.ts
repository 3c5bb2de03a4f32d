import { beforeEach, expect, test, vi } from 'vitest';
import { speakAsChosen } from '../../src/settings/speak.ts';
import { say } from '../../src/words/say.ts';

const { fake } = vi.hoisted(() => {
  const stored: Record<string, unknown> = {};
  const browser = {
    i18n: { getUILanguage: () => 'pt-BR' },
    runtime: { getURL: (path: string) => `extension:/${path}` },
    storage: { local: { get: async () => ({ ...stored }) } },
  };
  return { fake: { browser, stored } };
});
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

const read: string[] = [];
let isBroken = false;
beforeEach(() => {
  read.length = 0;
  isBroken = false;
  vi.stubGlobal('navigator', { languages: ['pt-BR', 'fr-CH', 'en'] });
  vi.stubGlobal('fetch', async (file: string) => {
    read.push(file);
    if (isBroken) throw new Error('gone');
    return { json: async () => ({ back: { message: file } }) };
  });
});
const choose = (language: string | null): void => {
  fake.stored.settings = { language };
};

test('what the browser speaks is spoken, as far as it is there, and what the reader chose before all', async () => {
  choose(null);
  expect((await speakAsChosen()).lang).toBe('fr');
  expect(say('back')).toBe('extension:/_locales/fr/messages.json');
  choose('ko');
  expect((await speakAsChosen()).lang).toBe('ko');
  expect(say('back')).toBe('extension:/_locales/ko/messages.json');
});

test('a file is read once for as long as its language holds', async () => {
  choose('de');
  await Promise.all([speakAsChosen(), speakAsChosen()]);
  await speakAsChosen();
  expect(read).toEqual(['extension:/_locales/de/messages.json']);
});

test('a file that could not be read is read again the next time', async () => {
  choose('pl');
  isBroken = true;
  await expect(speakAsChosen()).rejects.toThrow('gone');
  isBroken = false;
  expect((await speakAsChosen()).lang).toBe('pl');
});

test('of two languages chosen one after the other the later is spoken, whichever file comes last', async () => {
  const arrive = new Map<string, () => void>();
  vi.stubGlobal('fetch', async (file: string) => {
    await new Promise<void>((resolve) => arrive.set(file, resolve));
    return { json: async () => ({ back: { message: file } }) };
  });
  const files = ['extension:/_locales/es/messages.json', 'extension:/_locales/uk/messages.json'];
  choose('es');
  const earlier = speakAsChosen();
  await vi.waitFor(() => expect(arrive.has(files[0] ?? '')).toBe(true));
  choose('uk');
  const later = speakAsChosen();
  await vi.waitFor(() => expect(arrive.has(files[1] ?? '')).toBe(true));
  arrive.get(files[1] ?? '')?.();
  expect((await later).lang).toBe('uk');
  arrive.get(files[0] ?? '')?.();
  await earlier;
  expect(say('back')).toBe(files[1]);
});
