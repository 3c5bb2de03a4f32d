import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_WEIGHTS, FIELDS } from '../../../src/matching/rank/forward.ts';
import {
  BLOCK,
  FULL_IMPACT,
  impactIn,
  packPostings,
  RARITY_UNIT,
} from '../../../src/matching/rank/postings.ts';
import { createSearcher, type WeighedTerm } from '../../../src/matching/rank/search.ts';

const TERMS = 8;

/** Texts as lists of terms by field, laid out as an index has them. */
const forwardOf = (texts: readonly (readonly (readonly number[])[])[]) => {
  const rows = texts.flat();
  const starts = new Uint32Array(rows.length + 1);
  for (const [row, terms] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + terms.length;
  return { starts, terms: Uint32Array.from(rows.flat()) };
};

const postingsOf = (texts: readonly (readonly (readonly number[])[])[]) => {
  const steps = packPostings(forwardOf(texts), TERMS);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** BM25 by its definition, text by text, in the whole numbers of the index. */
const sumsOf = (
  texts: readonly (readonly (readonly number[])[])[],
  terms: readonly WeighedTerm[],
): readonly number[] => {
  const length = (fields: readonly (readonly number[])[]) =>
    fields.reduce((sum, field, at) => sum + (FIELD_WEIGHTS[at] ?? 0) * field.length, 0);
  const mean = texts.reduce((sum, fields) => sum + length(fields), 0) / texts.length || 1;
  return texts.map((fields) =>
    terms.reduce((sum, { term, weight }) => {
      const frequency =
        fields.reduce(
          (halves, field, at) =>
            halves + (FIELD_WEIGHTS[at] ?? 0) * field.filter((other) => other === term).length,
          0,
        ) / 2;
      if (frequency === 0) return sum;
      const dampening = 1.2 * (1 - 0.6 + (0.6 * length(fields)) / mean);
      const impact = Math.round((frequency / (frequency + dampening)) * FULL_IMPACT);
      return sum + weight * Math.max(1, impact);
    }, 0),
  );
};

const field = fc.array(fc.nat(TERMS - 1), { maxLength: 5 });
const texts = fc.array(fc.array(field, { minLength: FIELDS, maxLength: FIELDS }), {
  minLength: 1,
  maxLength: 60,
});
const query = fc.uniqueArray(
  fc.record({ term: fc.nat(TERMS - 1), weight: fc.integer({ min: 1, max: 5000 }) }),
  { selector: ({ term }) => term, maxLength: TERMS },
);

describe('searching postings, held against sums worked out text by text', () => {
  it('finds the same texts, in the same order, with the same sums', () => {
    fc.assert(
      fc.property(texts, query, fc.integer({ min: 1, max: 70 }), (all, terms, limit) => {
        const sums = sumsOf(all, terms);
        const best = [...sums.keys()]
          .filter((at) => (sums[at] ?? 0) > 0)
          .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
          .slice(0, limit);
        const search = createSearcher(postingsOf(all));
        search([{ term: 0, weight: 3 }], 2);
        const found = search(terms, limit);
        expect([...found.texts]).toEqual(best);
        expect([...found.scores]).toEqual(best.map((at) => sums[at]));
      }),
      { numRuns: 500 },
    );
  });

  it('finds the best of those that count, whatever else is better', () => {
    fc.assert(
      fc.property(
        texts,
        query,
        fc.integer({ min: 1, max: 9 }),
        fc.nat(3),
        (all, terms, limit, of) => {
          const accepts = (text: number) => text % 4 === of;
          const sums = sumsOf(all, terms);
          const best = [...sums.keys()]
            .filter((at) => (sums[at] ?? 0) > 0 && accepts(at))
            .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
            .slice(0, limit);
          const search = createSearcher(postingsOf(all));
          search(terms, limit, accepts);
          expect([...search(terms, limit, accepts).texts]).toEqual(best);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds texts beyond the first block as well', () => {
    const all = Array.from({ length: BLOCK + 3 }, (_, at) => [[at < BLOCK + 1 ? 0 : 1], [], []]);
    const postings = postingsOf(all);
    const search = createSearcher(postings);
    expect([...search([{ term: 1, weight: 1 }], 9).texts]).toEqual([BLOCK + 1, BLOCK + 2]);
    expect([...search([{ term: 0, weight: 1 }], BLOCK + 9).texts].at(-1)).toBe(BLOCK);
    expect(impactIn(postings, 0, BLOCK + 1)).toBe(0);
    expect(impactIn(postings, 1, BLOCK + 1)).toBeGreaterThan(0);
    expect(impactIn(postings, 1, 1)).toBe(0);
  });

  it('weighs rare terms more', () => {
    const { rarities } = postingsOf([
      [[0, 1], [], []],
      [[0], [], []],
      [[0], [], []],
    ]);
    expect(rarities[1] ?? 0).toBeGreaterThan(rarities[0] ?? 0);
    expect(rarities[1]).toBe(Math.round(Math.log(1 + 2.5 / 1.5) * RARITY_UNIT));
  });
});
