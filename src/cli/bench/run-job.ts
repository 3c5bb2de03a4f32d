import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';
import { failureOf, type Job, type Setting } from './job.ts';

/** What the child answers. */
export type Answer =
  | { readonly ok: true; readonly figures: readonly Figure[] }
  | { readonly ok: false; readonly why: string };

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

/** Patience with one measurement of a quick run. */
const QUICK_SECONDS = 90;

/** How V8 says that its heap is full, before it gives up the process. */
const OUT_OF_MEMORY = /heap out of memory|Allocation failed/;

/** The line of what a process wrote last that says what went wrong. */
const errorIn = (written: string): string => {
  const lines = written.trim().split('\n');
  return lines.find((line) => /^\w*Error\b/.test(line)) ?? lines[0] ?? '';
};

/** Runs a job in a process of its own, ends it where it takes too long, and tells what came out either way. */
export const runJob = (job: Job, setting: Setting): Promise<readonly Figure[]> =>
  new Promise((resolve) => {
    const { megabytes, quickSeconds = QUICK_SECONDS } = job.guard;
    const seconds = setting.quick ? Math.min(quickSeconds, job.guard.seconds) : job.guard.seconds;
    const child = fork(CHILD, [job.name, JSON.stringify(setting)], {
      execArgv: ['--expose-gc', `--max-old-space-size=${megabytes}`],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    let written = '';
    let answer: Answer | undefined;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, seconds * 1000);
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      written += chunk;
    });
    child.on('message', (message) => {
      answer = message as Answer;
    });
    child.on('error', (error) => {
      written += error.message;
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (answer?.ok) return resolve(answer.figures);
      const why = late
        ? `did not end within ${seconds} s`
        : OUT_OF_MEMORY.test(written)
          ? `did not do with ${megabytes.toLocaleString('en-US')} MB`
          : (answer?.why ?? `ended with code ${code}: ${errorIn(written)}`);
      resolve([failureOf(job, why)]);
    });
  });
