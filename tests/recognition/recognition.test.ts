import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDatabase } from '../../src/build/read-database.ts';
import { documentOfText } from '../../src/cli/document.ts';
import { findIn } from '../../src/cli/find.ts';
import type { Scanner } from '../../src/matching/scanner.ts';
import { isMark, type Level } from '../../src/model/match.ts';
import { scannerOver } from '../matching/sample.ts';

/** Passages in one language, in words of our own: what must be marked, and what must not. */
type Cases = {
  readonly lang: string;
  /** Each repeats a claim: a mark of any claim of the list is right. */
  readonly repeats: readonly {
    readonly claims: readonly string[];
    readonly text: string;
    readonly why?: string;
  }[];
  /** Each looks close and repeats nothing. */
  readonly lookAlikes: readonly { readonly text: string; readonly why?: string }[];
  /** Known faults: a passage of either kind (no `claims`: it repeats nothing) that is not yet read rightly. */
  readonly notYet?: readonly {
    readonly claims: readonly string[];
    readonly text: string;
    readonly why?: string;
  }[];
};

const folder = join(import.meta.dirname, 'cases');
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Cases);

let scanner: Scanner;
beforeAll(() => {
  const loaded = loadDatabase(process.cwd(), { format: false });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 5)));
  scanner = scannerOver(loaded.database.records, loaded.database.concepts);
});

type Mark = { readonly claim: string; readonly level: Level; readonly text: string };

const marksIn = (text: string): readonly Mark[] =>
  findIn(documentOfText(text), scanner)
    .filter(({ match }) => isMark(match))
    .map(({ match, text: words }) => ({ claim: match.claim, level: match.level, text: words }));

describe.each(all)('$lang', ({ repeats, lookAlikes, notYet = [] }) => {
  if (repeats.length > 0) {
    it.each(repeats)('finds the claim in $text', ({ text, claims }) => {
      const marks = marksIn(text);
      expect(marks.map(({ claim }) => claim)).toEqual(
        expect.arrayContaining([expect.toSatisfy((claim: string) => claims.includes(claim))]),
      );
      for (const mark of marks) expect(claims, JSON.stringify(mark)).toContain(mark.claim);
    });
  }

  if (lookAlikes.length > 0) {
    it.each(lookAlikes)('marks nothing in $text', ({ text }) => {
      expect(marksIn(text)).toEqual([]);
    });
  }

  // Whoever mends one moves it to its list: a fault that is gone fails here.
  for (const { text, claims } of notYet) {
    it.fails(`reads rightly ${text}`, () => {
      const found = marksIn(text).map(({ claim }) => claim);
      expect(found.length > 0).toBe(claims.length > 0);
      for (const claim of found) expect(claims).toContain(claim);
    });
  }
});
