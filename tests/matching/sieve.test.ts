import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/matching/analysis.ts';
import { createCloserLook } from '../../src/matching/closer-look.ts';
import { compileSnapshot } from '../../src/matching/compile.ts';
import { matchCues } from '../../src/matching/cues.ts';
import { createEngine, type Engine } from '../../src/matching/engine.ts';
import { termsOf } from '../../src/matching/passage-terms.ts';
import { resolve } from '../../src/matching/resolve.ts';
import { createScanner } from '../../src/matching/scanner.ts';
import { createSieve } from '../../src/matching/sieve.ts';
import { openSnapshot, type Snapshot } from '../../src/matching/snapshot.ts';
import { createUnitColumns, readUnits } from '../../src/matching/unit-columns.ts';
import { unitsOf } from '../../src/matching/units.ts';
import { matchWordings } from '../../src/matching/wordings.ts';
import type { ConceptId } from '../../src/model/brand.ts';
import type { ClaimRecord, Concept, Cue, CueTerm } from '../../src/model/record.ts';
import { sampleConcept, sampleRecord, scanPassage } from './sample.ts';

const CONCEPTS: readonly Concept[] = [
  sampleConcept('volunteer', 'volunteer*', 'freiwillige'),
  { ...sampleConcept('north-korea', 'north korea*', 'DPRK', '北朝鮮'), kind: 'place' },
  { ...sampleConcept('korea', 'korea*'), kind: 'place' },
  sampleConcept('builder', 'builder*', 'building workers'),
  sampleConcept('olympics', 'olympic games'),
];
const WORDS =
  'volunteers freiwillige north korea korean DPRK 北朝鮮 builders building workers olympic games 100,000 100 thousand 7 ready help serious conflict the of to send . ,';
const word = fc.constantFrom(...WORDS.split(' '));
const wording = fc.array(word, { minLength: 2, maxLength: 12 }).map((list) => list.join(' '));

const term = fc.constantFrom<CueTerm>('=100000', '=7', ...CONCEPTS.map(({ id }): ConceptId => id));
const entry = fc.oneof(term, fc.array(term, { minLength: 1, maxLength: 3 }));
const cue: fc.Arbitrary<Cue> = fc.record(
  {
    all: fc.array(entry, { minLength: 1, maxLength: 3 }),
    near: fc.array(entry, { maxLength: 2 }),
    none: fc.array(term, { maxLength: 1 }),
    within: fc.integer({ min: 1, max: 12 }),
    ordered: fc.boolean(),
  },
  { requiredKeys: ['all'] },
);
const records = fc
  .array(
    fc.tuple(
      fc.array(wording, { maxLength: 3 }),
      fc.array(cue, { maxLength: 2 }),
      fc.array(term, { maxLength: 1 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) =>
    list.map(
      ([wordings, cues, about], index): ClaimRecord => ({
        ...sampleRecord(`r${index}`, wordings, cues),
        ...(about.length > 0 && { about }),
      }),
    ),
  );

const stranger = fc.constantFrom('rain', 'fell', 'yesterday', 'on', 'beaches', 'and');
const part = fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: stranger });
const looseText = fc.array(part, { maxLength: 60 }).map((list) => list.join(' '));

const snapshotOf = (list: readonly ClaimRecord[]): Snapshot => {
  const opened = openSnapshot(compileSnapshot({ records: list, concepts: CONCEPTS }));
  if (!opened.ok) throw new Error(opened.problem);
  return opened.snapshot;
};

/** Claims and levels that stand where a text is read closely, whatever the sieve says of it. */
const readClosely = (engine: Engine, page: string): readonly string[] => {
  const { snapshot } = engine;
  const analysis = analyse(page, engine.lexicon);
  const columns = createUnitColumns();
  readUnits(analysis, columns);
  const into = { terms: new Int32Array(columns.count) };
  engine.readTerms(columns, analysis.tokens, analysis.numbers, into);
  const searched = { text: { analysis, units: unitsOf(analysis) }, terms: into.terms };
  const terms = termsOf(analysis, snapshot);
  const closer = createCloserLook(engine, searched);
  const found = [
    ...matchWordings(engine, searched, new Set(terms.keys())),
    ...matchCues(snapshot, { analysis, terms, around: new Set() }),
  ];
  return resolve(snapshot, found, analysis.positions, closer).map(
    ({ match }) => `${snapshot.claims[match.claim]} ${match.level}`,
  );
};

