import type { Figure } from '../figure.ts';
import type { Job } from '../job.ts';
import { createProse } from '../material/prose.ts';
import { median, spreadOf } from '../statistics.ts';
import { patienceOf, restOf, SLOWDOWN } from './articles.ts';
import { PAGE_QUICK_SECONDS, withPair } from './pair.ts';
import { ofWhole, type Visit, visit } from './visit.ts';

/** A page that is hard in one way. */
type Shape = {
  readonly name: string;
  /** With its size in words, `count` being how often its part occurs. */
  readonly what: (count: number) => string;
  readonly count: number;
  readonly write: (count: number) => string;
};

const around = (body: string): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>A shape</title></head><body>${body}</body></html>\n`;

/** Words of ordinary prose, one after the other, again from the beginning when they are used up. */
const wordsOf = (count: number): readonly string[] => {
  const words = createProse().page(40_000, 3).split(/\s+/);
  return Array.from({ length: count }, (_, at) => words[at % words.length] ?? '');
};

const inThousands = (count: number): string => count.toLocaleString('en-US');

const SHAPES: readonly Shape[] = [
  {
    name: 'nodes',
    what: (rows) => `Page of ${inThousands(rows * 5)} nodes`,
    count: 10_000,
    // Five nodes to a row: the item, two elements in it, and a text in each of these.
    write: (rows) =>
      around(
        `<ul>${wordsOf(rows)
          .map((word, at) => `<li><b>${at}</b><span>${word} ${word}</span></li>`)
          .join('')}</ul>`,
      ),
  },
  {
    name: 'text-node',
    what: (units) => `Page of one text node of ${inThousands(units / 1_000_000)} MB`,
    count: 5_000_000,
    write: (units) => around(`<p>${createProse().page(units, 5).replaceAll('\n', ' ')}</p>`),
  },
  {
    name: 'shadow-hosts',
    what: (hosts) => `Page of ${inThousands(hosts)} shadow hosts`,
    count: 20_000,
    write: (hosts) =>
      around(
        wordsOf(hosts)
          .map(
            (word) =>
              `<x-word><template shadowrootmode="open"><p>A ${word} with <slot></slot></p></template>${word}</x-word>`,
          )
          .join('\n'),
      ),
  },
];

/** A quick run takes a tenth of each shape. */
const sizeOf = ({ count }: Shape, quick: boolean): number => (quick ? count / 10 : count);

const MOST_MS = 50;

const figuresOf = (
  shape: Shape,
  quick: boolean,
  plain: readonly Visit[],
  slowed: readonly Visit[],
): readonly Figure[] => {
  const what = shape.what(sizeOf(shape, quick));
  const longest = (key: string, words: string, visits: readonly Visit[]): Figure => {
    const spread = spreadOf(visits.map(({ longestMs }) => longestMs));
    return {
      name: `page.shape.${shape.name}.${key}`,
      what: `${what}: longest task of ours${words}`,
      unit: 'ms',
      value: spread.median,
      spread,
      goal: { most: MOST_MS },
    };
  };
  const total = spreadOf(plain.map(({ oursMs }) => oursMs));
  const walker = median(plain.map((one) => one.walker.cold));
  return [
    longest('longest', '', plain),
    longest('slowed', `, processor ${SLOWDOWN} times as slow`, slowed),
    ofWhole(plain, {
      name: `page.shape.${shape.name}.time`,
      what: `${what}: our main-thread time`,
      unit: 'ms',
      value: total.median,
      spread: total,
      note: `${(total.median / walker).toFixed(1)} × a first TreeWalker pass, which sees no shadow roots; read after ${(median(plain.map(({ readMs }) => readMs)) / 1000).toFixed(1)} s`,
    }),
  ];
};

const jobOf = (shape: Shape): Job => ({
  name: `page.shape.${shape.name}`,
  what: `${shape.what(shape.count)}: longest task of ours, and all`,
  page: true,
  guard: { seconds: 1800, quickSeconds: PAGE_QUICK_SECONDS, megabytes: 4096 },
  unit: 'ms',
  goal: { most: MOST_MS },
  run: ({ root, quick }) => {
    const pages = new Map([['/shape', shape.write(sizeOf(shape, quick))]]);
    return withPair(root, pages, async ({ withIt, at }) => {
      const options = { restMs: restOf(quick), patienceMs: patienceOf(quick) };
      const plain: Visit[] = [];
      const slowed: Visit[] = [];
      for (let time = 0; time < (quick ? 1 : 3); time++) {
        plain.push(await visit(withIt, at('/shape'), options));
        slowed.push(await visit(withIt, at('/shape'), { ...options, slowdown: SLOWDOWN }));
      }
      return figuresOf(shape, quick, plain, slowed);
    });
  },
});

/** Pages that are hard in one way each. */
export const shapeJobs: readonly Job[] = SHAPES.map(jobOf);
