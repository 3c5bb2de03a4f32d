import { beforeAll, describe, expect, it } from 'vitest';
import type { Scanner } from '../../src/matching/scanner.ts';
import type { AppearanceId } from '../../src/model/brand.ts';
import type { ClaimRecord, Cue, CueTerm, Mutation } from '../../src/model/record.ts';
import { differencesInWords } from '../../src/words/words.ts';
import { bundledConcepts } from './differences-sample.ts';
import { sampleRecord, scannerOver, scanPassage } from './sample.ts';

const WORDING =
  'North Korea has offered Moscow 100,000 elite volunteers to help its army in the eastern provinces';
const FIFTY = WORDING.replace('100,000', '50,000');

const withMutations = (mutations: readonly Mutation[]): ClaimRecord => ({
  ...sampleRecord('offer', [WORDING]),
  relays: [
    {
      from: 'origin' as AppearanceId,
      to: 'copy' as AppearanceId,
      kind: 'paraphrased',
      evidence: 'inferred',
      mutations,
    },
  ],
});

let plain: Scanner;
let telling: Scanner;
beforeAll(() => {
  const concepts = bundledConcepts();
  plain = scannerOver([withMutations([])], concepts);
  telling = scannerOver(
    [withMutations([{ kind: 'number', before: '100,000', after: '50,000' }])],
    concepts,
  );
});

describe('a difference that forbids', () => {
  it.each([
    ['another number', FIFTY, 'number'],
    ['somebody else', WORDING.replace('North Korea', 'Syria'), 'entity'],
    ['the other Korea', WORDING.replace('North Korea', 'South Korea'), 'entity'],
    ['something else counted', WORDING.replace('elite volunteers', 'elite builders'), 'unit'],
    ['a no for a yes', WORDING.replace('has offered', 'has not offered'), 'negation'],
  ])('%s: related at most, and the difference is named', (_, text, kind) => {
    const [match] = scanPassage(plain, text);
    expect(match?.level).toBe('related');
    expect(match?.differences.map((one) => one.kind)).toContain(kind);
    expect(match?.differences.some(({ known }) => known)).toBe(false);
  });

  it('no longer forbids where the record tells of this very change, and is named as such', () => {
    const [match] = scanPassage(telling, FIFTY);
    expect(match?.level).not.toBe('related');
    expect(match?.differences).toContainEqual({
      kind: 'number',
      before: '100,000',
      after: '50,000',
      known: true,
    });
    expect(match && differencesInWords(match)).toContain(
      'number changed: ‘100,000’ → ‘50,000’ (a change its record tells of)',
    );
  });

  it('still forbids where the record tells of another change', () => {
    const [match] = scanPassage(telling, WORDING.replace('100,000', '20,000'));
    expect(match?.level).toBe('related');
  });
});

describe('between languages', () => {
  const SAID = 'Nordkorea hat Russland 100.000 Freiwillige angeboten, so eine Zeitung aus Moskau.';
  let scanner: Scanner;
  beforeAll(() => {
    const cue: Cue = {
      all: ['north-korea', 'offer', '=100000', 'volunteer'].map((term) => term as CueTerm),
    };
    const concepts = bundledConcepts();
    const wording = 'North Korea has offered Russia 100,000 volunteers';
    scanner = scannerOver([sampleRecord('offer', [wording], [cue])], concepts);
  });

  it('a cue is marked where the page says no less than the wording', () => {
    expect(scanPassage(scanner, SAID)[0]?.level).toBe('variant');
  });

  it('a negation beside the deed takes the mark from it', () => {
    const [match] = scanPassage(scanner, SAID.replace('angeboten', 'nicht angeboten'));
    expect(match?.level).toBe('related');
    expect(match?.differences.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['negation', 'translation']),
    );
  });

  it('a negation of something else does not', () => {
    const text = SAID.replace(', so eine', ', nicht Soldaten, so eine');
    expect(scanPassage(scanner, text)[0]?.level).toBe('variant');
  });
});

describe('the stretches that agree', () => {
  it('are told with page offsets, and leave out what differs', () => {
    const text = WORDING.replace('elite volunteers', 'splendid volunteers');
    const [match] = scanPassage(plain, `It is said: ${text}`);
    const words = match?.agreeing?.map(([start, end]) => `It is said: ${text}`.slice(start, end));
    expect(words?.join(' | ')).toContain('North Korea has offered Moscow 100,000');
    expect(words?.join(' ')).not.toContain('splendid');
  });
});
