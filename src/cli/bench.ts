import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { packageProgram, runNode } from '../build/programs.ts';
import { chooseJobs } from './bench/choose.ts';
import type { Figure } from './bench/figure.ts';
import { verdictOf } from './bench/figure.ts';
import type { Setting } from './bench/job.ts';
import { runJob } from './bench/run-job.ts';
import { layOutTable, summaryOf } from './bench/table.ts';
import { type Command, UserError } from './command.ts';

const optionsOf = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      claims: { type: 'string', multiple: true, default: [] },
      text: { type: 'string', multiple: true, default: [] },
      only: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      page: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  }).values;

const buildExtension = async (): Promise<void> => {
  process.stderr.write('Building the extension …\n');
  const build = await runNode([packageProgram('wxt', 'wxt'), 'build', '--mv3']);
  if (!build.ok) throw new UserError(`The extension could not be built.\n${build.output}`);
};

/** Measures everything that is promised of speed and memory, and prints one table. */
export const bench: Command = {
  usage: `npm run -s bench -- [--quick] [--browser | --page] [--only NAME]... [--claims FILE.jsonl]... [--text FILE]... [--json] [--list]
      Measures speed and memory against the goals, each in a process of its own. Without files everything is made up from
      a seed. --browser adds what Chromium takes; --page builds the extension and measures what it costs the pages of a
      real Chromium, and nothing else; --only picks measurements by the beginning of their name.`,
  run: async (args, { root }) => {
    const { claims, text, page, only, json, quick, browser, list } = optionsOf(args);
    // Only here: a bundler and six search engines are nothing to load before a scan.
    const { jobs } = await import('./bench/jobs.ts');
    const setting: Setting = { root, quick, sources: { claims, pages: text } };
    const chosen = chooseJobs(jobs, { only, browser, page });
    if (chosen.length === 0)
      throw new UserError(`Nothing is named "${only.join(', ')}": see --list.`);
    if (list) {
      console.log(chosen.map(({ name, what }) => `${name}: ${what}`).join('\n'));
      return 0;
    }
    if (chosen.some((job) => job.page === true)) await buildExtension();
    const figures: Figure[] = [];
    for (const [index, job] of chosen.entries()) {
      process.stderr.write(`${index + 1} of ${chosen.length}: ${job.name} …\n`);
      figures.push(...(await runJob(job, setting)));
    }
    const machine = `Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`;
    if (json) {
      const judged = figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) }));
      console.log(JSON.stringify({ machine, quick, figures: judged }, null, 2));
    } else {
      console.log(
        `${layOutTable(figures)}\n\n${summaryOf(figures)} ${machine}${quick ? ', quick' : ''}.`,
      );
    }
    return 0;
  },
};
