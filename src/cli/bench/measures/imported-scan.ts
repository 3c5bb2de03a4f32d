import { setImmediate } from 'node:timers/promises';
import { importedScan, type Tier } from '../engine/imported.ts';
import type { Figure } from '../figure.ts';
import type { Job } from '../job.ts';
import { PAGE_LENGTH } from '../material/material.ts';
import { compete } from '../rounds.ts';
import { runInSlices, SLICE_MS } from '../slices.ts';
import { median, quietRatio } from '../statistics.ts';
import { passOfPattern } from '../yardstick.ts';

const goals: Readonly<Record<Tier, number>> = { exact: 0.7, fuzzy: 3 };

const importedJob = (size: number, judged: boolean): Job => {
  const name = `scan.imported.${size}`;
  const what = `scan of 100 kB, ${size.toLocaleString('en-US')} imported claims`;
  return {
    name,
    what,
    guard: { seconds: 240, megabytes: 4096 },
    unit: 'R',
    ...(judged && { goal: { most: goals.fuzzy } }),
    run: async ({ quick }, material): Promise<readonly Figure[]> => {
      const page = material.page(PAGE_LENGTH);
      const lower = page.toLowerCase();
      const { scan, steps } = importedScan(material.claims(size));
      const times = compete(
        {
          r: () => passOfPattern(lower),
          exact: () => scan(page, 'exact').size,
          fuzzy: () => scan(page, 'fuzzy').size,
        },
        { rounds: quick ? 30 : 200, warmUp: 20, mostMs: 30_000 },
      );
      const figures = (['exact', 'fuzzy'] as const).map((tier): Figure => {
        const ratio = quietRatio(times[tier], times.r);
        return {
          name: `${name}.${tier}`,
          what: `${what}, ${tier}`,
          unit: 'R',
          value: ratio.value,
          spread: ratio.spread,
          beside: { value: median(times[tier]), unit: 'ms' },
          ...(judged && { goal: { most: goals[tier] } }),
          note: `${scan(page, tier).size} claims found in a page that repeats none`,
        };
      });
      if (!judged) return figures;
      const longest: number[] = [];
      for (let time = 0; time < (quick ? 5 : 20); time++) {
        const { slices } = await runInSlices(steps(page), async () => {
          await setImmediate();
        });
        longest.push(slices.longestMs);
      }
      return [
        ...figures,
        {
          name: `${name}.slice`,
          what: `${what}, fuzzy: longest slice`,
          unit: 'ms',
          value: median(longest),
          goal: { most: SLICE_MS },
          beside: { value: median(longest) / median(times.r), unit: 'R' },
          note: `of ${longest.length} scans`,
        },
      ];
    },
  };
};

/** Scanning an ordinary page for imported claims, tokenising and all, at three sizes. */
export const importedScanJobs: readonly Job[] = [
  importedJob(1_000, false),
  importedJob(10_000, false),
  importedJob(100_000, true),
];
