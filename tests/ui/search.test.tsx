// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { TraceAnswer } from '../../src/messaging/requests/panel.ts';
import type { Edtf } from '../../src/model/brand.ts';
import { NO_FILTERS } from '../../src/search/filters.ts';
import { createSearch } from '../../src/search/search.ts';
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

describe('filters', () => {
  const statements = () =>
    [...document.querySelectorAll('.result-statement')].map(({ textContent }) => textContent);
  const choose = (label: string, words: string) =>
    act(async () => {
      const filter = [...document.querySelectorAll('.filter')].find(
        (one) => one.querySelector('span')?.textContent === label,
      );
      const select = filter?.querySelector('select');
      const option = [...(select?.options ?? [])].find(({ text }) => text.startsWith(words));
      if (!select || !option) throw new Error(`no ${words} in ${label}`);
      select.value = option.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });

  test('list what is left, the newest first, and say how many that are', async () => {
    const popup = await show({ view: pageWith(), lists });
    await popup.click('Filters');
    await choose('Party', 'City Council');
    expect(statements()).toEqual([rents.statement]);
    expect(popup.text()).toContain('1 record');
    await popup.click('Remove filter: Party: City Council');
    expect(popup.text()).toContain('No known claim on this page');
    expect(document.activeElement).toBe(field());
  });

  test('narrow what words find; values tell how many they leave', async () => {
    const popup = await show({ view: pageWith(), lists });
    await popup.type('Herald');
    expect(statements()).toHaveLength(2);
    await popup.click('Filters');
    await choose('Outlet', 'The Gazette (1)');
    expect(statements()).toEqual([rents.statement]);
    // Another value of one kind leaves more.
    await choose('Outlet', 'The Herald (2)');
    expect(statements()).toHaveLength(2);
    await popup.click('Remove filter: Outlet: The Herald');
    expect(statements()).toEqual([rents.statement]);
  });

  test('that leave nothing of what the words find offer to be given up', async () => {
    const popup = await show({ view: pageWith(), lists });
    await popup.click('Filters');
    await choose('Speaker', 'Ana Petrova');
    await popup.type('bread');
    expect(popup.text()).toContain('Nothing with these filters');
    expect(popup.text()).not.toContain('Not in the installed packs');
    await popup.click('Clear filters');
    expect(statements()).toEqual([bread.statement]);
  });

  test('Escape puts their form away', async () => {
    const popup = await show({ view: pageWith(), lists });
    await popup.click('Filters');
    expect(document.querySelector('.filter-form')).not.toBeNull();
    field().focus();
    await popup.press('Escape');
    expect(document.querySelector('.filter-form')).toBeNull();
  });
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
    await popup.press('Escape');
    expect(popup.text()).toContain('Not in the installed packs');
  });
});
