import { beforeAll, describe, expect, it } from 'vitest';
import { loadDatabase } from '../../src/build/read-database.ts';
import { type JudgedMutation, judgeMutations, mutationsInWords } from '../../src/cli/mutations.ts';

let judged: readonly JudgedMutation[];
beforeAll(() => {
  const loaded = loadDatabase(process.cwd(), { format: false });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 5)));
  judged = judgeMutations(loaded.database);
}, 60_000);

describe('what records state as mutations, held against the quotes of the two appearances', () => {
  it('is shown by the quotes in most cases where the quotes hold the words', () => {
    const quoted = judged.filter(({ verdict }) => verdict !== 'not-quoted');
    const shown = quoted.filter(({ verdict }) => verdict === 'found');
    expect(quoted.length).toBeGreaterThan(60);
    expect(shown.length / quoted.length).toBeGreaterThan(0.7);
  });

  it('names each disagreement with its relay', () => {
    const text = mutationsInWords(judged);
    for (const { place, verdict } of judged)
      if (verdict === 'not-seen' || verdict === 'other-kind') expect(text).toContain(place);
    expect(text).toMatch(new RegExp(`Of ${judged.length} stated mutations`));
  });
});
