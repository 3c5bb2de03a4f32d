import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimId, ConceptId, Lang, PageOffset } from '../../src/model/brand.ts';
import type { PageStance, Reason } from '../../src/model/match.ts';
import type { Concept, Relation } from '../../src/model/record.ts';
import { sampleConcept, sampleRecord, scannerOver, scanPassage } from './sample.ts';
import { stanceReaderOver } from './stance-sample.ts';

const words = (role: string, ...forms: string[]): Concept => ({
  ...sampleConcept(`stance-${role}`, ...forms),
  use: 'stance',
});

const concepts: readonly Concept[] = [
  words('denial', 'denied', 'denies', 'denying', 'untrue', 'no evidence'),
  words('not-denied', 'undeniably'),
  words('speech', 'said', 'says', 'told'),
  words('report', 'reports', 'claim'),
  words('source', 'according to', 'reportedly'),
  words('doubt', 'whether', 'unconfirmed', 'neither confirmed nor denied'),
  words('not', 'not', 'never', 'no'),
  words('not-only', 'not only'),
  words('contrast', 'but', 'while'),
  words('and', 'and'),
  words('who', 'who'),
  words('that', 'that', 'which'),
  words('this', 'this'),
  words('it', 'it'),
  words('topic', 'war'),
  words('common', 'the', 'of', 'a', 'it'),
];

const english = stanceReaderOver(concepts);

/** Reads a text in which the match stands in brackets. */
const read = (
  text: string,
  more: { readonly reasons?: readonly Reason[]; readonly isDenial?: boolean } = {},
): PageStance =>
  english(text.replace(/[[\]]/g, ''), {
    start: text.indexOf('[') as PageOffset,
    end: (text.indexOf(']') - 1) as PageOffset,
    reasons: more.reasons ?? [],
    isDenial: more.isDenial ?? false,
  });

const cueOn = (...found: string[]): Reason => ({
  kind: 'cue',
  found: found.map((text) => ({ term: text, words: text })),
});

describe('the word that governs the match decides', () => {
  it.each<[PageStance, string]>([
    ['asserts', 'In the spring [the bakers of the town went on strike].'],
    ['reports', 'The mayor said that [the bakers of the town went on strike].'],
    ['reports', '[The bakers of the town went on strike], according to the mayor.'],
    ['denies', 'The guild denied that [the bakers of the town went on strike].'],
    ['denies', 'The guild denied reports that [the bakers of the town went on strike].'],
    ['denies', 'Reports that [the bakers of the town went on strike] are untrue.'],
    ['questions', 'It was asked whether [the bakers of the town went on strike].'],
    ['questions', 'Reports that [the bakers of the town went on strike] are unconfirmed.'],
    ['questions', 'Did [the bakers of the town go on strike]?'],
    ['denies', '[The bakers of the town did not go on strike] in the spring.'],
  ])('%s: %s', (stance, text) => expect(read(text)).toBe(stance));
});

describe('a denial of something else is no denial of the match', () => {
  it.each<[PageStance, string]>([
    ['reports', 'The mayor, who denied a debt, said that [the bakers of the town went on strike].'],
    ['asserts', 'The mayor denies a debt, but [the bakers of the town went on strike].'],
    ['asserts', 'The mayor denied a debt. Then [the bakers of the town went on strike].'],
    ['reports', '[The bakers went on strike], said the mayor, who denied a debt of the town.'],
    ['asserts', 'Has the mayor a debt? [The bakers of the town went on strike].'],
  ])('%s: %s', (stance, text) => expect(read(text)).toBe(stance));
});

describe('a negation undoes a denial, and denies the match where it stands in its clause', () => {
  it.each<[PageStance, string]>([
    ['reports', 'The guild did not deny it, and never denied that [the bakers went on strike].'],
    ['questions', 'The guild neither confirmed nor denied that [the bakers went on strike].'],
    ['asserts', '[Not only the bakers of the town went on strike] in the spring.'],
    ['denies', 'There is no evidence that [the bakers of the town went on strike].'],
  ])('%s: %s', (stance, text) => expect(read(text)).toBe(stance));
});

describe('the sentence after counts where it points back', () => {
  it.each<[PageStance, string]>([
    ['denies', 'A blog has it that [the bakers went on strike]. This was denied by the guild.'],
    ['denies', 'A blog has it that [the bakers went on strike]. The guild denied it.'],
    ['denies', '[The bakers went on strike]? The guild denies the claim.'],
    ['questions', '[The bakers of the town went on strike]. This claim is unconfirmed.'],
    ['asserts', '[The bakers of the town went on strike]. The mayor denied a debt of the town.'],
  ])('%s: %s', (stance, text) => expect(read(text)).toBe(stance));
});

