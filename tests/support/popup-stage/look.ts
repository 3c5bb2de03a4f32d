import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { openStage } from './open-stage.ts';
import { scenes } from './scenes.ts';

/** Searches that are looked at as well, by name. */
const searches: { readonly [name: string]: string } = {
  'search-short': 'korotchenko',
  'search-sentence':
    'Russian television says a hundred thousand, that is 100,000 volunteers from North Korea are prepared to take part in the conflict',
  'search-none': 'football results',
};

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

/** What axe-core finds wrong with what the page shows, a line each. */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: Violation[] }> };
    };
    return (await axe.run()).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/**
 * Shows every state of the popup in Chromium, light and dark and narrow, runs axe-core on each and saves pictures.
 * `CHROMIUM_PATH=... node tests/support/popup-stage/look.ts DIR [NAME]`; exits with 1 if axe-core finds anything.
 */
async function look(directory: string, only: string | undefined): Promise<boolean> {
  mkdirSync(directory, { recursive: true });
  const stage = await openStage();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  let clean = true;
  const names = [...Object.keys(scenes), ...Object.keys(searches)];
  for (const scheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme: scheme, deviceScaleFactor: 2 });
    page.on('pageerror', (error) => {
      clean = false;
      console.error(error);
    });
    await page.goto(stage.url);
    await page.waitForFunction(() => 'showScene' in window);
    await page.addScriptTag({ path: axe });
    for (const name of names) {
      if (only && name !== only) continue;
      await page.setViewportSize({ width: 380, height: 600 });
      const scene = scenes[name] ?? scenes.several;
      await page.evaluate((one) => one && window.showScene(one), scene);
      await page.waitForTimeout(80);
      const query = searches[name];
      if (query) await page.fill('input', query);
      await page.waitForTimeout(60);
      await page.screenshot({ path: join(directory, `${name}-${scheme}.png`) });
      await page.setViewportSize({ width: 320, height: 600 });
      if (scheme === 'light') {
        await page.screenshot({ path: join(directory, `${name}-narrow.png`) });
      }
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      const found = [
        ...(await violations(page)),
        ...(wide > 320 ? [`wider than 320: ${wide}`] : []),
        ...(tall > 600 ? [`taller than 600: ${tall}`] : []),
      ];
      for (const line of found) console.error(`${name} ${scheme}  ${line}`);
      if (found.length > 0) clean = false;
      if (name === 'one') await wholeTrace(page, join(directory, `trace-${scheme}.png`));
    }
    await page.close();
  }
  await browser.close();
  await stage.close();
  return clean;
}

/** The whole trace in one picture, every fold open. */
async function wholeTrace(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 380, height: 600 });
  await page.addStyleTag({ content: '.popup.popup { max-height: none }' });
  await page.screenshot({ path, fullPage: true });
  while ((await page.locator('.more').count()) > 0) await page.locator('.more').first().click();
  await page.screenshot({ path: path.replace('trace', 'trace-open'), fullPage: true });
  await page.evaluate(() => document.querySelector('head > style:last-of-type')?.remove());
}

const [directory = 'screenshots/popup', only] = process.argv.slice(2);
process.exit((await look(directory, only)) ? 0 : 1);
