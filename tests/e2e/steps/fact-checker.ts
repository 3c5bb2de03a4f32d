import { describe, expect, it } from 'vitest';
import type { Tab } from '../../../src/build/browsers/driver.ts';
import { waitFor } from '../../../src/cli/demo/ask-extension.ts';
import { readFixture } from '../../support/fixtures.ts';
import { openPanel } from './panel-page.ts';
import { type Session, waitForText, waitUntilRead } from './session.ts';
import { tabTo } from './tab-walk.ts';

const KOROTCHENKO = 'korotchenko-100k-volunteers-prepared';
const HEARD = '100,000 North Korean soldiers are said to be prepared to take part in the conflict';

/** Types as on a keyboard, letter by letter. */
const typeWords = async (tab: Tab, words: string): Promise<void> => {
  for (const letter of words) await tab.press(letter);
};

/** Waits until the focus is where a person finds it: only then have the keys their use, and no hand is quicker. */
const waitForFocus = (tab: Tab, selector: string): Promise<boolean> =>
  waitFor(
    `the focus at ${selector}`,
    () => tab.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector),
    (isThere) => isThere,
  );

/** Waits until so many results stand before the one that is pointed at. */
const waitForPointedAt = (tab: Tab, place: number): Promise<number> =>
  waitFor(
    `result ${place} to be pointed at`,
    () =>
      tab.evaluate(
        () =>
          [...document.querySelectorAll('[role=option]')].findIndex(
            (one) => one.getAttribute('aria-selected') === 'true',
          ),
        null,
      ),
    (found) => found === place,
  );

const citation = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('.citation')?.value ?? '', null);

const waitForCitation = (tab: Tab, wanted: RegExp): Promise<string> =>
  waitFor(
    `a citation like ${wanted}`,
    () => citation(tab),
    (text) => wanted.test(text),
  );

/** Chooses a value of a list by its words, as a hand does. */
const choose = (tab: Tab, selector: string, value: string): Promise<void> =>
  tab.evaluate(
    ([where, wanted]) => {
      const select = document.querySelector<HTMLSelectElement>(where);
      if (!select) throw new Error(`no list ${where}`);
      select.value = wanted;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [selector, value] as const,
  );

const openBesideBread = async (session: Session, name: string) => {
  const page = await session.show(`http://desk.test/${name}`, readFixture('no-claims'));
  await waitUntilRead(session, page);
  return { page, panel: await openPanel(session, page) };
};

const describeByMouse = (session: () => Session): void => {
  it('is gone by mouse: filters, a record, its citation in a format of reference managers', async () => {
    const { page, panel } = await openBesideBread(session(), 'mouse');
    await waitForText(panel, 'Trace any words');
    await panel.click('.filters-button');
    await choose(panel, '.filter select:has(option[value="denied"])', 'denied');
    await choose(panel, '.filter select:has(option[value="2022"])', '2022');
    await waitForText(panel, 'records');
    await panel.click('.result');
    await waitForText(panel, 'How complete');
    await panel.click('.trace > .cite > summary');
    await waitForCitation(panel, /\S/u);
    await choose(panel, '.cite select', 'csl');
    const written = await waitForCitation(panel, /^\[/u);
    expect(JSON.parse(written)).not.toEqual([]);
    await choose(panel, '.cite select', 'bibtex');
    await waitForCitation(panel, /^@/u);
    await panel.click('.cite .row button:nth-of-type(1)');
    await waitForText(panel, 'Copied');
    await panel.click('.back');
    await waitForText(panel, 'Denied');
    await panel.click('.chip');
    await panel.close();
    await page.tab.close();
  });
};

const describeByKeys = (session: () => Session): void => {
  it('is gone by keyboard alone: the keys, words traced, what differs, the full trace, a search, a citation', async () => {
    const { page, panel } = await openBesideBread(session(), 'keys');
    await waitForText(panel, 'Trace any words');
    await panel.bringToFront();
    await panel.press('?');
    await waitForText(panel, 'Go through the results');
    await panel.press('Escape');
    await waitFor(
      'the list of keys to go',
      () => panel.evaluate(() => document.querySelector('dialog') === null, null),
      (isGone) => isGone,
    );
    await panel.press('/');
    await waitForFocus(panel, 'input');
    await typeWords(panel, HEARD);
    await waitForText(panel, 'Trace these words');
    await tabTo(panel, /^button Trace these words/u);
    await panel.press('Enter');
    await waitForText(panel, 'What differs');
    await waitForFocus(panel, '.trace-title');
    await tabTo(panel, /^button Full trace/u);
    await panel.press('Enter');
    await waitForFocus(panel, '.record-title');
    // Back to what was traced, to the results, and to an empty field.
    await panel.press('Escape');
    await waitForText(panel, 'What differs');
    await waitForFocus(panel, '.trace-title');
    await panel.press('Escape');
    await waitForText(panel, 'Trace these words');
    await panel.press('/');
    await waitForFocus(panel, 'input');
    await panel.press('Escape');
    await typeWords(panel, 'korotchenko volunteers');
    await waitForPointedAt(panel, 0);
    await panel.press('ArrowDown');
    await waitForPointedAt(panel, 1);
    await panel.press('ArrowUp');
    await waitForPointedAt(panel, 0);
    await panel.press('Enter');
    await waitFor(
      'the record',
      () =>
        panel.evaluate(
          () => document.querySelector('.record')?.getAttribute('data-claim') ?? '',
          null,
        ),
      (claim) => claim === KOROTCHENKO,
    );
    await waitForFocus(panel, '.record-title');
    await tabTo(panel, /^summary Cite or export/u);
    await panel.press('Enter');
    await waitForCitation(panel, /Korotchenko/u);
    await tabTo(panel, /^button Copy/u);
    await panel.press('Enter');
    await waitForText(panel, 'Copied');
    await panel.close();
    await page.tab.close();
  });
};

/** The ways of somebody who verifies claims: from words heard, or from questions, to a citation. */
export const describeFactChecker = (session: () => Session): void => {
  describe('the fact-checker’s path', () => {
    describeByMouse(session);
    describeByKeys(session);
  });
};
