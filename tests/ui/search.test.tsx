// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { nameBook } from '../../src/ui/parts/name-book.ts';
import { recordIndex } from '../../src/ui/search/record-index.ts';
import { bread, lists, pageWith, rents } from './sample.ts';
import { field, show } from './show.tsx';

const index = recordIndex(lists.records, nameBook(lists));
const found = (query: string) => index.search(query).map(({ record }) => record.id);

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
    '',
    '   ',
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
    expect(field().value).toBe('');
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
