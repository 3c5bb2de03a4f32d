// Starts one of Whence's commands on any machine with Node 20 and npm, with nothing installed:
//   node src/build/bootstrap.js FILE.ts [ARGUMENT]...
// It installs the packages of the lock file when they are missing or others, then runs the TypeScript file
// with the Node 24 that comes with them. Plain JavaScript without dependencies: it runs before all the rest.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { argv, env, execPath, exit, platform, stderr, versions } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Error codes with which npm says that it could not reach the registry. */
const NETWORK =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT)\b/;

/** The first Node that runs TypeScript files by leaving the types out, without a flag. */
const NODE_WITH_TYPES = 24;

/**
 * The stamp of an installation: a hash of the lock file. Kept inside node_modules, so that it goes with it.
 *
 * @param {string} root
 * @returns {{ file: string, wanted: string }}
 */
const stampOf = (root) => ({
  file: join(root, 'node_modules', '.whence-stamp'),
  wanted: createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex'),
});

/**
 * Whether node_modules was installed from this very lock file.
 *
 * @param {string} root folder of package.json
 */
export const isInstalled = (root) => {
  const { file, wanted } = stampOf(root);
  return existsSync(file) && readFileSync(file, 'utf8').trim() === wanted;
};

/**
 * Says in one sentence why `npm ci` failed, from what it wrote.
 *
 * @param {string} log npm's standard error
 * @param {number} code npm's exit code
 */
export const explainFailure = (log, code) => {
  const network = NETWORK.exec(log)?.[1];
  if (network) {
    return `The packages could not be installed: the package registry cannot be reached (${network}); connect to the network and run the command again.`;
  }
  const first = /npm (?:error|ERR!) (?!code )(.+)/.exec(log)?.[1];
  return `The packages could not be installed: npm ci ended with code ${code}${first ? ` (${first.trim()})` : ''}.`;
};

/**
 * Shows how far the installation is: on a terminal in one line, elsewhere a line now and then.
 *
 * @param {number} total packages in the lock file, as an estimate of what will be fetched
 */
const showProgress = (total) => {
  const began = Date.now();
  let fetched = 0;
  const say = () => {
    const seconds = Math.round((Date.now() - began) / 1000);
    const line = `Installing packages: ${Math.min(fetched, total)} of about ${total}, ${seconds} s`;
    stderr.write(stderr.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
  };
  const timer = setInterval(say, stderr.isTTY ? 250 : 10_000);
  say();
  return {
    /** @param {string} chunk */
    read: (chunk) => {
      fetched += chunk.match(/npm http (fetch GET 200|cache)/g)?.length ?? 0;
    },
    end: () => {
      clearInterval(timer);
      if (stderr.isTTY) stderr.write('\n');
    },
  };
};

/**
 * How to start npm: by the path it has given us when it started us, else by its name.
 *
 * @param {readonly string[]} words
 * @returns {[string, string[]]}
 */
const npmCommand = (words) =>
  env.npm_execpath?.endsWith('.js')
    ? [execPath, [env.npm_execpath, ...words]]
    : ['npm', [...words]];

/**
 * Installs the packages of the lock file, showing progress.
 *
 * @param {string} root folder of package.json
 * @returns {Promise<string | undefined>} why it failed, in one sentence
 */
export const install = async (root) => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const progress = showProgress(Object.keys(lock.packages).length);
  const [command, words] = npmCommand([
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=http',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=8000',
  ]);
  const child = spawn(command, words, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: platform === 'win32' && command === 'npm',
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
    progress.read(chunk);
    log += chunk;
  });
  /** @type {{ code: number, problem?: string }} */
  const end = await new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, problem: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1 }));
  });
  progress.end();
  if (end.problem) return `npm could not be started (${end.problem}); install npm and run again.`;
  if (end.code !== 0) return explainFailure(log, end.code);
  const { file, wanted } = stampOf(root);
  writeFileSync(file, `${wanted}\n`);
  return undefined;
};

/**
 * The Node that runs our TypeScript: the one in node_modules, else this one where it is new enough.
 *
 * @param {string} root
 * @returns {string | undefined}
 */
const findNode = (root) => {
  const name = platform === 'win32' ? 'node.exe' : 'node';
  const own = join(root, 'node_modules', 'node', 'bin', name);
  if (existsSync(own)) return own;
  return Number.parseInt(versions.node, 10) >= NODE_WITH_TYPES ? execPath : undefined;
};

/**
 * Runs a program in the foreground: its output is ours, signals to us are passed to it.
 *
 * @param {string} command
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>} exit code; 128 + signal number where a signal ended it, as shells have it
 */
const run = (command, words, environment) =>
  new Promise((resolve) => {
    const child = spawn(command, words, { stdio: 'inherit', env: environment });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', (error) => {
      stderr.write(`${command} could not be started (${error.message}).\n`);
      resolve(1);
    });
    child.on('close', (code, signal) =>
      resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)),
    );
  });

/**
 * @param {string} root folder of package.json
 * @param {readonly string[]} words the file to run and its arguments
 * @returns {Promise<number>} exit code
 */
const main = async (root, [file, ...rest]) => {
  if (!file) {
    stderr.write('Name a file: node src/build/bootstrap.js FILE.ts [ARGUMENT]...\n');
    return 2;
  }
  if (!isInstalled(root)) {
    const problem = await install(root);
    if (problem) {
      stderr.write(`${problem}\n`);
      return 1;
    }
  }
  const node = findNode(root);
  if (!node) {
    stderr.write(
      `Node ${NODE_WITH_TYPES} is missing: the package "node" was installed without its install script; run npm ci with scripts allowed, or install Node ${NODE_WITH_TYPES} yourself.\n`,
    );
    return 1;
  }
  const path = [join(root, 'node_modules', '.bin'), env.PATH ?? env.Path ?? ''].join(delimiter);
  return run(node, [join(root, file), ...rest], { ...env, PATH: path });
};

if (argv[1] && import.meta.url === pathToFileURL(realpathSync(argv[1])).href) {
  exit(await main(fileURLToPath(new URL('../..', import.meta.url)), argv.slice(2)));
}
