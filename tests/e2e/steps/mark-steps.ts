import { describe, expect, it } from 'vitest';
import type { Tab } from '../../../src/build/browsers/driver.ts';
import { askBackground, waitFor } from '../../../src/cli/demo/ask-extension.ts';
import { SENTENCE } from './card-page.ts';
import { paintedMarks, wordsOf } from './marks.ts';
import { type OpenPage, openPopup, type Session, waitForText } from './session.ts';

type Ask = () => Session;
type Direction = 1 | -1;

/** Steps as the keyboard commands do, which no driver can press: they are the browser's own. */
const step = ({ extensionPage }: Session, { id }: OpenPage, direction: Direction) =>
  askBackground(extensionPage, 'step-mark', { tab: id, direction });

const FILLER = '<p>The weather in the capital was mild.</p>'.repeat(60);
const section = (name: string) => `<h2>${name}</h2><p id="${name}">${SENTENCE}</p>`;
const document = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Volunteers from North Korea</title><body>${body}`;

/** Two marks far apart, and a frame of another site with a third between them; opens in front. */
const openPage = async (session: Session): Promise<OpenPage> => {
  session.web.publish(
    'http://frames.test/inner',
    document(`${FILLER}${section('inner')}${FILLER}`),
  );
  const page = await session.show(
    'http://steps.test/outer',
    document(
      `<textarea id="field">Some words</textarea>${FILLER}${section('first')}${FILLER}
       <iframe src="http://frames.test/inner" width="600" height="300"></iframe>${FILLER}${section('last')}${FILLER}`,
    ),
  );
  await page.tab.resize(1_000, 700);
  await waitFor(
    'three marks',
    async () => wordsOf(await paintedMarks(page.tab)),
    (words) => words.length === 3,
  );
  await page.tab.bringToFront();
  return page;
};

/** In each document: the passages that are shown as current, and whether the reader sees them. */
const currentMarks = async ({ tab }: OpenPage): Promise<readonly Seen[]> => {
  const found = await tab.evaluateInFrames(async () => {
    const ranges = [...(CSS.highlights.get('whence-current') ?? [])];
    const ids = new Set(ranges.map(({ startContainer }) => startContainer.parentElement));
    return Promise.all(
      [...ids].map(
        (passage) =>
          // In a frame it also tells what the windows around it cut off.
          new Promise<Seen>((tell) => {
            const observer = new IntersectionObserver(([entry]) => {
              observer.disconnect();
              tell({ at: passage?.id, isSeen: entry?.isIntersecting === true });
            });
            if (passage) observer.observe(passage);
          }),
      ),
    );
  }, null);
  return found.flat();
};
type Seen = { readonly at: string | undefined; readonly isSeen: boolean };

/** Waits until exactly this passage is current and in view: pages scroll smoothly. */
const waitForCurrent = (page: OpenPage, passage: string): Promise<unknown> =>
  waitFor(
    `${passage} to be current and in view`,
    () => currentMarks(page),
    ([only, ...others]) => only?.at === passage && only.isSeen && others.length === 0,
    20_000,
  );

const expectStep = async (
  session: Session,
  page: OpenPage,
  direction: Direction,
  passage: string,
): Promise<void> => {
  const { at } = await step(session, page, direction);
  expect(at, passage).not.toBeNull();
  await waitForCurrent(page, passage);
};

/** Clicks a button of the popup or the panel, and looks at the page, which is still only while it is behind. */
const stepBy = async (beside: Tab, page: OpenPage, button: string): Promise<void> => {
  await beside.bringToFront();
  await beside.click(button);
  await page.tab.bringToFront();
};

const focusAndField = ({ tab }: OpenPage) =>
  tab.evaluate(() => {
    const field = globalThis.document.querySelector('textarea');
    return {
      focus: globalThis.document.activeElement?.id,
      selected: [field?.selectionStart, field?.selectionEnd],
      value: field?.value,
    };
  }, null);

/** To the next mark and the one before: through frames, round the ends, without touching what the reader does. */
export const describeMarkSteps = (session: Ask): void => {
  describe('stepping through marks', () => {
    it('goes through the frames of a page and round its ends, and scrolls there', async () => {
      const page = await openPage(session());
      for (const passage of ['first', 'last', 'inner', 'first']) {
        await expectStep(session(), page, 1, passage);
      }
      for (const passage of ['inner', 'last', 'first', 'inner']) {
        await expectStep(session(), page, -1, passage);
      }
      await page.tab.close();
    });

    it('leaves the focus, the selection and the keys to the field that has them', async () => {
      const page = await openPage(session());
      await page.tab.evaluate(() => {
        const field = globalThis.document.querySelector('textarea');
        field?.focus();
        field?.setSelectionRange(5, 5);
      }, null);
      for (const passage of ['first', 'last', 'inner']) {
        await expectStep(session(), page, 1, passage);
        expect(await focusAndField(page)).toEqual({
          focus: 'field',
          selected: [5, 5],
          value: 'Some words',
        });
      }
      await page.tab.press('x');
      expect((await focusAndField(page)).value).toBe('Some xwords');
      await page.tab.close();
    });

    it('is offered by the popup and the panel', async () => {
      const page = await openPage(session());
      const popup = await openPopup(session(), page);
      await waitForText(popup, 'known claim');
      await stepBy(popup, page, '[aria-label="Next mark"]');
      await waitForCurrent(page, 'first');
      await popup.close();
      const { driver } = session();
      const panel = await driver.open(`${driver.extension}/sidepanel.html?tab=${page.id}`);
      await waitForText(panel, 'known claim');
      await stepBy(panel, page, '[aria-label="Next mark"]');
      await waitForCurrent(page, 'last');
      await stepBy(panel, page, '[aria-label="Previous mark"]');
      await waitForCurrent(page, 'first');
      await panel.close();
      await page.tab.close();
    });

    it('goes on from where the mark was when it has gone, and ends when none is left', async () => {
      const page = await openPage(session());
      await expectStep(session(), page, 1, 'first');
      await page.tab.evaluate(() => globalThis.document.querySelector('#first')?.remove(), null);
      await expectStep(session(), page, 1, 'last');
      await page.tab.evaluate(() => {
        for (const gone of globalThis.document.querySelectorAll('#last, iframe')) gone.remove();
      }, null);
      expect(await step(session(), page, 1)).toEqual({ at: null });
      expect(await currentMarks(page)).toEqual([]);
      await page.tab.close();
    });
  });
};
