import { describe, expect, it } from 'vitest';
import { loadDatabase } from '../../src/build/read-database.ts';
import type { ClaimId, Edtf } from '../../src/model/brand.ts';
import { coverageOf } from '../../src/model/coverage.ts';
import type { TracedMatch } from '../../src/model/traced.ts';
import { agreeingInWords, coverageInWords, lookedInWords } from '../../src/words/words.ts';

const aMatch = (more: Partial<TracedMatch>): TracedMatch => ({
  claim: 'rents-doubled' as ClaimId,
  level: 'similar-words',
  context: '',
  agreeing: [],
  reasons: [],
  differences: [],
  blends: [],
  ...more,
});

describe('what a trace says in words', () => {
  it('lists the words in common, each once', () => {
    const match = aMatch({
      context: 'rents rose and rents fell',
      agreeing: [
        [0, 5],
        [6, 10],
        [15, 20],
      ],
    });
    expect(agreeingInWords(match).replace(/[\u2068\u2069]/g, '')).toBe('‘rents’ and ‘rose’');
  });

  it('gives the reasons of a match', () => {
    const match = aMatch({
      level: 'variant',
      reasons: [
        {
          kind: 'cue',
          found: [
            { term: '=2', words: 'two' },
            { term: 'rent', words: 'rents' },
          ],
        },
      ],
    });
    expect(agreeingInWords(match)).toBe('‘two’ and ‘rents’ together');
  });

  it('says how much of a long text was looked at, and nothing of a short one', () => {
    const traced = { looked: 20_000, of: 45_000, contentWords: 9, found: [] };
    expect(lookedInWords(traced)).toBe('The first 20,000 of 45,000 characters were looked at.');
    expect(lookedInWords({ ...traced, of: 20_000 })).toBeUndefined();
  });

  it('says what records cover', () => {
    expect(
      coverageInWords({
        records: 2,
        topics: ['Rents', 'Bread'],
        period: { from: 2022, to: 2025 },
        checked: '2026-11' as Edtf,
      }),
    ).toBe(
      'Installed: 2 records about Rents and Bread. From 2022 to 2025. They were last checked in November 2026.',
    );
    expect(coverageInWords({ records: 0, topics: [] })).toBe('No records are installed.');
  });
});

describe('coverage', () => {
  it('is told by the records: whom and what most are about, the years, the last check', () => {
    const loaded = loadDatabase(process.cwd(), { format: false });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 5)));
    const { records, concepts } = loaded.database;
    const coverage = coverageOf(records, concepts);
    expect(coverage.records).toBe(records.length);
    expect(coverage.topics[0]).toBe('North Korea');
    expect(coverage.topics).toContain('Russia');
    expect(coverage.period?.from).toBeLessThanOrEqual(2022);
    expect(coverage.period?.to).toBeGreaterThanOrEqual(2025);
    expect(records.map(({ checked }) => checked)).toContain(coverage.checked);
  });

  it('of nothing is nothing', () => {
    expect(coverageOf([], [])).toEqual({ records: 0, topics: [] });
  });
});
