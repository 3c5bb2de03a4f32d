// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { TabView } from '../../src/messaging/protocol.ts';
import { lists, onPage, pageWith, rents } from './sample.ts';
import { show } from './show.tsx';

const site = 'news.example';

const cases: readonly (readonly [name: string, view: TabView | null, says: string])[] = [
  ['waiting', null, 'Reading this page'],
  ['reading', { state: 'reading', site, claims: [] }, 'Reading this page'],
  ['nothing', pageWith(), 'No known claim on this page'],
  ['paused', { state: 'paused', site }, 'Paused on news.example'],
  ['browser page', { state: 'unreadable', why: 'browser-page' }, 'Not a page Whence can read'],
  ['unseen', { state: 'unreadable', why: 'unseen' }, 'open Whence from the toolbar'],
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

test('a page that Whence has not begun with can be read', async () => {
  const popup = await show({ view: { state: 'unreadable', why: 'not-loaded' }, lists });
  await popup.click('Read this page');
  expect(popup.asked).toEqual(['read']);
});

const atRest = {
  state: 'at-rest',
  site: 'news.example:81',
  host: 'news.example',
  origins: ['http://news.example/*', 'https://news.example/*'],
} as const;

test('a site that is not chosen can be, or its page read once', async () => {
  const popup = await show({ view: { ...atRest, why: 'not-chosen' }, lists });
  await popup.click('Read pages on news.example');
  await popup.click('Read this page once');
  expect(popup.asked).toEqual(['allow http://news.example/* https://news.example/*', 'read']);
  expect(popup.text()).not.toContain('did not allow');
});

test('a browser that grants less is told of calmly, and so is a reader who declines', async () => {
  const popup = await show({ view: { ...atRest, why: 'not-allowed' }, lists, grants: false });
  expect(popup.text()).toContain('The browser does not let Whence read yet');
  await popup.click('Allow it');
  await vi.waitFor(() =>
    expect(popup.text()).toContain('The browser did not allow it; nothing has changed.'),
  );
});

test('on click, to open the popup is to ask, once', async () => {
  const popup = await show({ view: { ...atRest, why: 'on-click' }, lists });
  await vi.waitFor(() => expect(popup.asked).toEqual(['read']));
  expect(popup.text()).toContain('Reading this page');
});

test('paused everywhere can be resumed, and is no switch of this site', async () => {
  const popup = await show({ view: { state: 'paused-everywhere', site }, lists });
  expect(document.querySelector('.toggle')).toBeNull();
  await popup.click('Resume');
  expect(popup.asked).toEqual(['resume everywhere']);
});

test('a claim that is switched off is listed apart, not counted, and comes back', async () => {
  const found = onPage(rents, '[Rents doubled] in the capital.');
  const popup = await show({ view: pageWith({ ...found, off: true }), lists });
  expect(popup.text()).toContain('Known claims are hidden on this page');
  expect(popup.text()).toContain('Hidden by you');
  expect(document.querySelector('[data-claim]')).toBeNull();
  await popup.click('Show again');
  expect(popup.asked).toEqual(['show again rents-doubled']);
});

test('the marks of a page are stepped through, and there are none where nothing is marked', async () => {
  const found = onPage(rents, 'It says [rents doubled] here.');
  const popup = await show({ view: pageWith(found), hasMarks: false, lists });
  await popup.click('Next mark');
  await popup.click('Previous mark');
  expect(popup.asked).toEqual(['step 1', 'step -1']);
  expect(popup.text()).toContain('No mark to go to');
  const hidden = await show({ view: pageWith({ ...found, off: true }), lists });
  await expect(hidden.click('Next mark')).rejects.toThrow('no button');
});

test('the options are a click away', async () => {
  const popup = await show({ view: pageWith(), lists });
  await popup.click('Options');
  expect(popup.asked).toEqual(['options']);
});
