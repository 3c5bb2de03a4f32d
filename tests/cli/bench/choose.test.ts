import { expect, it } from 'vitest';
import { chooseJobs } from '../../../src/cli/bench/choose.ts';

const jobs = [
  { name: 'scan' },
  { name: 'scan.rivals' },
  { name: 'chromium', browser: true },
  { name: 'page.1MB', page: true },
  { name: 'page.storm', page: true },
];

it.each([
  { asked: 'nothing', only: [], browser: false, page: false, are: 'scan, scan.rivals' },
  { asked: 'browser', only: [], browser: true, page: false, are: 'scan, scan.rivals, chromium' },
  { asked: 'page', only: [], browser: false, page: true, are: 'page.1MB, page.storm' },
  { asked: 'a beginning', only: ['scan.'], browser: false, page: false, are: 'scan.rivals' },
  {
    asked: 'pages by a beginning',
    only: ['page.s'],
    browser: false,
    page: true,
    are: 'page.storm',
  },
  { asked: 'a whole name', only: ['page.1MB'], browser: false, page: false, are: 'page.1MB' },
  { asked: 'a beginning of a page', only: ['page'], browser: false, page: false, are: '' },
])('asked for $asked', ({ are, ...asked }) => {
  expect(
    chooseJobs(jobs, asked)
      .map(({ name }) => name)
      .join(', '),
  ).toBe(are);
});
