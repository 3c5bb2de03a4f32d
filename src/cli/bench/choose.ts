import type { Job } from './job.ts';

/** What was asked for. */
export type Asked = {
  /** Beginnings of names; none means all. */
  readonly only: readonly string[];
  readonly browser: boolean;
  readonly page: boolean;
};

type Choosable = Pick<Job, 'name' | 'browser' | 'page'>;

/**
 * Which jobs are meant: what needs a browser only where that was asked for, what costs pages by itself and nothing
 * beside it, and whatever was asked for by its whole name.
 */
export const chooseJobs = <One extends Choosable>(
  jobs: readonly One[],
  { only, browser, page }: Asked,
): readonly One[] => {
  const isKind = (job: One): boolean =>
    job.page === true ? page : !page && (browser || job.browser !== true);
  return jobs.filter(
    (job) =>
      only.includes(job.name) ||
      (isKind(job) && (only.length === 0 || only.some((name) => job.name.startsWith(name)))),
  );
};
