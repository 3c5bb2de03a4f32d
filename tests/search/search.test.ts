import { describe, expect, test } from 'vitest';
import type { ClaimRecord } from '../../src/model/record.ts';
import { NO_FILTERS } from '../../src/search/filters.ts';
import { isSentence } from '../../src/search/query-words.ts';
import { createSearch, LARGE, type SearchAnswer } from '../../src/search/search.ts';
import { names } from '../citing/sample.ts';

const recordOf = (at: number): ClaimRecord =>
  ({
    id: `claim-${at}`,
    statement: `Town number ${at} sold its ${at % 2 === 0 ? 'bridge' : 'harbour'} to a bank.`,
    wordings: [{ lang: 'de', text: `Stadt ${at} verkauft` }],
    appearances: [
      {
        id: 'origin',
        date: `20${10 + (at % 10)}`,
        speaker: { name: at % 3 === 0 ? 'Ana' : 'Bo' },
        quote: at === 7 ? 'the lighthouse keeper said so' : 'they sold it',
        lang: 'en',
      },
    ],
    origin: { appearance: 'origin', conflicts: [] },
    responses: [],
  }) as unknown as ClaimRecord;

const filed = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ record: recordOf(at), pack: 'one' }));

const ids = ({ found }: SearchAnswer) => found.map(({ record }) => record.id);

/** A search over so many records, once it is ready. */
const searchOver = (count: number) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const search = createSearch(filed(count), names, resolve);
  return count < LARGE ? Promise.resolve(search) : promise.then(() => search);
};

describe.each([
  ['a small database', LARGE - 1],
  ['a large database', LARGE + 50],
])('a search over %s', (_, count) => {
  test('finds by the words of a statement and of a quotation, and tells which', async () => {
    const { search } = await searchOver(count);
    expect(ids(search('town 12 bridge', NO_FILTERS))[0]).toBe('claim-12');
    const [first] = search('lighthouse keeper', NO_FILTERS).found;
    expect(first?.record.id).toBe('claim-7');
    expect(first?.words).toBe('the lighthouse keeper said so');
    expect(ids(search('zeppelin', NO_FILTERS))).toEqual([]);
  });

  test('finds only what the filters leave, however well others fit', async () => {
    const { search } = await searchOver(count);
    expect(ids(search('lighthouse keeper', { speaker: ['Ana'] }))).not.toContain('claim-7');
    const answer = search('harbour', { speaker: ['Ana'], year: ['2013'] });
    expect(answer.found.length).toBeGreaterThan(0);
    for (const { record } of answer.found) {
      expect(record.appearances[0]).toMatchObject({ speaker: { name: 'Ana' }, date: '2013' });
    }
  });

  test('lists what the filters leave, the newest first', async () => {
    const { search } = await searchOver(count);
    const { found, selection } = search('', { speaker: ['Ana'] });
    expect(selection.count).toBe(Math.ceil(count / 3));
    const dates = found.map(({ record }) => record.appearances[0]?.date ?? '');
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(ids(search('', NO_FILTERS)).length).toBeGreaterThan(0);
  });
});

test('a search over a large database says that it is not ready, and when it is', async () => {
  let ready = false;
  const { promise, resolve } = Promise.withResolvers<void>();
  const { search } = createSearch(filed(LARGE), names, () => {
    ready = true;
    resolve();
  });
  expect(search('bridge', NO_FILTERS)).toMatchObject({ found: [], isReady: false });
  expect(ready).toBe(false);
  await promise;
  expect(search('bridge', NO_FILTERS)).toMatchObject({ isReady: true });
});

test.each([
  ['Rents have doubled since May', true],
  ['100,000 volunteers', false],
  ['  ', false],
  ['北朝鮮が兵士十万人を派遣すると報じられた', true],
  ['北朝鮮', false],
])('is “%s” a sentence? %s', (text, expected) => expect(isSentence(text)).toBe(expected));
