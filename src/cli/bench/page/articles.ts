import type { Figure } from '../figure.ts';
import type { Job } from '../job.ts';
import { median, spreadOf } from '../statistics.ts';
import { NOTHING, writeArticle } from './article.ts';
import { PAGE_QUICK_SECONDS, type Pair, withPair } from './pair.ts';
import { tellsOf } from './planting.ts';
import { ofWhole, type Visit, visit } from './visit.ts';

type Size = {
  readonly name: string;
  /** Whether its prose names nothing known, not even by chance. */
  readonly silent?: true;
  /** UTF-16 units of text. */
  readonly length: number;
  /** Loads with the extension and without it, and slowed down with it. */
  readonly loads: { readonly full: number; readonly quick: number };
  readonly slowed: { readonly full: number; readonly quick: number };
  readonly seconds: number;
  /** What is allowed for the longest task, in ms. */
  readonly longest: number;
};

const SIZES: readonly Size[] = [
  {
    name: '10kB',
    length: 10_000,
    loads: { full: 9, quick: 2 },
    slowed: { full: 3, quick: 1 },
    seconds: 600,
    longest: 50,
  },
  {
    name: '100kB',
    length: 100_000,
    loads: { full: 9, quick: 2 },
    slowed: { full: 3, quick: 1 },
    seconds: 900,
    longest: 50,
  },
  {
    name: '100kB-silent',
    silent: true,
    length: 100_000,
    loads: { full: 9, quick: 2 },
    slowed: { full: 3, quick: 1 },
    seconds: 900,
    longest: 50,
  },
  {
    name: '1MB',
    length: 1_000_000,
    loads: { full: 5, quick: 1 },
    slowed: { full: 3, quick: 1 },
    seconds: 1800,
    longest: 16,
  },
  {
    name: '10MB',
    length: 10_000_000,
    loads: { full: 1, quick: 0 },
    slowed: { full: 1, quick: 0 },
    seconds: 2400,
    longest: 50,
  },
];

/** How many times as slow the processor is made: a phone of the middle class beside a desktop machine. */
export const SLOWDOWN = 4;

/** How long pages are left alone once read, in ms. Longer than the reader waits for late shadow roots. */
export const restOf = (quick: boolean): number => (quick ? 1_000 : 5_000);

/** How long the extension may take with one page, in ms: a slowed one of 10 MB, or what a quick run has time for. */
export const patienceOf = (quick: boolean): number => (quick ? 60_000 : 400_000);

const BYTES_PER_MB = 1_000_000;

/** Goals of whatever size: times of a TreeWalker pass, and of the text's own size. */
const MOST_PASSES = 3;
const MOST_MEMORY = 2;

/** From this length on the script itself is little beside what it keeps of the text. */
const MEMORY_COUNTS = 1_000_000;

type Loads = {
  readonly ours: readonly Visit[];
  readonly bare: readonly Visit[];
  readonly slowed: readonly Visit[];
};

const load = async ({ withIt, without, at }: Pair, size: Size, quick: boolean): Promise<Loads> => {
  const options = { restMs: restOf(quick), patienceMs: patienceOf(quick) };
  const ours: Visit[] = [];
  const bare: Visit[] = [];
  const slowed: Visit[] = [];
  const often = quick ? 'quick' : 'full';
  // In turn, so that whatever else the machine does meets both.
  for (let time = 0; time < size.loads[often]; time++) {
    ours.push(await visit(withIt, at('/article'), options));
    bare.push(await visit(without, at('/article'), options));
  }
  for (let time = 0; time < size.slowed[often]; time++) {
    slowed.push(await visit(withIt, at('/article'), { ...options, slowdown: SLOWDOWN }));
  }
  return { ours, bare, slowed };
};

const of = (visits: readonly Visit[], what: (visit: Visit) => number): number =>
  median(visits.map(what));

const times = (value: number): string => `${value >= 10 ? value.toFixed(0) : value.toFixed(1)} ×`;

