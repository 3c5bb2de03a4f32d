import type { Job } from './job.ts';
import { bundledScan } from './measures/bundled-scan.ts';
import { chromiumJob } from './measures/chromium.ts';
import { codeSize } from './measures/code-size.ts';
import { importedScanJobs } from './measures/imported-scan.ts';
import { indexCost } from './measures/index-cost.ts';
import { linearityJobs } from './measures/linearity.ts';
import { memoryJob } from './measures/memory.ts';
import { plantedJob } from './measures/planted.ts';
import { scanRivalJobs } from './measures/scan-rivals.ts';
import { searchBoxJobs } from './measures/search-box.ts';
import { searchRivalJobs } from './measures/search-rivals.ts';
import { yardstick } from './measures/yardstick.ts';
import { pageJobs } from './page/jobs.ts';

/** All that is measured, in the order of the table. */
export const jobs: readonly Job[] = [
  yardstick,
  bundledScan,
  ...importedScanJobs,
  plantedJob,
  ...scanRivalJobs,
  ...searchRivalJobs,
  ...searchBoxJobs,
  indexCost,
  memoryJob,
  codeSize,
  ...linearityJobs,
  chromiumJob,
  ...pageJobs,
];
