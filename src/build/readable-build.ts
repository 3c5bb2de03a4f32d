import { join } from 'node:path';
import { build } from 'wxt';
import { projectRoot } from './programs.ts';

/**
 * Builds the extension for Chromium as it is shipped, but with the names and lines of its functions kept, for a
 * profile that people can read. Writes beside the ordinary build. Takes some seconds.
 *
 * @returns the folder of the extension
 */
export const buildReadably = async (): Promise<string> => {
  const outDir = join(projectRoot, '.output', 'readable');
  await build({
    root: projectRoot,
    outDir,
    browser: 'chrome',
    manifestVersion: 3,
    logger: silent,
    vite: () => ({ build: { minify: false } }),
  });
  return join(outDir, 'chrome-mv3');
};

const nothing = (): void => {};

const silent = {
  level: 0,
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  success: nothing,
};
