import type { Figure } from '../figure.ts';
import type { Job } from '../job.ts';
import { PAGE_LENGTH } from '../material/material.ts';
import { compete } from '../rounds.ts';
import { quietRatio, spreadOf } from '../statistics.ts';
import { createFloor, passOfPattern } from '../yardstick.ts';

/** How long R takes here, and the floor under every tokeniser. */
export const yardstick: Job = {
  name: 'yardstick',
  what: 'R, one pass of a word pattern over 100 kB',
  guard: { seconds: 60, megabytes: 1024 },
  unit: 'ms',
  run: ({ quick }, material): readonly Figure[] => {
    const page = material.page(PAGE_LENGTH);
    const lower = page.toLowerCase();
    const floor = createFloor(page.length);
    const times = compete(
      { r: () => passOfPattern(lower), floor: () => floor(page) },
      { rounds: quick ? 40 : 300, warmUp: 20, mostMs: 10_000 },
    );
    const r = spreadOf(times.r);
    const ratio = quietRatio(times.floor, times.r);
    return [
      {
        name: 'yardstick.R',
        what: 'R, one pass of a word pattern over 100 kB',
        unit: 'ms',
        value: r.median,
        spread: r,
        note: `the fastest of ${times.r.length}: ${Math.min(...times.r).toFixed(2)} ms; ${material.what}`,
      },
      {
        name: 'yardstick.floor',
        what: 'F, a tokeniser written by hand and nothing else',
        unit: 'R',
        value: ratio.value,
        spread: ratio.spread,
        beside: { value: spreadOf(times.floor).median, unit: 'ms' },
      },
    ];
  },
};
