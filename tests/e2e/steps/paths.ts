import { describe, expect, it } from 'vitest';
import type { Tab } from '../../../src/build/browsers/driver.ts';
import { waitFor } from '../../../src/cli/demo/ask-extension.ts';
import { nextMark, openByClick, pageOf, showPage, waitForCard } from './card-page.ts';
import { openPanel, panelsOf } from './panel-page.ts';
import { type OpenPage, type Session, waitForText } from './session.ts';
import { tabTo, walk } from './tab-walk.ts';

const STORY = pageOf(
  '<p>Russian state television says that 100,000 North Korean soldiers are prepared to come and take part in the conflict.</p>',
);

/** What the sections of the trace are called, from top to bottom. */
const sectionsOf = (panel: Tab): Promise<readonly string[]> =>
  panel.evaluate(
    () =>
      [...document.querySelectorAll('main [data-step]')].map(
        (section) => section.getAttribute('data-step') ?? '',
      ),
    null,
  );

const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);

const waitForWords = (tab: Tab, selector: string, wanted: RegExp): Promise<string> =>
  waitFor(
    `${wanted} in ${selector}`,
    () => textOf(tab, selector),
    (text) => wanted.test(text),
  );

/** Clicks on a control of the card, by its words. */
const clickOnCard = async ({ tab }: OpenPage, words: string): Promise<void> => {
  const box = await tab.shadowBox('whence-card', words);
  if (!box) throw new Error(`The card has no “${words}”.`);
  await tab.pointer.move((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  await tab.pointer.down();
  await tab.pointer.up();
};

/** Waits until the trace stands in a panel, wherever the browser has opened it. */
const waitForTraceBeside = ({ extensionPage }: Session): Promise<string> =>
  waitFor(
    'the trace in a panel',
    () => panelsOf(extensionPage),
    (text) => text.includes('Earliest known') && text.includes('Igor Korotchenko'),
  );

/** Walks through a page: each stop is seen, and those named are among them. */
const expectClearWay = async (tab: Tab, wanted: readonly RegExp[]): Promise<void> => {
  const stops = await walk(tab);
  expect(stops.filter(({ isSeen, isClear }) => !isSeen || !isClear)).toEqual([]);
  const names = stops.map(({ name }) => name);
  for (const name of wanted) expect(names).toContainEqual(expect.stringMatching(name));
};

const describeReader = (session: () => Session): void => {
  it('is gone by mouse: a mark, its card, the full trace, two appearances side by side, the claims', async () => {
    const page = await showPage(session(), 'reader', STORY);
    await openByClick(page);
    await clickOnCard(page, 'Full trace');
    await waitForTraceBeside(session());
    // The claim chosen on the card is that which any panel of the tab shows.
    const panel = await openPanel(session(), page);
    const shown = await waitForWords(panel, '[data-step="differences"]', /\S/u);
    expect(shown).toMatch(/what is counted changed[\s\S]*volunteers[\s\S]*soldiers/iu);
    expect(await sectionsOf(panel)).toEqual([
      'origin',
      'page',
      'differences',
      'chain',
      'responses',
      'reviews',
      'related',
      'sources',
      'completeness',
    ]);
    await panel.click('.timeline li:nth-of-type(1) .compare input');
    await waitForWords(panel, '.comparison', /Igor Korotchenko/u);
    await panel.click('.timeline li:nth-of-type(3) .compare input');
    await waitForWords(panel, '.comparison section', /National Review/u);
    await panel.click('.back');
    await waitForText(panel, '1 known claim on this page');
    await panel.close();
    await page.tab.close();
  });

  it('is gone by keyboard alone, the focus always seen and nowhere caught', async () => {
    const page = await showPage(session(), 'reader-keys', STORY);
    await page.tab.bringToFront();
    await nextMark(session(), page);
    await page.tab.press('Enter');
    await waitForCard(page);
    for (const key of ['Tab', 'Tab', 'Enter']) await page.tab.press(key);
    await waitForTraceBeside(session());
    const panel = await openPanel(session(), page);
    await waitForWords(panel, '[data-step="chain"]', /\S/u);
    await panel.bringToFront();
    await tabTo(panel, /^input .*Compare/u);
    await panel.press(' ');
    await tabTo(panel, /^input .*Compare/u);
    await panel.press(' ');
    await waitForWords(panel, '.comparison section', /\S/u);
    await panel.press('Escape');
    await waitForText(panel, '1 known claim on this page');
    await panel.press('Tab');
    await panel.press('Enter');
    await waitForWords(panel, '[data-step="chain"]', /\S/u);
    await expectClearWay(panel, [/^input Search/u, /^button .*Back/u, /^summary Cite or export/u]);
    await panel.close();
    await page.tab.close();
  });
};

/** Runs in a page of ours: the words of its first mark, and a point on them. */
const lookAtMark = () => {
  const [range] = [...CSS.highlights].flatMap(([name, marks]) =>
    name.startsWith('whence') ? [...marks] : [],
  );
  if (!(range instanceof Range)) return null;
  const [line] = [...range.getClientRects()];
  if (line === undefined) return null;
  const { left, right, top, bottom } = line;
  return { words: range.toString(), x: (left + right) / 2, y: (top + bottom) / 2 };
};

const describeWelcome = (session: () => Session): void => {
  it('begins with an example that can be tried by mouse and by key', async () => {
    const { driver } = session();
    const tab = await driver.open(`${driver.extension}/welcome.html`);
    await tab.resize(1_000, 900);
    const mark = await waitFor(
      'a mark',
      () => tab.evaluate(lookAtMark, null),
      (found) => found !== null,
    );
    expect(mark?.words).toContain('100,000 North Korean volunteers');
    await tab.bringToFront();
    await tab.pointer.move(mark?.x ?? 0, mark?.y ?? 0);
    await tab.pointer.down();
    await tab.pointer.up();
    const told = () => tab.shadowText('whence-card');
    await waitFor('the card', told, (text) => text.includes('Igor Korotchenko'));
    await tab.press('Escape');
    await waitFor('no card', told, (text) => text === '');
    await tabTo(tab, /^button Open its card/u);
    await tab.press('Enter');
    await waitFor('the card', told, (text) => text.includes('Igor Korotchenko'));
    await tab.press('Escape');
    await waitFor(
      'the focus to be back',
      () => tab.evaluate(() => document.activeElement?.textContent ?? '', null),
      (text) => text === 'Open its card',
    );
    await expectClearWay(tab, [/^button Open its card/u, /^button Allow and start/u]);
    await tab.close();
  });
};

/** The ways of a reader, from the words on the page to where they came from. */
export const describePaths = (session: () => Session): void => {
  describe('the reader’s path', () => {
    describeWelcome(session);
    describeReader(session);
  });
};
