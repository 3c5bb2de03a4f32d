// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lists, onPage, pageWith, rents } from './sample.ts';
import { show } from './show.tsx';
import { showPanel } from './show-panel.tsx';

const here = onPage(rents, 'It says that [rents doubled] here.');
let copied: string[] = [];
let canCopy = true;

beforeEach(() => {
  copied = [];
  canCopy = true;
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: async (text: string) => {
        if (!canCopy) throw new Error('denied');
        copied.push(text);
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

/** What writes citations comes by itself, whenever it comes. */
const settle = (details: Element): Promise<void> =>
  vi.waitFor(() => expect(details.querySelector('textarea')).not.toBeNull(), { timeout: 30_000 });

/** Unfolds the ways to cite that stand within an element. */
const unfold = async (within: string): Promise<Element> => {
  const details = document.querySelector<HTMLDetailsElement>(`${within} details.cite`);
  if (!details) throw new Error(`Nothing to cite within ${within}`);
  await act(async () => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  await settle(details);
  return details;
};

const textIn = (details: Element): string => details.querySelector('textarea')?.value ?? '';
const choose = (details: Element, format: string): Promise<void> =>
  act(async () => {
    const select = details.querySelector('select');
    if (!select) throw new Error('no choice of a format');
    select.value = format;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

describe('citing', () => {
  test('is folded away until it is asked for', async () => {
    await show({ view: pageWith(here), lists });
    expect(document.querySelectorAll('details.cite textarea')).toHaveLength(0);
  });

  test('gives a claim in each format, with what the page says, and copies it', async () => {
    const popup = await show({ view: pageWith(here), lists });
    const details = await unfold('.trace >');
    expect([...details.querySelectorAll('option')].map(({ value }) => value)).toContain('bibtex');
    await choose(details, 'markdown');
    expect(textIn(details)).toContain(rents.statement);
    expect(textIn(details)).toContain('rents doubled');
    await popup.click('Copy');
    expect(copied).toEqual([textIn(details)]);
    await vi.waitFor(() =>
      expect(details.querySelector('[role=status]')?.textContent).toBe('Copied.'),
    );
    await choose(details, 'bibtex');
    expect(textIn(details)).toContain('@');
    expect(details.querySelector('[role=status]')?.textContent).toBe('');
  });

  test('says what to do where the browser does not let it be copied', async () => {
    canCopy = false;
    const popup = await show({ view: pageWith(here), lists });
    const details = await unfold('.trace >');
    await popup.click('Copy');
    await vi.waitFor(() =>
      expect(details.querySelector('[role=status]')?.textContent).toContain('select the words'),
    );
  });

  test('saves a file under a name that says what it is', async () => {
    const saved: string[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }),
    );
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    const popup = await show({ view: pageWith(here), lists });
    const details = await unfold('.trace >');
    await choose(details, 'ris');
    await popup.click('Download');
    expect(saved).toHaveLength(1);
    expect(saved[0]).toMatch(/^whence-rents-doubled-\d{4}-\d\d-\d\d\.ris$/);
    click.mockRestore();
  });

  test('is there for an appearance, a response, and the page as a whole', async () => {
    const panel = await showPanel({ view: pageWith(here), lists });
    const page = await unfold('.cite-page');
    expect(textIn(page)).toContain('news.example');
    await panel.click(rents.statement);
    await choose(await unfold('.timeline .row:nth-child(2)'), 'text');
    expect(textIn(await unfold('.timeline .row:nth-child(2)'))).toContain('The Gazette');
    const response = await unfold('[data-step=responses]');
    expect(textIn(response)).toContain('City Council');
  });

  test('prints with everything unfolded but the ways to cite', async () => {
    const printed: number[] = [];
    vi.stubGlobal('print', () =>
      printed.push(document.querySelectorAll('details:not(.cite):not([open])').length),
    );
    const popup = await show({ view: pageWith(here), lists });
    await unfold('.trace >');
    await popup.click('Print');
    await vi.waitFor(() => expect(printed).toEqual([0]));
    expect(document.querySelectorAll('button.more-items')).toHaveLength(0);
    expect(document.querySelectorAll('details.cite[open]')).toHaveLength(1);
  });
});
