import { describe, expect, test } from 'vitest';
import type { ClaimRecord } from '../../src/model/record.ts';
import { NO_FILTERS } from '../../src/search/filters.ts';
import { isSentence } from '../../src/search/query-words.ts';
import { createSearch, LARGE, type SearchAnswer } from '../../src/search/search.ts';
import { names } from '../citing/sample.ts';

/** Texts that are searched of each of these records. */
const TEXTS = 4;
const SMALL_COUNT = Math.floor((LARGE - 1) / TEXTS);
const LARGE_COUNT = SMALL_COUNT + 1;

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
  return count <= SMALL_COUNT ? Promise.resolve(search) : promise.then(() => search);
};

describe.each([
  ['a small database', SMALL_COUNT],
  ['a large database', LARGE_COUNT],
])('a search over %s', (_, count) => {
  test('finds by the words of a statement and of a quotation, and tells which', async () => {
    const { search } = await searchOver(count);
    expect(ids(search('town 12 bridge', NO_FILTERS))[0]).toBe('claim-12');
    const [first] = search('lighthouse keeper', NO_FILTERS).found;
    expect(first?.record.id).toBe('claim-7');
    expect(first?.words).toBe('the lighthouse keeper said so');
    expect(ids(search('zeppelin', NO_FILTERS))).toEqual([]);
  });

  test('finds by a word that is still being typed', async () => {
    const { search } = await searchOver(count);
    expect(ids(search('lighth', NO_FILTERS))[0]).toBe('claim-7');
    expect(ids(search('lighthouse kee', NO_FILTERS))[0]).toBe('claim-7');
  });

  test('tells page after page, and whether there is more', async () => {
    const { search } = await searchOver(count);
    const pages = [1, 2].map((upTo) => search('harbour', NO_FILTERS, upTo));
    const [one = [], two = []] = pages.map(ids);
    expect(pages.map(({ hasMore }) => hasMore)).toEqual([true, true]);
    expect(two.length).toBe(2 * one.length);
    expect(two.slice(0, one.length)).toEqual(one);
    const filters = { speaker: ['Ana'], year: ['2013'] };
    const { found, hasMore, selection } = search('', filters, 9);
    expect({ found: found.length, hasMore }).toEqual({ found: selection.count, hasMore: false });
  });

  test('gives the same answer however the question came about', async () => {
    const question = 'a bank bought the bridge of town number 12';
    const { search } = await searchOver(count);
    const whole = ids(search(question, NO_FILTERS));
    expect(whole[0]).toBe('claim-12');
    const other = await searchOver(count);
    for (let end = 1; end < question.length; end++)
      other.search(question.slice(0, end), NO_FILTERS);
    expect(ids(other.search(question, NO_FILTERS))).toEqual(whole);
  });

  test('finds only what the filters leave, however well others fit', async () => {
    const { search } = await searchOver(count);
    expect(ids(search('lighthouse keeper', { speaker: ['Ana'] }))).not.toContain('claim-7');
    const answer = search('harbour', { speaker: ['Ana'], year: ['2012/2013'] });
    expect(answer.found.length).toBeGreaterThan(0);
    for (const { record } of answer.found) {
      const { speaker, date = '' } = record.appearances[0] ?? {};
      expect(speaker?.name).toBe('Ana');
      expect(['2012', '2013']).toContain(date);
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
  const { search } = createSearch(filed(LARGE_COUNT), names, () => {
    ready = true;
    resolve();
  });
  expect(search('bridge', NO_FILTERS)).toMatchObject({ found: [], isReady: false });
  expect(ready).toBe(false);
  await promise;
  expect(search('bridge', NO_FILTERS)).toMatchObject({ isReady: true });
});

test('a date that is open to the end counts by its beginning in the order of what is listed', () => {
  const dated = ['2012/..', '2015', undefined, '../2013', '2011'].map((date, at) => {
    const { appearances, ...rest } = recordOf(at);
    return { record: { ...rest, appearances: [{ ...appearances[0], date }] }, pack: 'one' };
  });
  const { search } = createSearch(dated as unknown as ReturnType<typeof filed>, names);
  expect(ids(search('', NO_FILTERS))).toEqual([1, 3, 0, 4, 2].map((at) => `claim-${at}`));
});

test.each([
  ['Rents have doubled since May', true],
  ['100,000 volunteers', false],
  ['  ', false],
  ['北朝鮮が兵士十万人を派遣すると報じられた', true],
  ['北朝鮮', false],
])('is “%s” a sentence? %s', (text, expected) => expect(isSentence(text)).toBe(expected));
