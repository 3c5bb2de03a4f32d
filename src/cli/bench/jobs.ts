import type { Job } from './job.ts';
import { bundledScan } from './measures/bundled-scan.ts';
import { scanRivalJobs } from './measures/scan-rivals.ts';
import { searchRivalJobs } from './measures/search-rivals.ts';
import { yardstick } from './measures/yardstick.ts';

/** All that is measured, in the order of the table. */
export const jobs: readonly Job[] = [yardstick, bundledScan, ...scanRivalJobs, ...searchRivalJobs];
