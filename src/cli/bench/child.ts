import type { Setting } from './job.ts';
import { jobs } from './jobs.ts';
import { createMaterial } from './material/material.ts';
import type { Answer } from './run-job.ts';

/** Runs the job named in the arguments and answers to the process that forked this one. */
const main = async (name: string, setting: Setting): Promise<Answer> => {
  const job = jobs.find((one) => one.name === name);
  if (job === undefined) return { ok: false, why: `there is no measurement "${name}"` };
  try {
    return { ok: true, figures: await job.run(setting, createMaterial(setting.sources)) };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
};

// Nobody waits for the answer any more.
process.on('disconnect', () => process.exit(1));

const [name = '', setting = '{}'] = process.argv.slice(2);
const answer = await main(name, JSON.parse(setting) as Setting);
process.send?.(answer, () => process.exit(0));
