import type { Page } from 'playwright-core';
import type { Figure } from '../figure.ts';
import type { Job } from '../job.ts';
import { spreadOf } from '../statistics.ts';
import { writeArticle } from './article.ts';
import { PAGE_QUICK_SECONDS, withPair } from './pair.ts';
import { plantingOf } from './planting.ts';

const LENGTH = 10_000;

/** When the popup is seen first and when it shows the claims of the page, in ms from the start of its navigation. */
type Moments = { readonly painted: number; readonly told: number };

const momentsOf = (popup: Page): Promise<Moments> =>
  popup.evaluate(async () => {
    while (document.querySelector('.claim') === null) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    const told = performance.now();
    const [first] = performance.getEntriesByName('first-contentful-paint');
    return { painted: first?.startTime ?? Number.NaN, told };
  });

const figureOf = (
  name: string,
  what: string,
  times: readonly number[],
  goal?: Figure['goal'],
): Figure => {
  const spread = spreadOf(times);
  return {
    name: `page.popup.${name}`,
    what: `Popup of a page with claims: ${what}`,
    unit: 'ms',
    value: spread.median,
    spread,
    ...(goal && { goal }),
    note: `${times.length} times, as a page of its own`,
  };
};

/** How soon a reader sees the popup. */
export const popupPaint: Job = {
  name: 'page.popup',
  what: 'Popup of a page with claims: first paint',
  page: true,
  guard: { seconds: 300, quickSeconds: PAGE_QUICK_SECONDS, megabytes: 2048 },
  unit: 'ms',
  goal: { most: 100 },
  run: ({ root, quick }) => {
    const pages = new Map([['/article', writeArticle(LENGTH, plantingOf(root))]]);
    return withPair(root, pages, async ({ withIt, at }) => {
      const address = at('/article');
      const moments = await withIt.inTab(new URL(address).origin, async (tab) => {
        await tab.page.goto(address);
        await tab.untilRead();
        const all: Moments[] = [];
        for (let time = 0; time < (quick ? 5 : 15); time++) {
          const popup = await tab.openPopup();
          all.push(await momentsOf(popup));
          await popup.close();
        }
        return all;
      });
      return [
        figureOf(
          'paint',
          'first paint',
          moments.map(({ painted }) => painted),
          { most: 100 },
        ),
        figureOf(
          'claims',
          'its claims shown',
          moments.map(({ told }) => told),
        ),
      ];
    });
  },
};
