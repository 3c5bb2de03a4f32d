import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { openStage } from '../popup-stage/open-stage.ts';
import { settingsScenes } from './scenes.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * Shows the welcome page and the options in Chromium, light and dark and narrow, runs axe-core on each and saves
 * pictures. `CHROMIUM_PATH=... node tests/support/settings-stage/look.ts DIR`; exits with 1 if axe-core finds anything.
 */
async function look(directory: string): Promise<boolean> {
  mkdirSync(directory, { recursive: true });
  const stage = await openStage('settings-stage');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  let clean = true;
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme });
    await page.goto(stage.url);
    await page.waitForFunction(() => 'showSettings' in window);
    await page.addScriptTag({ path: axe });
    for (const [name, scene] of Object.entries(settingsScenes)) {
      await page.evaluate((one) => window.showSettings(one), scene);
      for (const width of [1000, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await page.waitForTimeout(120);
        await page.screenshot({
          path: join(directory, `${name}-${colorScheme}-${width}.png`),
          fullPage: true,
        });
        const found = await page.evaluate(async () => {
          type Axe = {
            run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
          const { violations } = await (window as unknown as { axe: Axe }).axe.run();
          const wide = document.documentElement.scrollWidth;
          return [
            ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
            ...(wide > innerWidth ? [`wider than its window: ${wide}`] : []),
          ];
        });
        for (const line of found) console.error(`${name} ${colorScheme} ${width}  ${line}`);
        clean &&= found.length === 0;
      }
    }
    await page.close();
  }
  await browser.close();
  await stage.close();
  return clean;
}

process.exit((await look(process.argv[2] ?? 'screenshots/settings')) ? 0 : 1);