describe('quotation marks and labels put words into a mouth', () => {
  it.each<[PageStance, string]>([
    ['reports', 'He went on: “[the bakers of the town went on strike] in the spring.”'],
    ['reports', 'Mayor: [the bakers of the town went on strike]'],
    ['reports', '[The bakers of the town went on strike] – Mayor Smith'],
    ['asserts', 'The war: [the bakers of the town went on strike]'],
    ['asserts', 'At 12:30 [the bakers of the town went on strike].'],
    ['asserts', 'The “old” [bakers of the “new” town went on strike].'],
  ])('%s: %s', (stance, text) => expect(read(text)).toBe(stance));
});

describe('what the matched wording or cue says itself is not said about it', () => {
  const denied = 'The guild [denied that the bakers of the town went on strike].';
  it('a denial in the cue', () => {
    expect(read(denied)).toBe('denies');
    expect(read(denied, { reasons: [cueOn('denied', 'bakers')] })).toBe('asserts');
  });
  it('a denial in the wording', () => {
    const text = 'the guild denied that the bakers went on strike';
    const reason: Reason = { kind: 'wording', lang: 'en' as Lang, text, agreement: 1 };
    expect(read(denied, { reasons: [reason] })).toBe('asserts');
  });
  it('a record that denies another', () => {
    expect(read(denied, { isDenial: true })).toBe('asserts');
    expect(read(`The mayor said: ${denied}`, { isDenial: true })).toBe('reports');
  });
});

describe('through the scanner', () => {
  const wording = 'the bakers of the old town went on strike in the spring of that year';
  const scanner = (relations: readonly Relation[] = []) =>
    scannerOver(
      [sampleRecord('strike', [wording], [], relations), sampleRecord('denial', ['x y z'])],
      concepts,
    );

  it('a match carries its stance', () => {
    const stances = [`Clearly ${wording}.`, `The guild denied that ${wording}.`].map(
      (text) => scanPassage(scanner(), text)[0]?.stance,
    );
    expect(stances).toEqual(['asserts', 'denies']);
  });

  it('stance words make no units: a wording weighs the same with and without them', () => {
    const text = 'They said that the baker denied this claim, but not that reports were untrue';
    const scoreOf = (list: readonly Concept[]) =>
      scanPassage(scannerOver([sampleRecord('a', [text])], list), text.replace('baker', 'cook'))[0]
        ?.score;
    expect(scoreOf(concepts)).toBeDefined();
    expect(scoreOf(concepts)).toBe(scoreOf([]));
  });

  it('a claim that another is denied by is known as a denial', () => {
    const records = [
      sampleRecord('strike', [wording], [], [{ kind: 'denied-by', claim: 'denial' as ClaimId }]),
      sampleRecord('denial', ['the mayor of the old town calls the story of the strike a tale']),
    ];
    const text = 'They denied that the mayor of the old town calls the story of the strike a tale.';
    expect(scanPassage(scannerOver(records, concepts), text)[0]?.stance).toBe('asserts');
    const [strike, denial] = records;
    if (!strike || !denial) throw new Error('two records');
    const alone = scannerOver([{ ...strike, relations: [] }, denial], concepts);
    expect(scanPassage(alone, text)[0]?.stance).toBe('denies');
  });
});

it('an unknown role is passed over, and without words only signs are read', () => {
  expect(() => stanceReaderOver([...concepts, words('shouting', 'cried')])).not.toThrow();
  const text = 'Who denied it? [The bakers went on strike]?';
  const bare = stanceReaderOver([
    { ...sampleConcept('plain', 'denied'), id: 'plain' as ConceptId },
  ]);
  const at = { start: 15 as PageOffset, end: 39 as PageOffset, reasons: [], isDenial: false };
  expect(bare(text.replace(/[[\]]/g, ''), at)).toBe('questions');
});

it('what stands far away changes nothing: the stance is read from a bounded part of the passage', () => {
  const near = 'The guild denied that [the bakers of the town went on strike] in the spring. ';
  const filler = fc.constantFrom('said ', 'denied ', 'not ', '" ', 'but ', 'word ', '100,000 ');
  fc.assert(
    fc.property(fc.array(filler, { maxLength: 60 }), (list) => {
      const far = `${'So it went on. '.repeat(200)}`;
      const text = `${list.join('')}. ${far}${near}${far}${list.join('')}`;
      return read(text) === 'denies';
    }),
    { numRuns: 40 },
  );
});
