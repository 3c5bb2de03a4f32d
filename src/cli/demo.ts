// `npm start`: builds the extension, opens it in a real Chromium on a page, and tells what a reader sees there.

import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launchChromium } from '../build/browsers/chromium.ts';
import type { Driver } from '../build/browsers/driver.ts';
import { provideBrowser } from '../build/browsers/provide.ts';
import { packageProgram, projectRoot, runNode } from '../build/programs.ts';
import { ENGLISH } from '../words/english.ts';
import { speak } from '../words/say.ts';
import { askBackground, openExtensionPage, seeTabs, waitUntilRead } from './demo/ask-extension.ts';
import { tellView } from './demo/report.ts';
import { serveFolder } from './demo/serve.ts';
import { chooseTarget, type Target } from './demo/target.ts';

speak(ENGLISH);

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Trouble that is told in one sentence. */
type Problem = string;

const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const checkReachable = async (address: string): Promise<Problem | undefined> => {
  try {
    await (await fetch(address, { signal: AbortSignal.timeout(20_000) })).body?.cancel();
    return undefined;
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const why =
      cause instanceof Error ? ((cause as { code?: string }).code ?? cause.message) : cause;
    return `${address} cannot be reached (${why}).`;
  }
};

const openTarget = async (target: Target): Promise<{ address: string; close: () => void }> => {
  if (target.kind === 'address') return { address: target.address, close: () => {} };
  const { origin, close } = await serveFolder(target.folder);
  return { address: `${origin}/${encodeURIComponent(target.name)}`, close };
};

const start = async (program: string, headless: boolean): Promise<Driver | Problem> => {
  const extension = join(projectRoot, '.output', 'chrome-mv3');
  try {
    return await launchChromium({ program, extension, headless });
  } catch (error) {
    // What the browser itself wrote follows the first line; it is long and for those who look into it.
    const why = error instanceof Error ? error.message.split('\n')[0] : error;
    const hint = headless ? '' : ' Without a display, unset DISPLAY and WAYLAND_DISPLAY.';
    return `${program} could not be started (${why}).${hint}`;
  }
};

/** Opens the page, waits until it has been read, prints and photographs what a reader sees. */
const show = async (driver: Driver, address: string): Promise<Problem | undefined> => {
  await driver.grantSites();
  const page = await driver.open(address);
  const popup = await openExtensionPage(driver, 'popup.html');
  const here = await page.evaluate(() => location.href, null);
  const tab = (await seeTabs(popup)).find(({ url }) => url === here);
  if (!tab) return `The browser did not stay on ${address}.`;
  const view = await waitUntilRead(popup, tab.id);
  say('');
  for (const line of tellView(view, await askBackground(popup, 'list-records', {}))) say(line);
  const folder = join(projectRoot, 'screenshots');
  mkdirSync(folder, { recursive: true });
  const pageShot = join(folder, 'page.png');
  const popupShot = join(folder, 'popup.png');
  await page.screenshot(pageShot, true);
  await popup.resize(400, 600);
  await popup.goto(`${driver.extension}/popup.html?tab=${tab.id}`);
  await popup.screenshot(popupShot, true);
  await popup.close();
  say('');
  say(`Screenshots: ${relative(process.cwd(), pageShot)}, ${relative(process.cwd(), popupShot)}`);
  return view.state === 'failed' ? view.message : undefined;
};

/** Resolves when the person ends the demo or closes the browser. */
const untilEnded = (driver: Driver): Promise<unknown> =>
  Promise.race([
    driver.closed,
    ...(['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map(
      (signal) => new Promise((done) => process.once(signal, done)),
    ),
  ]);

const main = async (words: readonly string[]): Promise<Problem | undefined> => {
  const chosen = chooseTarget(words, process.env.INIT_CWD ?? process.cwd());
  if (!chosen.ok) return chosen.problem;
  if (chosen.target.kind === 'address') {
    const problem = await checkReachable(chosen.target.address);
    if (problem) return problem;
  }
  say('Building the extension …');
  const build = await runNode([packageProgram('wxt', 'wxt'), 'build', '--mv3']);
  if (!build.ok) return `The extension could not be built.\n${build.output}`;
  say('Looking for Chromium …');
  const found = await provideBrowser('chromium');
  if (!found.ok) return found.problem;
  const headless = !hasDisplay();
  const { address, close } = await openTarget(chosen.target);
  say(`Opening ${address} in ${found.path}${headless ? ', without a window' : ''} …`);
  const driver = await start(found.path, headless);
  if (typeof driver === 'string') {
    close();
    return driver;
  }
  try {
    const problem = await show(driver, address);
    if (headless || problem) return problem;
    say('The browser stays open. Press Ctrl-C to end.');
    await untilEnded(driver);
    return undefined;
  } finally {
    await driver.close();
    close();
  }
};

const problem = await main(process.argv.slice(2));
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
