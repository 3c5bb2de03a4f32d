import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from '../figure.ts';
import type { Job } from '../job.ts';
import { spreadOf } from '../statistics.ts';
import { writeArticle } from './article.ts';
import { restOf } from './articles.ts';
import type { BenchBrowser } from './browser.ts';
import { PAGE_QUICK_SECONDS, type Pair, withPair } from './pair.ts';
import { plantingOf } from './planting.ts';
import { startRecording } from './recording.ts';
import { callsOf, sumUp, tasksOf, threadOf } from './trace.ts';

const SIZES = [
  { name: '100kB', length: 100_000 },
  { name: '1MB', length: 1_000_000 },
] as const;

/** What marking did: thread time in ms, marks set, and elements that the page has more than before. */
type Marking = { readonly ms: number; readonly marks: number; readonly elements: number };

/** How long the page is given to lay out what was done to it, in ms. */
const LAYOUT = 1_000;

const elementsIn = () => document.getElementsByTagName('*').length;

/** Lets mark.js wrap the planted wordings, with all that follows from it on the main thread. */
const markWithMarkJs = (
  browser: BenchBrowser,
  address: string,
  script: string,
  phrases: readonly string[],
): Promise<Marking> =>
  browser.inTab(new URL(address).origin, async ({ page, cdp }) => {
    const recording = await startRecording(cdp);
    await page.goto(address);
    await page.evaluate(script);
    await sleep(LAYOUT);
    const before = await page.evaluate(elementsIn);
    const marks = await page.evaluate(
      (wordings) =>
        new Promise<number>((resolve) => {
          type Options = { [name: string]: unknown; done(count: number): void };
          type Mark = new (root: Element) => { mark(words: string[], options: Options): void };
          const { Mark } = globalThis as never as { Mark: Mark };
          setTimeout(function markJs() {
            new Mark(document.body).mark([...wordings], {
              separateWordSearch: false,
              acrossElements: true,
              done: resolve,
            });
          }, 0);
        }),
      phrases,
    );
    await sleep(LAYOUT);
    const elements = (await page.evaluate(elementsIn)) - before;
    const events = await recording.stop();
    const thread = threadOf(events, address);
    const began = thread && callsOf(events, thread, 'markJs')[0]?.start;
    if (thread === undefined || began === undefined) throw new Error('mark.js left no trace.');
    // The call stands within its task, which began a moment before.
    return { ms: sumUp(tasksOf(events, thread), began - 1).allMs, marks, elements };
  });

/** Lets the extension do the same. */
const markWithOurs = (browser: BenchBrowser, address: string, quick: boolean): Promise<Marking> =>
  browser.inTab(new URL(address).origin, async ({ page, cdp, untilRead }) => {
    const recording = await startRecording(cdp);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForLoadState('domcontentloaded');
    const before = await page.evaluate(elementsIn);
    if (!(await untilRead())) throw new Error(`${address} was not read to its end in time.`);
    await sleep(restOf(quick));
    const elements = (await page.evaluate(elementsIn)) - before;
    const marks = await page.evaluate(() => CSS.highlights.get('whence')?.size ?? 0);
    const events = await recording.stop();
    const thread = threadOf(events, address);
    if (thread === undefined) throw new Error(`The trace does not tell of ${address}.`);
    return { ms: sumUp(tasksOf(events, thread)).oursMs, marks, elements };
  });

const figureOf = (name: string, who: string, markings: readonly Marking[]): Figure => {
  const ms = spreadOf(markings.map((one) => one.ms));
  const [last] = markings;
  return {
    name: `page.rival.${name}.${who === 'mark.js' ? 'mark-js' : 'ours'}`,
    what: `Page of ${name} with claims: main-thread time of ${who}`,
    unit: 'ms',
    value: ms.median,
    spread: ms,
    note: `${last?.marks} marks, ${last?.elements} elements added to the page`,
  };
};

const compare = async (
  { withIt, without, at }: Pair,
  name: string,
  quick: boolean,
  script: string,
  phrases: readonly string[],
): Promise<readonly Figure[]> => {
  const theirs: Marking[] = [];
  const ours: Marking[] = [];
  for (let time = 0; time < (quick ? 1 : 5); time++) {
    theirs.push(await markWithMarkJs(without, at(`/${name}`), script, phrases));
    ours.push(await markWithOurs(withIt, at(`/${name}`), quick));
  }
  return [figureOf(name, 'mark.js', theirs), figureOf(name, 'ours', ours)];
};

/** The same claims marked by mark.js, which wraps them in elements, and which is told them beforehand. */
export const rival: Job = {
  name: 'page.rival',
  what: 'Pages with claims: main-thread time of mark.js and ours',
  page: true,
  guard: { seconds: 900, quickSeconds: PAGE_QUICK_SECONDS, megabytes: 4096 },
  unit: 'ms',
  run: ({ root, quick }) => {
    const planting = plantingOf(root);
    const script = readFileSync(join(root, 'node_modules/mark.js/dist/mark.min.js'), 'utf8');
    const sizes = quick ? SIZES.slice(0, 1) : SIZES;
    const pages = new Map(
      sizes.map(({ name, length }) => [`/${name}`, writeArticle(length, planting)]),
    );
    return withPair(root, pages, async (pair) => {
      const figures: Figure[] = [];
      for (const { name } of sizes) {
        figures.push(...(await compare(pair, name, quick, script, planting.claims)));
      }
      return figures;
    });
  },
};
