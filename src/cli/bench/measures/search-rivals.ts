import { whenceSearch } from '../engine/search.ts';
import type { Figure } from '../figure.ts';
import type { Job, Setting } from '../job.ts';
import type { Material, Query } from '../material/material.ts';
import { PAGE_LENGTH } from '../material/material.ts';
import { buildCost } from '../memory.ts';
import { flexsearch } from '../rivals/flexsearch.ts';
import { fuse } from '../rivals/fuse.ts';
import { lunrIndex } from '../rivals/lunr.ts';
import { minisearch } from '../rivals/minisearch.ts';
import type { SearchRival } from '../rivals/rival.ts';
import { median, pairedRatio, quantile } from '../statistics.ts';
import { passOfPattern } from '../yardstick.ts';

const QUERIES = 40;
const SHOWN = 10;

type Search = ReturnType<SearchRival['build']>;

/** Times in ms of each query, the best of some rounds, and how often the claim meant comes first. */
type Run = { readonly times: readonly number[]; readonly first: number; readonly asked: number };

const askOnce = (search: Search, text: string) => {
  const start = performance.now();
  const [top] = search(text, SHOWN);
  return { top, time: performance.now() - start };
};

/** Puts every query to all engines in turn, round after round until the time is over. */
const ask = (
  engines: readonly Search[],
  queries: readonly Query[],
  rounds: number,
  mostMs: number,
): readonly Run[] => {
  const began = performance.now();
  const runs = engines.map(() => ({ times: [] as number[], first: 0, asked: 0 }));
  for (let round = 0; round < rounds; round++) {
    for (const [index, { text, claim }] of queries.entries()) {
      const late = performance.now() - began > mostMs;
      if (late && (round > 0 || index > 1)) break;
      for (const [engine, search] of engines.entries()) {
        const run = runs[engine];
        if (run === undefined) continue;
        const { top, time } = askOnce(search, text);
        // The quickest of the rounds is what it costs; the others are what else the machine did.
        run.times[index] = Math.min(run.times[index] ?? Number.POSITIVE_INFINITY, time);
        if (round > 0) continue;
        run.asked += 1;
        if (top === claim) run.first += 1;
      }
    }
  }
  return runs;
};

const NOTHING: Run = { times: [], first: 0, asked: 0 };

const rightInWords = ({ first, asked }: Run): string => `${first} of ${asked} right first`;

const sizeInWords = (claims: number): string => claims.toLocaleString('en-US');

const ownSpeed = (claims: number, judged: boolean): Job => {
  const name = `search.whence.${claims}`;
  const what = `search of ${sizeInWords(claims)} claims`;
  return {
    name,
    what,
    guard: { seconds: 180, megabytes: 4096 },
    unit: 'ms',
    ...(judged && { goal: { most: 2 } }),
    run: ({ quick }: Setting, material: Material): readonly Figure[] => {
      const list = material.claims(claims);
      const { built, ms, bytes } = buildCost(() => whenceSearch.build(list));
      const { sentences, short } = material.queries(list, QUERIES);
      const lower = material.page(PAGE_LENGTH).toLowerCase();
      const r: number[] = [];
      for (let round = 0; round < 30; round++) {
        const start = performance.now();
        passOfPattern(lower);
        r.push(performance.now() - start);
      }
      const rounds = quick ? 3 : 10;
      const figures = (kind: string, run: Run, note: string): readonly Figure[] =>
        (
          [
            ['median', median(run.times), 2],
            ['p95', quantile(run.times, 0.95), 8],
          ] as const
        ).map(([which, value, most]) => ({
          name: `${name}.${kind}.${which}`,
          what: `${what}, ${kind}: ${which}`,
          unit: 'ms',
          value,
          beside: { value: value / median(r), unit: 'R' },
          ...(judged && { goal: { most } }),
          note: which === 'median' ? `${rightInWords(run)}; ${note}` : '',
        }));
      const cost = `built in ${Math.round(ms).toLocaleString('en-US')} ms, ${(bytes / 1e6).toFixed(0)} MB`;
      return [
        ...figures('sentences', ask([built], sentences, rounds, 60_000)[0] ?? NOTHING, cost),
        ...figures('two words', ask([built], short, rounds, 60_000)[0] ?? NOTHING, cost),
      ];
    },
  };
};

const raceAgainst = (rival: SearchRival, claims: number, least?: number): Job => {
  const name = `search.rival.${rival.name}.${claims}`;
  const what = `search of ${sizeInWords(claims)} claims: ${rival.name}, slower than Whence`;
  return {
    name,
    what,
    guard: { seconds: 240, megabytes: 6144 },
    unit: 'times',
    ...(least !== undefined && { goal: { least } }),
    run: ({ quick }: Setting, material: Material): readonly Figure[] => {
      const list = material.claims(claims);
      const { sentences, short } = material.queries(list, QUERIES);
      const ours = whenceSearch.build(list);
      const { built, ms, bytes } = buildCost(() => rival.build(list));
      const mostMs = quick ? 5_000 : 30_000;
      return (
        [
          ['sentences', sentences],
          ['two words', short],
        ] as const
      ).map(([kind, queries]) => {
        const [rivals = NOTHING, own = NOTHING] = ask(
          [built, ours],
          queries,
          quick ? 3 : 6,
          mostMs,
        );
        const ratio = pairedRatio(rivals.times, own.times);
        // Two words cost nobody anything: what users wait for is a pasted sentence.
        const goal = kind === 'sentences' && least !== undefined ? { goal: { least } } : {};
        return {
          name: `${name}.${kind}`,
          what: `${what}, ${kind}`,
          unit: 'times',
          value: ratio.median,
          spread: ratio,
          beside: { value: median(rivals.times), unit: 'ms' },
          ...goal,
          note: `${rightInWords(rivals)}, p95 ${quantile(rivals.times, 0.95).toFixed(1)} ms; Whence ${rightInWords(own)}; built in ${Math.round(ms).toLocaleString('en-US')} ms, ${(bytes / 1e6).toFixed(0)} MB`,
        };
      });
    },
  };
};

/** Whence's own speed at three sizes, then the others at those they survive. */
export const searchRivalJobs: readonly Job[] = [
  ownSpeed(1_000, false),
  ownSpeed(10_000, false),
  ownSpeed(100_000, true),
  ...[10_000, 100_000].flatMap((claims) => [
    raceAgainst(minisearch, claims, claims === 100_000 ? 100 : undefined),
    raceAgainst(flexsearch, claims),
    raceAgainst(lunrIndex, claims),
    raceAgainst(fuse, claims),
  ]),
];
