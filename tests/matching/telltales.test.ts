import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { loadDatabase } from '../../src/build/read-database.ts';
import { documentOfText } from '../../src/cli/document.ts';
import { findIn } from '../../src/cli/find.ts';
import { compileSnapshot } from '../../src/matching/compile.ts';
import { createScanner, type Scanner } from '../../src/matching/scanner.ts';
import { openSnapshot } from '../../src/matching/snapshot.ts';
import { openTelltales, packTelltales, type Telltales } from '../../src/matching/telltales.ts';
import { hashText } from '../../src/text/hash.ts';

let scanner: Scanner;
let telltales: Telltales;
beforeAll(() => {
  const loaded = loadDatabase(process.cwd(), { format: false });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 5)));
  const opened = openSnapshot(compileSnapshot(loaded.database));
  if (!opened.ok) throw new Error(opened.problem);
  scanner = createScanner(opened.snapshot);
  telltales = openTelltales(opened.snapshot.telltales);
});

type Cases = Readonly<Record<'repeats' | 'lookAlikes', readonly { readonly text: string }[]>>;

const folder = join(import.meta.dirname, '../recognition/cases');
const passages = readdirSync(folder).flatMap((file) => {
  const { repeats, lookAlikes } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Cases;
  return [...repeats, ...lookAlikes].map(({ text }) => text);
});

describe('telltales of the bundled claims', () => {
  it('stand in every passage of the tests in which anything is found', () => {
    const missed = passages.filter(
      (text) => !telltales.isIn(text) && findIn(documentOfText(text), scanner).length > 0,
    );
    expect(missed).toEqual([]);
  });

  it.each([
    'The bakery opened at six, and by noon one hundred thousand loaves were gone.',
    'Die Bibliothek bleibt am Montag geschlossen.',
    '図書館は月曜日に休館します。',
    'وصل القطار متأخرا صباح اليوم.',
  ])('do not stand in %s', (text) => {
    expect(telltales.isIn(text)).toBe(false);
  });

  it.each([
    'Troops from North Korea',
    'Nordkoreas Botschafter',
    'из КНДР',
    '북한은 부인했다',
    '北朝鮮の兵士',
    'والكوري الشمالي',
  ])('stand in %s', (text) => {
    expect(telltales.isIn(text)).toBe(true);
  });
});

const word = (text: string, more: { prefix?: true; beside?: readonly [number, string] } = {}) => ({
  hash: hashText(text),
  head: more.prefix ? hashText(text.slice(0, 5)) : 0,
  distance: more.beside?.[0] ?? 0,
  partner: more.beside ? hashText(more.beside[1]) : 0,
});

const few = openTelltales(
  packTelltales({
    forms: [
      word('elba'),
      word('corsic', { prefix: true }),
      word('korea', { beside: [-1, 'north'] }),
    ],
    stems: [hashText('sardi')],
  }),
);

test('property: found are whole words, beginnings, pairs and stems, joined to others too, and nothing else', () => {
  const some = fc.constantFrom('elba', 'elban', 'corsican', 'corsi', 'north', 'korea', 'sardinia');
  const joined = fc.tuple(some, some).map((pair) => pair.join(''));
  fc.assert(
    fc.property(fc.array(fc.oneof(some, joined, fc.stringMatching(/^[a-z]{1,9}$/))), (words) => {
      const expected = words.some(
        (each, at) =>
          each === 'elba' ||
          each.includes('corsic') ||
          each.slice(0, 5) === 'sardi' ||
          (each === 'korea' && words[at - 1]?.endsWith('north')) ||
          // What stands before it is joined to it, and may be anything.
          (each.endsWith('korea') && each !== 'korea'),
      );
      expect(few.isIn(words.join(' '))).toBe(expected);
    }),
  );
});

describe('words that markup parts and text joins', () => {
  it.each([
    'SportElba',
    'ElbaSport',
    'SportElbaKultur',
    'worldcorsican',
    'SportSardinia',
    'TodayNorth Korea',
    'North KoreaToday',
    'TodayNorth KoreaSport',
    'SportKorea',
    'sportkorea',
  ])('are found in %s', (text) => {
    expect(few.isIn(text)).toBe(true);
  });

  it.each(['sportelba', 'Elban', 'south korea', 'nossardines', 'norths korea'])(
    'are not seen in %s',
    (text) => {
      expect(few.isIn(text)).toBe(false);
    },
  );
});

test.each([
  ['Elba', [0, 0]],
  ['to Elba, and to Elba again', [3, 15]],
  // Read as "Strasse", and so longer than it is.
  ['Straße nach Elba', [11, 12]],
  ['한국과 Elba', [4, 5]],
  ['nothing', undefined],
])('says where they stand in "%s"', (text, expected) => {
  const { spanIn } = openTelltales(packTelltales({ forms: [word('elba')], stems: [] }));
  const span = spanIn(text);
  if (expected === undefined) expect(span).toBeUndefined();
  else expect(expected).toContain(span?.first);
  if (span !== undefined) expect(expected?.at(-1)).toBeLessThanOrEqual(span.last + 1);
});