const timeFigures = ({ name }: Size, { ours, bare }: Loads): readonly Figure[] => {
  const total = spreadOf(ours.map(({ oursMs }) => oursMs));
  const first = of(bare, ({ walker }) => walker.cold);
  const inner = of(bare, ({ innerText }) => innerText.cold);
  const after = of(ours, ({ walker }) => walker.cold);
  const warm = of(ours, ({ walker }) => walker.warm);
  const over = (ms: number) => times(total.median / ms);
  const traced = of(ours, ({ allMs }) => allMs) - of(bare, ({ allMs }) => allMs);
  const counted = of(ours, ({ taskMs }) => taskMs) - of(bare, ({ taskMs }) => taskMs);
  return [
    {
      name: `page.${name}.walker`,
      what: `Page of ${name}: our main-thread time, in first TreeWalker passes`,
      unit: 'times',
      value: total.median / first,
      goal: { most: MOST_PASSES },
      beside: { value: total.median, unit: 'ms' },
      note: `a first pass takes ${first.toFixed(2)} ms where nobody read before; ${over(after)} a first pass in the same load after us, ${over(warm)} a warm one; ${of(ours, ({ startMs }) => startMs).toFixed(1)} ms of ours are for starting the script`,
    },
    {
      name: `page.${name}.innertext`,
      what: `Page of ${name}: our main-thread time, in first calls of innerText`,
      unit: 'times',
      value: total.median / inner,
      beside: { value: inner, unit: 'ms' },
      note: `${over(of(ours, ({ innerText }) => innerText.cold))} a first call in the same load, ${over(of(ours, ({ innerText }) => innerText.warm))} a warm one`,
    },
    {
      name: `page.${name}.time`,
      what: `Page of ${name}: our main-thread time`,
      unit: 'ms',
      value: total.median,
      spread: total,
      note: `${ours.length} loads, ${of(ours, ({ count }) => count).toFixed(0)} tasks; with less without: ${traced.toFixed(0)} ms by the trace, ${counted.toFixed(0)} ms by the browser's own count`,
    },
  ];
};

const taskFigures = (size: Size, { ours, slowed }: Loads): readonly Figure[] =>
  [
    { key: 'longest', words: '', visits: ours },
    { key: 'slowed', words: `, processor ${SLOWDOWN} times as slow`, visits: slowed },
  ].map(({ key, words, visits }): Figure => {
    const longest = spreadOf(visits.map(({ longestMs }) => longestMs));
    return {
      name: `page.${size.name}.${key}`,
      what: `Page of ${size.name}: longest task of ours${words}`,
      unit: 'ms',
      value: longest.median,
      spread: longest,
      goal: { most: size.longest },
      note: `the longest of ${visits.length} loads: ${Math.max(...visits.map(({ longestMs }) => longestMs)).toFixed(1)} ms${visits.every(({ complete }) => complete) ? '' : '; not read to its end'}`,
    };
  });

const otherFigures = ({ name, length }: Size, { ours, bare }: Loads): readonly Figure[] => {
  const bytes = of(ours, ({ heapBytes }) => heapBytes) - of(bare, ({ heapBytes }) => heapBytes);
  const read = spreadOf(ours.map(({ readMs }) => readMs / 1000));
  return [
    {
      name: `page.${name}.memory`,
      what: `Page of ${name}: memory that stays because of us, in sizes of the text`,
      unit: 'times',
      value: bytes / length,
      ...(length >= MEMORY_COUNTS && { goal: { most: MOST_MEMORY } }),
      beside: { value: bytes / BYTES_PER_MB, unit: 'MB' },
      note: 'heaps of scripts and of the DOM after collection, with less without',
    },
    {
      name: `page.${name}.read`,
      what: `Page of ${name}: read from navigation to end, on the wall`,
      unit: 's',
      value: read.median,
      spread: read,
    },
  ];
};

const jobOf = (size: Size): Job => ({
  name: `page.${size.name}`,
  what: `Page of ${size.name}: our main-thread time, longest task, memory`,
  page: true,
  guard: { seconds: size.seconds, quickSeconds: PAGE_QUICK_SECONDS, megabytes: 4096 },
  unit: 'times',
  goal: { most: MOST_PASSES },
  run: ({ root, quick }) => {
    if (quick && size.loads.quick === 0) throw new Error('not in a quick run');
    const isLeftOut = size.silent && tellsOf(root);
    const article = writeArticle(size.length, NOTHING, isLeftOut);
    return withPair(root, new Map([['/article', article]]), async (pair) => {
      const loads = await load(pair, size, quick);
      const whole = [...timeFigures(size, loads), ...otherFigures(size, loads)];
      return [...whole.map((figure) => ofWhole(loads.ours, figure)), ...taskFigures(size, loads)];
    });
  },
});

/** What reading an ordinary article costs its page, by size. */
export const articleJobs: readonly Job[] = SIZES.map(jobOf);
