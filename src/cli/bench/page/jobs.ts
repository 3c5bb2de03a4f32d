import type { Job } from '../job.ts';
import { articleJobs } from './articles.ts';
import { firstMark } from './first-mark.ts';
import { popupPaint } from './popup-paint.ts';
import { rival } from './rival.ts';
import { shapeJobs } from './shapes.ts';
import { storm } from './storm.ts';

/** All that is measured in pages of a real browser with the built extension. */
export const pageJobs: readonly Job[] = [
  ...articleJobs,
  firstMark,
  popupPaint,
  storm,
  rival,
  ...shapeJobs,
];
