// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import type { TraceAnswer } from '../../src/messaging/requests/panel.ts';
import type { ClaimId, Edtf } from '../../src/model/brand.ts';
import { NO_FILTERS } from '../../src/search/filters.ts';
import { createSearch, LARGE } from '../../src/search/search.ts';
import { nameBook } from '../../src/ui/parts/name-book.ts';
import { bread, lists, pageWith, rents } from './sample.ts';
import { field, show } from './show.tsx';

const search = createSearch(
  lists.records.map((record) => ({ record, pack: 'bundled' })),
  nameBook(lists),
);
const found = (query: string) =>
  search.search(query, NO_FILTERS).found.map(({ record }) => record.id);

describe('search finds a record', () => {
  test.each([
    ['by its statement', 'capital rents', rents.id],
    ['by a wording in another language', 'Mieten', rents.id],
    ['by a quotation in another script', 'аренда', rents.id],
    ['by the speaker, misspelt', 'Petrowa', rents.id],
    ['by an outlet', 'Gazette', rents.id],
    ['by a party', 'City Council', rents.id],
    ['by a number', '100,000', bread.id],
    [
      'by a pasted sentence that says it otherwise',
      'It is claimed all over the place that the rents in our capital have doubled since May.',
      rents.id,
    ],
  ])('%s', (_, query, id) => expect(found(query)[0]).toBe(id));

  test.each([
    'football',
    'rents football',
    '—',
    'The president opened a new bridge over the river today',
  ])('and none for "%s"', (query) => expect(found(query)).toEqual([]));
});

describe('the search box', () => {
  const options = () => [...document.querySelectorAll('[role=option]')];
  const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '');

  test('arrows go through the results and around, Enter opens the trace', async () => {
    const popup = await show({ view: pageWith(), lists });
    field().focus();
    await popup.type('Herald');
    expect(options()).toHaveLength(2);
    expect(active()).toBe(options()[0]);
    expect(active()?.getAttribute('aria-selected')).toBe('true');
    await popup.press('ArrowUp');
    expect(active()).toBe(options()[1]);
    await popup.press('ArrowDown');
    expect(active()).toBe(options()[0]);
    await popup.press('ArrowDown');
    const chosen = active()?.querySelector('.result-statement')?.textContent;
    await popup.press('Enter');
    expect(document.querySelector('.record-title')?.textContent).toBe(chosen);
    expect(options()).toHaveLength(0);
    await popup.click('Back');
    expect(field().value).toBe('Herald');
    expect(options()).toHaveLength(2);
  });

  test('Escape clears the search before anything else', async () => {
    const popup = await show({ view: pageWith(), lists });
    field().focus();
    await popup.type('rents');
    expect(field().getAttribute('aria-expanded')).toBe('true');
    await popup.press('Escape');
    expect(field().value).toBe('');
    expect(popup.text()).toContain('No known claim on this page');
  });

  test('says that nothing is installed, not that nothing is known', async () => {
    const popup = await show({ view: pageWith(), lists });
    await popup.type('football');
    expect(popup.text()).toContain('Not in the installed packs');
  });
});

describe('more than a page of results', () => {
  const many = {
    ...lists,
    records: Array.from({ length: 30 }, (_, at) => ({ ...bread, id: `bread-${at}` as ClaimId })),
  };
  const options = () => [...document.querySelectorAll('[role=option]')];
  const active = () => options().findIndex((one) => one.getAttribute('aria-selected') === 'true');

  test('is told as such, and shown at a click or by the arrow that goes past the last', async () => {
    const popup = await show({ view: pageWith(), lists: many });
    field().focus();
    await popup.type('bread');
    expect(popup.text()).toContain('The 12 closest records');
    await popup.click('Show more');
    expect([options().length, active()]).toEqual([24, 12]);
    expect(document.activeElement).toBe(field());
    for (let press = 0; press < 12; press++) await popup.press('ArrowDown');
    expect([options().length, active()]).toEqual([30, 24]);
    expect(popup.text()).toContain('30 records');
    expect(popup.text()).not.toContain('Show more');
    await popup.press('ArrowUp');
    expect(active()).toBe(23);
    // Another question begins anew.
    await popup.type('loaf');
    expect([options().length, active()]).toEqual([12, 0]);
  });
});

test('a large database says that the search is getting ready, and then answers', async () => {
  const records = Array.from({ length: LARGE }, (_, at) => ({
    ...bread,
    id: `b-${at}` as ClaimId,
  }));
  const popup = await show({ view: pageWith(), lists: { ...lists, records } });
  await popup.type('bre');
  expect(popup.text()).toContain('Getting the search ready');
  expect(popup.text()).not.toContain('Not in the installed packs');
  await vi.waitFor(() => expect(popup.text()).toContain('The 12 closest records'), 5_000);
});

/** Lets answers come and be drawn. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) {
    await act(async () => new Promise((resolve) => setTimeout(resolve)));
  }
};

describe('a text', () => {
  const sentence = 'Rents in the capital are said to have doubled since May.';
  const answer: TraceAnswer = {
    traced: { looked: 56, of: 56, contentWords: 6, found: [] },
    coverage: { records: 2, topics: ['Rents'], checked: '2026-11' as Edtf },
  };
  const paste = (text: string) =>
    act(async () => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { getData: () => text } });
      field().dispatchEvent(event);
    });

  test('that is pasted as a sentence is traced, in the popup too, and Back leads to the page', async () => {
    const popup = await show({ view: pageWith(), lists, answer });
    await paste(sentence);
    expect(popup.asked).toContain(`trace ${sentence}`);
    await settle();
    expect(popup.text()).toContain('No record');
    await popup.click('Back');
    expect(popup.text()).toContain('No known claim on this page');
  });

  test('that is pasted over all of what was asked is traced; within other words it completes them', async () => {
    const popup = await show({ view: pageWith(), lists, answer });
    await popup.type('football');
    field().setSelectionRange(3, 3);
    await paste(sentence);
    expect(popup.asked).not.toContain(`trace ${sentence}`);
    field().setSelectionRange(0, 8);
    await paste(sentence);
    expect(popup.asked).toContain(`trace ${sentence}`);
  });

  test('of a few words is searched for', async () => {
    const popup = await show({ view: pageWith(), lists, answer });
    await paste('rents doubled');
    expect(popup.asked.filter((one) => one.startsWith('trace'))).toEqual([]);
  });

  test('that was typed is traced at a click, and its words stand for the way back', async () => {
    const popup = await show({ view: pageWith(), lists, answer });
    await popup.type('football results');
    await popup.click('Trace these words');
    expect(popup.asked).toContain('trace football results');
    await settle();
    // The focus goes along, there and back.
    expect(document.activeElement?.className).toBe('trace-title');
    await popup.press('Escape');
    await settle();
    expect(document.activeElement).toBe(field());
    expect(popup.text()).toContain('Not in the installed packs');
  });
});