/** Texts of which most repeat something: a wording, perhaps with words before and after, or words at random. */
const textFor = (list: readonly ClaimRecord[], loose: string, pick: number): string => {
  const wordings = list.flatMap((record) => record.wordings.map(({ text }) => text));
  const chosen = wordings[pick % (wordings.length + 1)] ?? '';
  return pick % 2 === 0 ? `${loose} ${chosen}` : `${chosen} ${loose}`;
};

describe('the sieve', () => {
  it('says no to no text in which a close reading finds something', () => {
    let matched = 0;
    fc.assert(
      fc.property(
        records,
        fc.array(fc.tuple(looseText, fc.nat(20)), { minLength: 1, maxLength: 5 }),
        (list, parts) => {
          const snapshot = snapshotOf(list);
          const engine = createEngine(snapshot);
          const sieve = createSieve(engine);
          const scanner = createScanner(snapshot);
          for (const [loose, pick] of parts) {
            const page = textFor(list, loose, pick);
            const expected = readClosely(engine, page);
            if (expected.length > 0) {
              expect([page, sieve.skim(page, []).mayMatch]).toEqual([page, true]);
              expect([page, sieve.glance(page, []).mayMatch]).toEqual([page, true]);
            }
            if (expected.length > 0) matched += 1;
            const found = scanPassage(scanner, page).map(({ claim, level }) => `${claim} ${level}`);
            expect(found).toEqual(expected);
          }
        },
      ),
      { numRuns: 120 },
    );
    expect(matched).toBeGreaterThan(50);
  });

  it('tells the same of a text whatever it has looked at before', () => {
    fc.assert(
      fc.property(
        records,
        fc.array(looseText, { maxLength: 6 }),
        looseText,
        (list, before, page) => {
          const engine = createEngine(snapshotOf(list));
          const used = createSieve(engine);
          for (const text of before) {
            used.glance(text, []);
            used.skim(text, []);
          }
          const fresh = createSieve(createEngine(snapshotOf(list)));
          expect(used.skim(page, [])).toEqual(fresh.skim(page, []));
          const [one, other] = [used.glance(page, []), fresh.glance(page, [])];
          expect(one.mayMatch).toBe(other.mayMatch);
          expect(new Set(one.terms)).toEqual(new Set(other.terms));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps to what is so after it has met more words than it remembers', () => {
    const engine = createEngine(snapshotOf([sampleRecord('a', ['north korea sends volunteers'])]));
    const sieve = createSieve(engine);
    const page = 'Volunteers from North Korea are sent, as north korea sends volunteers';
    const before = sieve.skim(page, []);
    expect(before.mayMatch).toBe(true);
    const letters = (count: number): string =>
      count.toString().replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
    for (let text = 0; text < 40; text++) {
      const strangers = Array.from(
        { length: 4000 },
        (_, word) => `q${letters(text * 4000 + word)}`,
      );
      expect(sieve.skim(strangers.join(' '), [])).toEqual({ possible: [], mayMatch: false });
      expect(sieve.skim(page, [])).toEqual(before);
    }
  });

  it('says no to words that no claim has', () => {
    const engine = createEngine(snapshotOf([sampleRecord('a', ['north korea sends volunteers'])]));
    expect(createSieve(engine).skim('rain fell on the beaches', [])).toEqual({
      possible: [],
      mayMatch: false,
    });
    expect(createSieve(engine).glance('rain fell on the beaches', [])).toEqual({
      terms: [],
      mayMatch: false,
    });
  });
});
