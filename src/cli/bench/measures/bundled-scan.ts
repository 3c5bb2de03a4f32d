import { bundledScanner } from '../engine/bundled.ts';
import { requestOf } from '../engine/request.ts';
import type { Figure } from '../figure.ts';
import type { Job } from '../job.ts';
import { PAGE_LENGTH } from '../material/material.ts';
import { compete } from '../rounds.ts';
import { median, quietRatio } from '../statistics.ts';
import { passOfPattern } from '../yardstick.ts';

const WHAT = 'scan of 100 kB, bundled database';

/** Scanning an ordinary page for the bundled claims, tokenising and all. */
export const bundledScan: Job = {
  name: 'scan.bundled',
  what: WHAT,
  guard: { seconds: 120, megabytes: 2048 },
  unit: 'R',
  goal: { most: 0.6 },
  run: ({ root, quick }, material): readonly Figure[] => {
    const page = material.page(PAGE_LENGTH);
    const lower = page.toLowerCase();
    const request = requestOf(page);
    const scan = bundledScanner(root);
    const times = compete(
      { r: () => passOfPattern(lower), scan: () => scan(request) },
      { rounds: quick ? 30 : 200, warmUp: 20, mostMs: 20_000 },
    );
    const ratio = quietRatio(times.scan, times.r);
    return [
      {
        name: 'scan.bundled',
        what: WHAT,
        unit: 'R',
        value: ratio.value,
        spread: ratio.spread,
        goal: { most: 0.6 },
        beside: { value: median(times.scan), unit: 'ms' },
      },
    ];
  },
};
