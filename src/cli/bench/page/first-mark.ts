import type { Figure } from '../figure.ts';
import type { Job } from '../job.ts';
import { median, spreadOf } from '../statistics.ts';
import { writeArticle } from './article.ts';
import type { BenchBrowser } from './browser.ts';
import { PAGE_QUICK_SECONDS, withPair } from './pair.ts';
import { plantingOf } from './planting.ts';

/** Sizes of pages in UTF-16 units of text; the first claim stands at about the 3,000th. */
const SIZES = [
  { name: '10kB', length: 10_000 },
  { name: '100kB', length: 100_000 },
  { name: '1MB', length: 1_000_000 },
] as const;

/** Moments of a page's life, in ms from the start of the navigation, on the wall. */
type Moments = { readonly parsed: number; readonly marked: number };

/** How long a first mark is waited for, in ms. */
const PATIENCE = 20_000;

/** Runs in the page before any script of its own: looks every few ms for the first range that is marked. */
const lookForMark = (patience: number): void => {
  const found = new Promise<number>((resolve) => {
    const timer = setInterval(() => {
      const isMarked = (CSS.highlights.get('whence')?.size ?? 0) > 0;
      if (!isMarked && performance.now() < patience) return;
      clearInterval(timer);
      resolve(isMarked ? performance.now() : Number.NaN);
    }, 4);
  });
  Object.assign(globalThis, { firstMark: found });
};

const momentsOf = (browser: BenchBrowser, address: string): Promise<Moments> =>
  browser.inTab(new URL(address).origin, async ({ page }) => {
    await page.addInitScript(lookForMark, PATIENCE);
    await page.goto(address);
    return page.evaluate(async () => {
      const { firstMark } = globalThis as never as { firstMark: Promise<number> };
      const marked = await firstMark;
      const [navigation] = performance.getEntriesByType('navigation');
      const { domContentLoadedEventEnd: parsed } = navigation as PerformanceNavigationTiming;
      return { marked, parsed };
    });
  });

const figureOf = (name: string, moments: readonly Moments[]): Figure => {
  const since = spreadOf(moments.map(({ parsed, marked }) => marked - parsed));
  return {
    name: `page.first-mark.${name}`,
    what: `Page of ${name} with claims: from its text being there to the first mark, on the wall`,
    unit: 'ms',
    value: Number.isNaN(since.median) ? null : since.median,
    spread: since,
    note: Number.isNaN(since.median)
      ? `no mark within ${PATIENCE / 1000} s`
      : `${moments.length} loads; ${median(moments.map(({ marked }) => marked)).toFixed(0)} ms from the start of the navigation`,
  };
};

/** How soon a reader sees something. */
export const firstMark: Job = {
  name: 'page.first-mark',
  what: 'Pages with claims: time to the first mark',
  page: true,
  guard: { seconds: 600, quickSeconds: PAGE_QUICK_SECONDS, megabytes: 2048 },
  unit: 'ms',
  run: ({ root, quick }) => {
    const planting = plantingOf(root);
    const pages = new Map(
      SIZES.map(({ name, length }) => [`/${name}`, writeArticle(length, planting)]),
    );
    return withPair(root, pages, async ({ withIt, at }) => {
      const figures: Figure[] = [];
      for (const { name } of quick ? SIZES.slice(0, 2) : SIZES) {
        const moments: Moments[] = [];
        for (let time = 0; time < (quick ? 2 : 9); time++) {
          moments.push(await momentsOf(withIt, at(`/${name}`)));
        }
        figures.push(figureOf(name, moments));
      }
      return figures;
    });
  },
};
