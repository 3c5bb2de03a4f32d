// `npm run gallery`: takes a picture of every state of everything that Whence shows, in every theme and language, and
// checks each on the way.

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { provideBrowser } from '../../../src/build/browsers/provide.ts';
import { projectRoot } from '../../../src/build/programs.ts';
import { LANGUAGES } from '../../../src/model/languages.ts';
import type { Catalogue } from '../../../src/words/catalogue.ts';
import { speak } from '../../../src/words/say.ts';
import { addChecker, faultsOf } from './faults.ts';
import { LOOKS, type Look } from './looks.ts';
import { openStage } from './open-stage.ts';
import { PSEUDO } from './pseudo.ts';
import { type Picture, writeSheet } from './sheet.ts';
import { allShots, type Shot } from './shots.ts';

const USAGE = `npm run gallery -- [--lang TAG]... [--look NAME]... [--only PLACE[:NAME]]... [FOLDER]

Shows every state of popup, panel, card, options and welcome page in Chromium, without the extension, and saves a picture
of each in FOLDER (screenshots/gallery where none is named), with an index.html to look through them. Each is checked by
axe-core, for targets of 24 px, for words cut off and for its width; ends with 1 where there is anything to tell.
  --lang   languages: ${LANGUAGES.map(({ lang }) => lang).join(', ')}, and xa for one that nobody speaks; all by default
  --look   ${LOOKS.map(({ name }) => name).join(', ')}; all by default
  --only   popup, panel, card, options, welcome; popup:one and so on for one state`;

const catalogueOf = (lang: string): Catalogue => {
  if (lang === 'xa') return PSEUDO;
  const file = join(projectRoot, 'assets', 'public', '_locales', lang, 'messages.json');
  return { lang, messages: JSON.parse(readFileSync(file, 'utf8')) };
};

/** Opens the card of an article where its mark is. */
const openCard = async (page: Page): Promise<void> => {
  const place = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('stage') ?? [])] as Range[];
    const { left = 0, top = 0, width = 0, height = 0 } = range?.getClientRects()[0] ?? {};
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.move(place.x, place.y);
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForSelector('whence-card');
  await page.waitForTimeout(200);
};

const openPage = async (browser: Browser, url: string, look: Look): Promise<Page> => {
  const page = await browser.newPage({
    colorScheme: look.dark ? 'dark' : 'light',
    forcedColors: look.forced ? 'active' : 'none',
    reducedMotion: 'reduce',
    deviceScaleFactor: look.zoomed ? 2 : 1.5,
  });
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(url);
  await page.waitForFunction(() => 'showShot' in window);
  await addChecker(page);
  return page;
};

/** Popups are no taller than a browser lets them be; all else is seen whole. */
const HEIGHTS: { readonly [place in Shot['place']]: number } = {
  popup: 600,
  panel: 900,
  card: 700,
  options: 800,
  welcome: 800,
};

const take = async (
  page: Page,
  shot: Shot,
  look: Look,
  file: string,
): Promise<readonly string[]> => {
  const width = look.width(shot.place);
  const half = look.zoomed ? 2 : 1;
  await page.setViewportSize({
    width: Math.round(width / half),
    height: Math.round(HEIGHTS[shot.place] / half),
  });
  await page.waitForTimeout(60);
  for (const step of 'steps' in shot ? (shot.steps ?? []) : []) {
    await page.evaluate((one) => window.takeStep(one), step);
    await page.waitForTimeout(60);
  }
  if (shot.place === 'card') await openCard(page);
  await page.waitForTimeout(60);
  await page.screenshot({ path: file, fullPage: shot.place !== 'popup' && shot.place !== 'card' });
  if (shot.place === 'card') await page.evaluate((one) => window.showOpenly(one), shot);
  return faultsOf(page, shot);
};

const isAsked = ({ place, name }: Shot, only: readonly string[] | undefined): boolean =>
  only === undefined || only.includes(place) || only.includes(`${place}:${name}`);

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string', multiple: true },
      look: { type: 'string', multiple: true },
      only: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const folder = positionals[0] ?? join(projectRoot, 'screenshots', 'gallery');
  const languages = values.lang ?? [...LANGUAGES.map(({ lang }) => lang), 'xa'];
  const looks = LOOKS.filter(({ name }) => values.look?.includes(name) ?? true);
  const found = await provideBrowser('chromium');
  if (!found.ok) {
    console.error(found.problem);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  const stage = await openStage();
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
  });
  const pictures: Picture[] = [];
  for (const look of looks) {
    const page = await openPage(browser, stage.url, look);
    for (const lang of languages) {
      const catalogue = catalogueOf(lang);
      speak(catalogue);
      for (const shot of allShots().filter((one) => isAsked(one, values.only))) {
        await page.evaluate(([one, words]) => window.showShot(one, words), [
          shot,
          catalogue,
        ] as const);
        const file = `${shot.place}-${shot.name}-${lang}-${look.name}.png`;
        const faults = await take(page, shot, look, join(folder, file));
        for (const line of faults) console.error(`${file}  ${line}`);
        pictures.push({ place: shot.place, name: shot.name, look: look.name, lang, file, faults });
      }
    }
    await page.close();
    // What there is can be looked at before all is done.
    writeSheet(folder, pictures);
  }
  await browser.close();
  await stage.close();
  const faulty = pictures.filter(({ faults }) => faults.length > 0).length;
  console.log(`${pictures.length} pictures in ${folder}, ${faulty} of them with faults.`);
  return faulty === 0 ? 0 : 1;
};

process.exit(await main());
