// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { ClaimId, Edtf } from '../../src/model/brand.ts';
import { bread, lists, pageWith, rents } from './sample.ts';
import { field, show } from './show.tsx';

describe('filters', () => {
  const dated = {
    ...lists,
    records: [
      rents,
      {
        ...bread,
        appearances: bread.appearances.map((one) => ({ ...one, date: '2023-11/2024-02' as Edtf })),
      },
      { ...bread, id: 'old' as ClaimId, appearances: [{ ...bread.appearances[0], date: '2020' }] },
    ],
  } as typeof lists;
  const years = (label: string) =>
    [...document.querySelectorAll('.filter')]
      .find((one) => one.querySelector('span')?.textContent === label)
      ?.querySelectorAll('option')
      .values()
      .map(({ text }) => text)
      .toArray();
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

  test('by years narrow to a stretch of them, from either end', async () => {
    const popup = await show({ view: pageWith(), lists: dated });
    await popup.click('Filters');
    await choose('From year', '2022');
    expect(statements()).toEqual([bread.statement, rents.statement]);
    await choose('To year', '2022');
    expect(statements()).toEqual([rents.statement]);
    expect(document.querySelector('.chip')?.textContent).toBe('2022');
    // A year before the first, or after the last, would leave nothing.
    expect(years('To year')).toEqual(['Any', '2022', '2023', '2024']);
    expect(years('From year')).toEqual(['Any', '2020', '2022']);
    await choose('From year', 'Any');
    await popup.click('Remove filter: Year: In or before 2022');
    expect(popup.text()).toContain('No known claim on this page');
  });

  test('Escape closes their form, clears the words, then the filters, and keeps the focus', async () => {
    const popup = await show({ view: pageWith(), lists });
    const form = () => document.querySelector('.filter-form');
    await popup.type('Herald');
    await popup.click('Filters');
    await choose('Outlet', 'The Gazette');
    form()?.querySelector('select')?.focus();
    await popup.press('Escape');
    expect(form()).toBeNull();
    expect(document.activeElement?.textContent).toContain('Filters');
    expect(field().value).toBe('Herald');
    await popup.press('Escape');
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
    expect(statements()).toEqual([rents.statement]);
    await popup.press('Escape');
    expect(popup.text()).toContain('No known claim on this page');
    expect(document.querySelector('.chip')).toBeNull();
  });

  test('give their room to a record that is opened, and are there again on the way back', async () => {
    const popup = await show({ view: pageWith(), lists });
    await popup.click('Filters');
    await choose('Party', 'City Council');
    field().focus();
    await popup.press('Enter');
    expect(document.querySelector('.record-title')?.textContent).toBe(rents.statement);
    expect(document.querySelector('.filter-form')).toBeNull();
    await popup.press('Escape');
    expect(document.querySelector('.filter-form')).not.toBeNull();
    expect(document.querySelector('.chip')?.textContent).toBe('City Council');
    expect(statements()).toEqual([rents.statement]);
  });

  test('that keep nothing apart are not offered: one pack, one language', async () => {
    const popup = await show({ view: pageWith(), lists });
    await popup.click('Filters');
    const labels = [...document.querySelectorAll('.filter > span')].map((one) => one.textContent);
    expect(labels).toContain('Speaker');
    expect(labels).not.toContain('Pack');
  });
});
