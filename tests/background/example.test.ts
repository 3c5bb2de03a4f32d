import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { cardSources } from '../../src/background/card-sources.ts';
import type { ClaimService } from '../../src/background/claim-service.ts';
import { viewExample } from '../../src/background/example.ts';
import { compileSnapshot } from '../../src/matching/compile.ts';
import { createScanner } from '../../src/matching/scanner.ts';
import { openSnapshot } from '../../src/matching/snapshot.ts';
import { ENGLISH } from '../../src/words/english.ts';
import { speak } from '../../src/words/say.ts';
import { database } from '../citing/sample.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));
afterEach(() => speak(ENGLISH));

const opened = openSnapshot(compileSnapshot(database));
if (!opened.ok) throw new Error(opened.problem);
const service = {
  snapshot: opened.snapshot,
  scanner: createScanner(opened.snapshot),
  database,
  telltales: undefined,
  record: (id) => database.records.find((record) => record.id === id),
} satisfies ClaimService;

test.each(['en', 'fr', 'ko', 'ar'])(
  'the example is recognised where all else is said in %s',
  (lang) => {
    const file = new URL(`../../assets/public/_locales/${lang}/messages.json`, import.meta.url);
    speak({ lang, messages: JSON.parse(readFileSync(file, 'utf8')) });
    const example = viewExample(service, cardSources(service));
    if (example === null) throw new Error('no example');
    const { text, start, end, card } = example;
    expect(text.slice(start, end)).toContain('100,000 North Korean volunteers');
    expect(card.origin?.quote).toBeDefined();
    expect(text).toContain(card.origin?.quote ?? '');
    expect(text).toContain(card.origin?.who ?? '');
  },
);

test('without its record there is no example', () => {
  expect(viewExample({ ...service, record: () => undefined }, cardSources(service))).toBeNull();
});
