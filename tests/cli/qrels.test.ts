import { describe, expect, it } from 'vitest';
import { averagePrecision, rankFigures } from '../../src/cli/qrels.ts';

describe('average precision of the first five', () => {
  it.each([
    [['a', 'b'], ['a'], 1],
    [['b', 'a'], ['a'], 1 / 2],
    [['a', 'x', 'b'], ['a', 'b'], (1 + 2 / 3) / 2],
    [['v', 'w', 'x', 'y', 'z', 'a'], ['a'], 0],
    [[], ['a'], 0],
  ])('%j, when %j is right: %d', (ranked, right, figure) => {
    expect(averagePrecision(ranked, new Set(right))).toBeCloseTo(figure, 12);
  });
});

describe('figures of a run', () => {
  it('count a query that found nothing as missed, and leave out one without an answer', () => {
    const rankings = new Map([
      ['one', ['x', 'a']],
      ['unjudged', ['a']],
    ]);
    const judgements = new Map([
      ['one', new Set(['a', 'b'])],
      ['two', new Set(['a'])],
    ]);
    expect(rankFigures(rankings, judgements)).toEqual({
      queries: 2,
      map5: 1 / 8,
      mrr: 1 / 4,
      recall5: 1 / 4,
      recall50: 1 / 4,
    });
  });
});
