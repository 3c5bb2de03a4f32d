import type { Job } from '../job.ts';
import { articleJobs } from './articles.ts';

/** All that is measured in pages of a real browser with the built extension. */
export const pageJobs: readonly Job[] = [...articleJobs];
