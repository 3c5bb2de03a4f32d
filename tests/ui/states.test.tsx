// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { TabView } from '../../src/messaging/protocol.ts';
import { lists, pageWith } from './sample.ts';
import { show } from './show.tsx';

const site = 'news.example';

const cases: readonly (readonly [name: string, view: TabView | null, says: string])[] = [
  ['waiting', null, 'Reading this page'],
  ['reading', { state: 'reading', site, claims: [] }, 'Reading this page'],
  ['nothing', pageWith(), 'No known claim on this page'],
  ['paused', { state: 'paused', site }, 'Paused on news.example'],
  ['browser page', { state: 'unreadable', why: 'browser-page' }, 'Not a page Whence can read'],
  ['store', { state: 'unreadable', why: 'store' }, 'Stores cannot be read'],
  ['PDF', { state: 'unreadable', why: 'pdf' }, 'PDF files cannot be read'],
  ['not loaded', { state: 'unreadable', why: 'not-loaded' }, 'has not been read yet'],
  ['failed', { state: 'failed', message: 'The index is damaged.' }, 'The index is damaged.'],
];

test.each(cases)('%s: says what it is and what is always said', async (_, view, says) => {
  const popup = await show({ view, lists });
  expect(popup.text()).toContain(says);
  expect(popup.text()).toContain('Unmarked text has not been checked.');
  expect(document.querySelector('[role=combobox]')).not.toBeNull();
});

test('nothing found: tells what is installed', async () => {
  const popup = await show({ view: pageWith(), lists });
  expect(popup.text()).toContain('Installed: 2 claims, checked up to November 2026');
});

test('the switch says whether the site is paused, and turns it', async () => {
  const on = await show({ view: pageWith(), lists });
  expect(document.querySelector('.toggle')?.getAttribute('aria-pressed')).toBe('false');
  await on.click('Pause on this site');
  expect(on.asked).toEqual(['pause news.example']);

  const off = await show({ view: { state: 'paused', site }, lists });
  expect(document.querySelector('.toggle')?.getAttribute('aria-pressed')).toBe('true');
  await off.click('Resume on this site');
  expect(off.asked).toEqual(['resume news.example']);
});

test('a page from before the extension can be reloaded', async () => {
  const popup = await show({ view: { state: 'unreadable', why: 'not-loaded' }, lists });
  await popup.click('Reload the page');
  expect(popup.asked).toEqual(['reload']);
});
