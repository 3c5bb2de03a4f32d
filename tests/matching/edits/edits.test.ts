import { beforeAll, describe, expect, it } from 'vitest';
import { loadDatabase } from '../../../src/build/read-database.ts';
import { type EditResult, tryAllEdits } from '../../../src/cli/edits.ts';
import { editsOver } from '../../../src/matching/edits/all.ts';
import { randomFor } from '../../../src/matching/edits/editable.ts';
import type { Database } from '../../../src/model/record.ts';

let database: Database;
let results: readonly EditResult[];
beforeAll(() => {
  const loaded = loadDatabase(process.cwd(), { format: false });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 5)));
  database = loaded.database;
  results = tryAllEdits(database);
  // Some three thousand pages: half a minute on a busy machine.
}, 180_000);

const shareOf = (edit: string, isWanted: (result: EditResult) => boolean): number => {
  const these = results.filter((result) => result.edit === edit);
  return these.filter(isWanted).length / these.length;
};

const isMarked = ({ found }: EditResult): boolean =>
  found === 'same-wording' || found === 'variant';

describe('a wording of the database, edited without harm', () => {
  // Floors well below what was measured: they catch a broken rule, not a new record.
  it.each([
    ['none', 1],
    ['capitals', 0.97],
    ['lower case', 0.97],
    ['typography', 0.97],
    ['number format', 0.95],
    ['inflection', 0.9],
    ['synonyms', 0.9],
    ['word order', 0.88],
    ['aside', 0.85],
    ['typos', 0.85],
    ['end cut (a quarter)', 0.6],
    ['beginning cut (a quarter)', 0.6],
  ] as const)('%s: is marked in a share of at least %d', (edit, floor) => {
    expect(shareOf(edit, isMarked)).toBeGreaterThanOrEqual(floor);
  });
});

describe('a wording of the database, made to say something else', () => {
  it('with another number is never marked', () => {
    const marked = results.filter((result) => result.edit === 'number changed' && isMarked(result));
    expect(marked.map(({ page }) => page)).toEqual([]);
  });

  // Marked at all: a shorter wording stands unchanged beside the change, or the record tells of the change.
  it.each([
    ['name changed', 0.1, 0.02],
    ['people changed', 0.2, 0.1],
    ['negation added', 0.08, 0.03],
  ] as const)(
    '%s: is marked in a share of at most %d, and without a reason in one of %d',
    (edit, ceiling, unexplained) => {
      expect(shareOf(edit, isMarked)).toBeLessThanOrEqual(ceiling);
      expect(shareOf(edit, (result) => result.unexplained)).toBeLessThanOrEqual(unexplained);
    },
  );

  it('is marked only where the wording’s own part that is repeated stayed as it was, or nothing contradicts it', () => {
    const contradicted = results
      .filter((result) => !result.harmless && isMarked(result))
      .filter(({ match }) =>
        match?.differences.some(
          ({ kind, known }) =>
            kind === 'negation' && !known && match.reasons[0]?.kind === 'wording',
        ),
      );
    expect(contradicted.map(({ page }) => page)).toEqual([]);
  });
});

describe('edits', () => {
  it('are the same every time', () => {
    const [one, two] = [randomFor('some words'), randomFor('some words')];
    expect([one(1000), one(1000), one(1000)]).toEqual([two(1000), two(1000), two(1000)]);
  });

  it('change the text they take hold of, all but one', () => {
    const plain = new Set(
      database.records.flatMap(({ wordings }) => wordings.map(({ text }) => text)),
    );
    for (const { name } of editsOver(database.concepts)) {
      const edited = results.filter(({ edit }) => edit === name);
      expect(edited.length, name).toBeGreaterThan(20);
      const unchanged = edited.filter(({ page }) => plain.has(page)).length;
      if (name !== 'none') expect(unchanged / edited.length, name).toBeLessThan(0.35);
    }
  });
});
