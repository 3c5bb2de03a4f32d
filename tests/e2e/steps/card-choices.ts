import { expect, it } from 'vitest';
import { askBackground, waitFor } from '../../../src/cli/demo/ask-extension.ts';
import type { ClaimId } from '../../../src/model/brand.ts';
import {
  marksOn,
  openByClick,
  pageOf,
  restOnMark,
  SENTENCE,
  showPage,
  waitForCard,
  waitForNoCard,
} from './card-page.ts';
import type { OpenPage, Session } from './session.ts';

const KOROTCHENKO = 'korotchenko-100k-volunteers-prepared' as ClaimId;

const RECOGNISED =
  "The Donetsk and Luhansk People's Republics were recognised by Syria and North Korea in 2022.";

const waitForTold = (page: OpenPage, wanted: RegExp): Promise<string> =>
  waitFor(
    `the card to tell ${wanted}`,
    () => page.tab.shadowText('whence-card'),
    (told) => wanted.test(told.replace(/\s+/gu, ' ')),
    20_000,
  );

const waitForMarkCount = (page: OpenPage, isEnough: (count: number) => boolean): Promise<unknown> =>
  waitFor('marks to come or go', async () => (await marksOn(page)).length, isEnough);

const hideClaimByKeys = async ({ tab }: OpenPage): Promise<void> => {
  // Past "Close" and "Full trace" to "Hide or pause", and there past "Hide this mark".
  for (const key of ['Tab', 'Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Enter']) await tab.press(key);
};

const showClaimAgain = ({ extensionPage }: Session): Promise<unknown> =>
  askBackground(extensionPage, 'change-settings', {
    kind: 'claim-off',
    claim: KOROTCHENKO,
    off: false,
  });

/** What a reader chooses on the card: another claim in the same words, to see less, to go on with the page. */
export const describeChoices = (session: () => Session): void => {
  it('tells both claims where two are in the same words, the arrow keys going from one to the other', async () => {
    const page = await showPage(session(), 'two', pageOf(`<p>${RECOGNISED}</p>`));
    const view = await session().view(page);
    const claims = view.state === 'read' ? view.claims : [];
    const statements = claims.map(({ record }) => record.statement);
    await openByClick(page);
    const first = await waitForTold(page, /1 of 2/);
    await page.tab.press('ArrowRight');
    const second = await waitForTold(page, /2 of 2/);
    const told = [first, second].map((card) => statements.filter((one) => card.includes(one)));
    expect(told.flat().toSorted()).toEqual(statements.toSorted());
    expect(told.map(({ length }) => length)).toEqual([1, 1]);
    expect(second).toContain('Earliest known');
    await page.tab.press('ArrowRight');
    await waitForTold(page, /1 of 2/);
    await page.tab.press('ArrowLeft');
    expect(await waitForTold(page, /2 of 2/)).toBe(second);
    await page.tab.close();
  });

  it('hides a claim everywhere by the keyboard, in every open tab, until the options undo it', async () => {
    const other = await showPage(session(), 'also', pageOf(`<p>${SENTENCE}</p>`));
    const page = await showPage(session(), 'hide', pageOf(`<p>${SENTENCE}</p>`));
    await openByClick(page);
    await hideClaimByKeys(page);
    await waitForMarkCount(page, (count) => count === 0);
    await waitForMarkCount(other, (count) => count === 0);
    await waitForNoCard(page);
    const { settings } = await askBackground(session().extensionPage, 'view-settings', {});
    expect(settings.off).toMatchObject({ claims: [KOROTCHENKO], marks: [] });
    await showClaimAgain(session());
    await waitForMarkCount(page, (count) => count > 0);
    await waitForMarkCount(other, (count) => count > 0);
    await page.tab.close();
    await other.tab.close();
  });

  it('hides a claim while another page is busy, which hears of it afterwards', async () => {
    const { web } = session();
    // A site of its own, so that browsers give it a process of its own.
    const busy = await session().show('http://busy.test/', pageOf(`<p>${SENTENCE}</p>`));
    await waitForMarkCount(busy, (count) => count > 0);
    const address = 'http://busy.test/late';
    web.publish(address, '');
    const release = web.hold(address);
    await busy.tab.evaluate((late) => {
      setTimeout(() => {
        const request = new XMLHttpRequest();
        request.open('GET', late, false);
        request.send();
      });
    }, address);
    await waitFor(
      'the page to be busy',
      async () => web.asked(),
      (asked) => asked.includes(address),
    );
    const page = await showPage(session(), 'beside', pageOf(`<p>${SENTENCE}</p>`));
    await openByClick(page);
    await hideClaimByKeys(page);
    await waitForNoCard(page);
    expect(await marksOn(page)).toEqual([]);
    release();
    await waitForMarkCount(busy, (count) => count === 0);
    await showClaimAgain(session());
    await waitForMarkCount(page, (count) => count > 0);
    await page.tab.close();
    await busy.tab.close();
  });

  it('goes when the page opens a dialog over it, where no one could close it', async () => {
    const page = await showPage(
      session(),
      'dialog',
      pageOf(`<p>${SENTENCE}</p><dialog>Subscribe.</dialog>`),
    );
    await restOnMark(page);
    await waitForCard(page);
    await page.tab.evaluate(() => document.querySelector('dialog')?.showModal(), null);
    await waitForNoCard(page);
    await page.tab.close();
  });
};
