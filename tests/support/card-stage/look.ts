import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openStage } from '../popup-stage/open-stage.ts';
import { scenes } from './scenes.ts';
import type { CardScene } from './stage.tsx';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A window in which cards are looked at. */
type Look = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: true;
  readonly forced?: true;
  /** Names of scenes; all where left out. */
  readonly only?: readonly string[];
};

const looks: readonly Look[] = [
  { name: 'light', width: 900, height: 700 },
  { name: 'dark', width: 900, height: 700, dark: true },
  { name: 'narrow', width: 360, height: 640 },
  { name: 'tiny', width: 320, height: 240, only: ['one', 'two', 'arabic'] },
  { name: 'forced', width: 900, height: 700, forced: true, only: ['one', 'two'] },
];

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

/** What axe-core finds wrong with a card in the open, a line each. */
async function violations(page: Page, scene: CardScene): Promise<readonly string[]> {
  await page.evaluate((one) => window.showPlainCard(one), scene);
  await page.locator('.hide-button').click();
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (what: string) => Promise<{ violations: Violation[] }> };
    };
    return (await axe.run('.whence-card')).violations;
  });
  const small = await page.locator('button').evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const { width, height } = button.getBoundingClientRect();
      return width < 24 || height < 24 ? [`small: ${button.outerHTML}`] : [];
    }),
  );
  return [
    ...found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ...small,
  ];
}

async function picture(page: Page, scene: CardScene, path: string): Promise<void> {
  await page.evaluate((one) => window.showCard(one), scene);
  const line = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('stage') ?? [])] as Range[];
    const { left = 0, top = 0, width = 0, height = 0 } = range?.getClientRects()[0] ?? {};
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.move(line.x, line.y);
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForSelector('whence-card');
  await page.waitForTimeout(250);
  await page.screenshot({ path: `${path}.png` });
}

/** Opens every card in one window; true where axe-core finds nothing and nothing throws. */
async function lookThrough(browser: Browser, url: string, look: Look, directory: string) {
  let clean = true;
  const page = await browser.newPage({
    colorScheme: look.dark ? 'dark' : 'light',
    forcedColors: look.forced ? 'active' : 'none',
    viewport: { width: look.width, height: look.height },
    deviceScaleFactor: 2,
  });
  page.on('pageerror', (error) => {
    clean = false;
    console.error(error);
  });
  for (const [name, scene] of Object.entries(scenes)) {
    if (look.only && !look.only.includes(name)) continue;
    await page.goto(url);
    await page.waitForFunction(() => 'showCard' in window);
    await page.addScriptTag({ path: axe });
    await picture(page, scene, join(directory, `${name}-${look.name}`));
    for (const line of await violations(page, scene)) {
      clean = false;
      console.error(`${name} ${look.name}  ${line}`);
    }
    if (name === 'one') await page.screenshot({ path: join(directory, `menu-${look.name}.png`) });
  }
  await page.close();
  return clean;
}

/**
 * Shows every kind of card in Chromium, light and dark, narrow and tiny, runs axe-core on each and saves pictures.
 * `CHROMIUM_PATH=... node tests/support/card-stage/look.ts DIR`; exits with 1 if axe-core finds anything.
 */
async function lookAtCards(directory: string): Promise<boolean> {
  mkdirSync(directory, { recursive: true });
  const stage = await openStage('card-stage');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  let clean = true;
  for (const look of looks) {
    clean = (await lookThrough(browser, stage.url, look, directory)) && clean;
  }
  await browser.close();
  await stage.close();
  return clean;
}

const [directory = 'screenshots/card'] = process.argv.slice(2);
process.exit((await lookAtCards(directory)) ? 0 : 1);
