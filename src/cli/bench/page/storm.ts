import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from '../figure.ts';
import type { Job } from '../job.ts';
import { median, spreadOf } from '../statistics.ts';
import { writeArticle } from './article.ts';
import { restOf } from './articles.ts';
import type { BenchBrowser } from './browser.ts';
import { PAGE_QUICK_SECONDS, withPair } from './pair.ts';
import { plantingOf } from './planting.ts';
import { startRecording } from './recording.ts';
import { STORM_SCRIPT, STORMS, type StormKind } from './storm-page.ts';
import { callsOf, sumUp, tasksOf, threadOf } from './trace.ts';

/** Of the main thread's time. */
const MOST_SHARE = 0.02;

const LENGTH = 100_000;

/** After a storm the reader looks at what it left, in ms; that is part of its price. */
const AFTERMATH = 1_500;

/** What one storm cost, as shares of how long it blew. */
type Weather = { readonly ours: number; readonly all: number; readonly perSecond: number };

const words: Readonly<Record<StormKind, string>> = {
  text: 'text changes',
  nodes: 'nodes in and out',
  style: 'classes and styles',
  mixed: 'everything mixed',
};

/** Lets all kinds of storms blow over one page, one after the other. */
const weather = (
  browser: BenchBrowser,
  address: string,
  quick: boolean,
): Promise<ReadonlyMap<StormKind, Weather>> =>
  browser.inTab(new URL(address).origin, async ({ page, cdp, untilRead }) => {
    const recording = await startRecording(cdp);
    await page.goto(address);
    if (!(await untilRead())) throw new Error(`${address} was not read to its end in time.`);
    await sleep(restOf(quick));
    const counts = new Map<StormKind, number>();
    for (const kind of STORMS) {
      const count = await page.evaluate(
        ([what, seconds]) =>
          (globalThis as never as { storm(kind: string, seconds: number): Promise<number> }).storm(
            what,
            seconds,
          ),
        [kind, quick ? 5 : 10] as const,
      );
      counts.set(kind, count);
      await sleep(AFTERMATH);
    }
    const events = await recording.stop();
    const thread = threadOf(events, address);
    if (thread === undefined) throw new Error('The trace does not tell of the storm.');
    const tasks = tasksOf(events, thread);
    const told = [...counts].map(([kind, count]): [StormKind, Weather] => {
      const steps = callsOf(events, thread, `${kind}Storm`).map(({ start }) => start);
      const from = (steps[0] ?? Number.NaN) - 1;
      const to = steps.at(-1) ?? Number.NaN;
      const { oursMs, allMs } = sumUp(tasks, from, to + AFTERMATH);
      const lasted = to - from;
      return [
        kind,
        { ours: oursMs / lasted, all: allMs / lasted, perSecond: (count / lasted) * 1000 },
      ];
    });
    return new Map(told);
  });

const figureOf = (kind: StormKind, ours: readonly Weather[], bare: readonly Weather[]): Figure => {
  const share = spreadOf(ours.map((one) => one.ours));
  const all = (storms: readonly Weather[]) => median(storms.map((one) => one.all));
  const inPercent = (value: number) => `${(value * 100).toFixed(1)} %`;
  return {
    name: `page.storm.${kind}`,
    what: `Storm of 1,000 mutations a second, ${words[kind]}: our share of the main thread`,
    unit: 'share',
    value: share.median,
    spread: share,
    goal: { most: MOST_SHARE },
    note: `${median(ours.map(({ perSecond }) => perSecond)).toFixed(0)} a second; all that runs on the thread: ${inPercent(all(ours))}, without us ${inPercent(all(bare))}`,
  };
};

/** What it costs to keep up with a page that never rests. */
export const storm: Job = {
  name: 'page.storm',
  what: 'Mutation storms: our share of the main thread',
  page: true,
  guard: { seconds: 900, quickSeconds: PAGE_QUICK_SECONDS, megabytes: 4096 },
  unit: 'share',
  goal: { most: MOST_SHARE },
  run: ({ root, quick }) => {
    const article = writeArticle(LENGTH, plantingOf(root));
    const html = article.replace('</body>', `<script>${STORM_SCRIPT}</script></body>`);
    return withPair(root, new Map([['/storm', html]]), async ({ withIt, without, at }) => {
      const ours: ReadonlyMap<StormKind, Weather>[] = [];
      const bare: ReadonlyMap<StormKind, Weather>[] = [];
      for (let time = 0; time < (quick ? 1 : 5); time++) {
        ours.push(await weather(withIt, at('/storm'), quick));
        bare.push(await weather(without, at('/storm'), quick));
      }
      const of = (all: readonly ReadonlyMap<StormKind, Weather>[], kind: StormKind) =>
        all.flatMap((one) => one.get(kind) ?? []);
      return STORMS.map((kind) => figureOf(kind, of(ours, kind), of(bare, kind)));
    });
  },
};
