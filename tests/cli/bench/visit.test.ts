import { expect, it } from 'vitest';
import type { Figure } from '../../../src/cli/bench/figure.ts';
import { ofWhole, type Visit } from '../../../src/cli/bench/page/visit.ts';

const aVisit = (more: Partial<Visit>): Visit => ({
  allMs: 20,
  oursMs: 10,
  startMs: 2,
  longestMs: 5,
  count: 3,
  walker: { cold: 1, warm: 1 },
  innerText: { cold: 1, warm: 1 },
  taskMs: 20,
  readMs: 2_000,
  complete: true,
  heapBytes: 1_000,
  ...more,
});

const figure: Figure = {
  name: 'page.1MB.walker',
  what: 'our time',
  unit: 'times',
  value: 2,
  goal: { most: 3 },
  spread: { low: 1, median: 2, high: 3 },
  beside: { value: 10, unit: 'ms' },
};

it('leaves a figure as it is where every page was read to its end', () => {
  expect(ofWhole([aVisit({}), aVisit({})], figure)).toBe(figure);
});

it('tells no sum of a part, and keeps the goal it was meant for', () => {
  const told = ofWhole([aVisit({}), aVisit({ complete: false, readMs: 60_000 })], figure);
  expect(told).toEqual({
    name: 'page.1MB.walker',
    what: 'our time',
    unit: 'times',
    value: null,
    goal: { most: 3 },
    note: 'not read to its end within 60 s',
  });
});
