import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of package.json. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Path of a program that an installed package brings, to be run with this Node: links and wrappers under
 * `.bin` differ by platform, the file they lead to does not.
 *
 * @throws Error where the package is not installed or brings no such program
 */
export const packageProgram = (name: string, program: string): string => {
  // A package that only another package asks for may stand inside that one's folder.
  const places = [name, `puppeteer-core/node_modules/${name}`].map((place) =>
    join(projectRoot, 'node_modules', place),
  );
  const folder = places.find((place) => existsSync(join(place, 'package.json')));
  if (!folder) throw new Error(`The package ${name} is not installed.`);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly bin?: string | Readonly<Record<string, string>>;
  };
  const file = typeof bin === 'string' ? bin : bin?.[program];
  if (!file) throw new Error(`The package ${name} brings no program ${program}.`);
  return join(folder, file);
};

/** What a program wrote (both streams, as they came) and how it ended. */
export type Outcome = { readonly ok: boolean; readonly output: string };

/** Runs a file with this Node in the project's folder and collects what it writes. */
export const runNode = (
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, words, {
      cwd: projectRoot,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    }
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
