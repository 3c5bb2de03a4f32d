import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { packageProgram } from '../programs.ts';
import {
  type BrowserCache,
  type BrowserKind,
  browserCaches,
  browserVariables,
  type InstallStep,
  installSteps,
  type Machine,
  newestFirst,
  refuseVersion,
  usualPlaces,
} from './places.ts';

/** A browser that will do, or one sentence saying why there is none and what to do. */
export type FoundBrowser =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly problem: string };

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const readDistribution = (): string | undefined => {
  if (!existsSync('/etc/os-release')) return undefined;
  return /^ID="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
};

/** Describes this machine for the decisions of places.ts. */
export const thisMachine = (): Machine => {
  const distribution = readDistribution();
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    hasAptGet: (process.env.PATH ?? '')
      .split(delimiter)
      .some((folder) => canRun(join(folder, 'apt-get'))),
    ...(distribution !== undefined && { distribution }),
  };
};

/** Why the browser at a path will not do, in words that follow the path. Starts it once, for its version. */
const refuse = (kind: BrowserKind, path: string): string | undefined => {
  if (!canRun(path)) return 'is missing or cannot be run';
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') {
    return kind === 'chromium' && /\\(Google\\Chrome|Microsoft\\Edge)\\/i.test(path)
      ? 'is a branded browser and does not load extensions from the command line'
      : undefined;
  }
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return refuseVersion(kind, stdout ?? '');
};

const listCache = (cache: BrowserCache): readonly string[] =>
  existsSync(cache.folder)
    ? newestFirst(readdirSync(cache.folder), cache).flatMap((entry) =>
        cache.programs.map((program) => join(cache.folder, entry, program)),
      )
    : [];

/**
 * Looks for a browser on this machine: the environment's word first, then the usual places, then the caches
 * of Playwright and Puppeteer.
 */
export const findBrowser = (kind: BrowserKind, machine: Machine): FoundBrowser => {
  const [ours, ...hints] = browserVariables[kind];
  const named = machine.env[ours];
  if (named) {
    const why = refuse(kind, named);
    return why === undefined
      ? { ok: true, path: named }
      : { ok: false, problem: `${ours} names ${named}, which ${why}.` };
  }
  const places = [
    ...hints.map((name) => machine.env[name]).filter((path) => path !== undefined),
    ...usualPlaces(kind, machine),
    ...browserCaches(kind, machine).flatMap(listCache),
  ];
  const path = places.find((place) => existsSync(place) && refuse(kind, place) === undefined);
  return path === undefined
    ? { ok: false, problem: `No ${kind === 'chromium' ? 'Chromium' : 'Firefox'} was found.` }
    : { ok: true, path };
};

const run = (command: string, words: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(command, words, {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });

const takeStep = async (step: InstallStep): Promise<boolean> => {
  process.stderr.write(`${step.say} …\n`);
  for (const [command, ...words] of step.commands) {
    if (!(await run(command, words))) return false;
  }
  return true;
};

const installers = () => ({
  node: process.execPath,
  playwright: packageProgram('playwright-core', 'playwright-core'),
  puppeteer: packageProgram('@puppeteer/browsers', 'browsers'),
});

/**
 * Finds a browser or installs one, telling on standard error what it does. Slow only where it installs.
 */
export const provideBrowser = async (kind: BrowserKind): Promise<FoundBrowser> => {
  const machine = thisMachine();
  const found = findBrowser(kind, machine);
  if (found.ok || machine.env[browserVariables[kind][0]]) return found;
  for (const step of installSteps(kind, machine, installers())) {
    // A step may fail and still leave a browser behind, so the look decides, not the step.
    await takeStep(step);
    const now = findBrowser(kind, machine);
    if (now.ok) return now;
  }
  const name = kind === 'chromium' ? 'Chromium (not Chrome or Edge)' : 'Firefox 140 or newer';
  return {
    ok: false,
    problem: `${found.problem} None could be installed either: install ${name} and run the command again, or set ${browserVariables[kind][0]} to its path.`,
  };
};
