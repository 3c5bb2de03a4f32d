// @vitest-environment happy-dom
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDatabase } from '../src/build/read-database.ts';
import { compileSnapshot } from '../src/matching/compile.ts';
import { createScanner, type Scanner } from '../src/matching/scanner.ts';
import { openSnapshot } from '../src/matching/snapshot.ts';
import { isMark } from '../src/model/match.ts';
import { type Passage, readPassages } from '../src/page/passages.ts';
import { type FoundMark, openFixture, problemsWith, readExpectations } from './support/fixtures.ts';
import { makeHostile } from './support/hostile-dom.ts';

let scanner: Scanner;

beforeAll(() => {
  const loaded = loadDatabase(join(import.meta.dirname, '..'), { format: false });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
  const opened = openSnapshot(compileSnapshot(loaded.database));
  if (!opened.ok) throw new Error(opened.problem);
  scanner = createScanner(opened.snapshot);
});

// As the reader does, all in one batch.
function marksOnPage(): readonly FoundMark[] {
  const passages: readonly Passage[] = [...readPassages(document.documentElement)];
  const texts = new Map(passages.map(({ id, run }) => [id, run.text]));
  const answer = scanner.scan({
    title: document.title,
    before: [],
    passages: passages.map(({ id, run }) => ({ id, text: run.text })),
  });
  return answer.flatMap(({ passage, matches }) =>
    matches.filter(isMark).map(({ claim, start, end, blends }) => ({
      ...{ claim, start, end, blends },
      text: texts.get(passage) ?? '',
    })),
  );
}

const cases = Object.entries(readExpectations())
  .filter(([, { browserOnly }]) => !browserOnly)
  .map(([name, expected]) => ({ name, expected }));

describe('marks on the fixture pages', () => {
  test.each(cases)('$name: $expected.why', ({ name, expected }) => {
    openFixture(document, name).later();
    expect(problemsWith(expected, marksOnPage())).toEqual([]);
  });

  test.each(cases)('$name, every character a node of its own', ({ name, expected }) => {
    openFixture(document, name).later();
    const before = marksOnPage();
    makeHostile(document);
    expect(marksOnPage()).toEqual(before);
    expect(problemsWith(expected, marksOnPage())).toEqual([]);
  });
});
