import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDatabase } from '../../../src/build/read-database.ts';
import { tellView } from '../../../src/cli/demo/report.ts';
import type { ClaimOnPage } from '../../../src/messaging/protocol.ts';
import type { PageOffset } from '../../../src/model/brand.ts';

const loaded = loadDatabase(join(import.meta.dirname, '../../..'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const { database } = loaded;
const names = { outlets: database.outlets, parties: database.parties };

const found = (id: string): ClaimOnPage => {
  const record = database.records.find((each) => each.id === id);
  if (!record) throw new Error(`no record ${id}`);
  const words = '100,000 North Korean volunteers';
  const match = {
    claim: record.id,
    level: 'variant',
    start: 0 as PageOffset,
    end: words.length as PageOffset,
    score: 1,
    stance: 'asserts',
    reasons: [],
    differences: [],
    blends: [],
  } as const;
  const context = `${words} are coming.`;
  const address = 'http://courier.test/';
  return { record, address, matches: [{ frame: 0, passage: 1, words, context, match }] };
};

describe('what the demo tells of a page', () => {
  it('is the trace: words, origin with its conflict, chain, address, status with its date', () => {
    const claims = [found('korotchenko-100k-volunteers-prepared')];
    const lines = tellView({ state: 'read', site: 'courier.test', claims }, names);
    const told = lines.join(' ').replace(/\s+/g, ' ');
    expect(told).toContain('1 known claim, 1 mark on courier.test.');
    expect(told).toContain('“100,000 North Korean volunteers” (variant; the page says it)');
    expect(told).not.toContain('the words, the words');
    expect(told).toContain(
      'Earliest known “There are reports that 100,000 North Korean volunteers',
    );
    expect(told).toContain('Igor Korotchenko; Channel One (New York Post');
    expect(told).toContain('or Rossiya 1 (Daily Mail');
    expect(told).toContain('on or before 5 August 2022');
    expect(told).toMatch(/Chain \d+ steps recorded/);
    expect(told).toMatch(/Address https?:/);
    expect(told).toMatch(/Official Denied by the Russian Foreign Ministry on 11 August 2022/);
  });

  it('says that unmarked text has not been checked, also where nothing was found', () => {
    const lines = tellView({ state: 'read', site: 'courier.test', claims: [] }, names);
    expect(lines).toEqual(['No known claim on courier.test. Unmarked text has not been checked.']);
  });

  it.each([
    [{ state: 'unreadable', why: 'pdf' }, 'pdf'],
    [{ state: 'paused', site: 'courier.test' }, 'paused on courier.test'],
    [{ state: 'failed', message: 'The index is gone.' }, 'The index is gone.'],
  ] as const)('says why there is nothing: %o', (view, words) => {
    expect(tellView(view, names).join()).toContain(words);
  });
});
