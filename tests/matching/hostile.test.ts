import { beforeAll, describe, expect, it } from 'vitest';
import { loadDatabase } from '../../src/build/read-database.ts';
import type { Scanner } from '../../src/matching/scanner.ts';
import type { ConceptId } from '../../src/model/brand.ts';
import type { Match } from '../../src/model/match.ts';
import { sampleConcept, sampleRecord, scannerOver, scanPassage } from './sample.ts';

const WORDING = 'North Korean volunteers are prepared to come and take part in the conflict';
const CONCEPTS = [
  sampleConcept('volunteer', 'volunteer*', '志願兵'),
  sampleConcept('north-korea', 'north korea*', 'DPRK'),
  sampleConcept('korea', 'korea*'),
];
const concept = (id: string) => id as ConceptId;
const sample = scannerOver(
  [
    sampleRecord(
      'volunteers',
      [WORDING],
      [{ all: ['=100000', concept('volunteer')], near: [concept('north-korea')], within: 6 }],
    ),
    sampleRecord('koreas', [], [{ all: ['=7', concept('korea')], within: 3 }]),
  ],
  CONCEPTS,
);

const MEGABYTE = 1_000_000;
const filling = (words: string, length: number): string =>
  words.repeat(Math.ceil(length / words.length));

const expectSound = (text: string, matches: readonly Match[]): void => {
  for (const { start, end, agreeing = [] } of matches) {
    expect(start >= 0 && start < end && end <= text.length).toBe(true);
    expect(agreeing.every(([from, to]) => start <= from && from < to && to <= end)).toBe(true);
  }
};

/** Scans, and sees to it that every match lies within the text. */
const scanned = (scanner: Scanner, text: string): readonly Match[] => {
  const matches = scanPassage(scanner, text);
  expectSound(text, matches);
  return matches;
};

describe('a scan ends, with matches within the page, on', () => {
  it.each([
    ['one word of a wording', filling('volunteers ', 300_000 * 11), 0],
    ['one number', filling('100,000 ', 2 * MEGABYTE), 0],
    ['numbers grouped without end', `1${filling(',000', MEGABYTE)}`, 0],
    ['groups of two and three digits in turn', filling('000,00,', MEGABYTE), 0],
    ['one letter', filling('a', 2 * MEGABYTE), 0],
    ['one digit', filling('7', 2 * MEGABYTE), 0],
    ['one character that is a word', filling('志', MEGABYTE), 0],
    ['spaces', filling(' ', 2 * MEGABYTE), 0],
    ['lone surrogates', filling('\ud83d\ud83d \udc00', MEGABYTE), 0],
    ['apostrophes between letters', filling("l'", MEGABYTE), 0],
    ['combining marks', `a${filling('\u0301', MEGABYTE)}`, 0],
    ['ligatures', filling('ﷺ', 100_000), 0],
    ['opening quotation marks', filling('“„«', MEGABYTE), 0],
    ['full stops', filling('. ', 2 * MEGABYTE), 0],
  ])('%s repeated', (_, text, matches) => {
    expect(scanned(sample, text)).toHaveLength(matches);
  });

  it('a whole wording repeated for 300 kB, and finds some of it in every piece', () => {
    const text = filling(`${WORDING}. `, 300_000);
    const found = scanned(sample, text);
    expect(found.every(({ level }) => level === 'same-wording')).toBe(true);
    const places = [-1, ...found.map(({ start }) => start), text.length];
    const widest = places.slice(1).map((place, index) => place - (places[index] ?? 0));
    expect(Math.max(...widest)).toBeLessThan(12_000);
  });

  it('a whole wording repeated in quotation marks that do not close', () => {
    const found = scanned(sample, filling(`“${WORDING}. `, 100_000));
    expect(found.length).toBeGreaterThan(200);
  });

  it('a cue met at every second word', () => {
    const found = scanned(sample, filling('100,000 volunteers DPRK ', 20_000));
    expect(found.length).toBeGreaterThan(100);
  });

  it('places of a cue as deep as they can lie', () => {
    const text = `${filling('korea ', 100_000)}${filling('7 ', 100_000)}`;
    expect(scanned(sample, text).length).toBeGreaterThan(0);
  });

  it('a match between lone surrogates, in its place', () => {
    const [match] = scanned(sample, `\ud83d${WORDING}\udc00`);
    expect(match).toMatchObject({ start: 1, end: 1 + WORDING.length });
  });
});

describe('a scan with the bundled database ends on', () => {
  let scanner: Scanner;
  let wordings: readonly string[];
  let forms: readonly string[];
  beforeAll(() => {
    const loaded = loadDatabase(process.cwd(), { format: false });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 5)));
    const { records, concepts } = loaded.database;
    scanner = scannerOver(records, concepts);
    wordings = records.flatMap((record) => record.wordings.map(({ text }) => text));
    forms = concepts.flatMap((one) => Object.values(one.forms).flat());
  });

  it('every form of every concept, one after another', () => {
    scanned(scanner, forms.join(' '));
    scanned(scanner, forms.toReversed().join(', '));
  });

  it('every wording, one after another', () => {
    expect(scanned(scanner, wordings.join(' ')).length).toBeGreaterThan(wordings.length / 3);
  });

  it('a wording with quotation marks repeated', () => {
    const quoted = wordings.find((text) => /100.000.*[“«"]/u.test(text)) ?? '';
    expect(quoted).not.toBe('');
    expect(scanned(scanner, filling(`${quoted}. `, 15_000)).length).toBeGreaterThan(20);
  });
});
