// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { lists, onPage, pageWith, rents } from './sample.ts';
import { field, show } from './show.tsx';

const view = pageWith(onPage(rents, '[Rents doubled] in May.'));
const dialog = () => document.querySelector<HTMLDialogElement>('dialog');

test('the question mark lists the commands with their keys, and what single keys do', async () => {
  const popup = await show({ view, lists });
  expect(dialog()).toBeNull();
  await popup.press('?');
  // The browser's list comes in a turn of its own.
  await popup.press('Shift');
  const told = dialog()?.textContent ?? '';
  expect(dialog()?.open).toBe(true);
  expect(told).toContain('Open the panel beside the pageAlt+Shift+O');
  expect(told).toContain('Trace the selected textno shortcut');
  expect(told).toContain('Go through the results↑↓');
});

test('Escape closes the list, and nothing behind it hears of that', async () => {
  const popup = await show({ view, lists });
  await popup.type('rents');
  await popup.press('ArrowDown');
  await popup.click('Keyboard');
  let heard = false;
  const hear = () => {
    heard = true;
  };
  document.addEventListener('keydown', hear);
  dialog()?.focus();
  dialog()?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
  );
  document.removeEventListener('keydown', hear);
  await popup.press('Shift');
  expect(heard).toBe(false);
  expect(dialog()).toBeNull();
  expect(field().value).toBe('rents');
});

test('a slash goes to the search, and both keys are letters while somebody writes', async () => {
  const popup = await show({ view, lists });
  document.querySelector<HTMLElement>('button')?.focus();
  await popup.press('/');
  expect(document.activeElement).toBe(field());
  await popup.press('?');
  expect(dialog()).toBeNull();
});
