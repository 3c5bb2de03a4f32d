import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** Sizes in px that toolbars, stores and the extensions page ask for. */
const SIZES = [16, 32, 48, 96, 128] as const;
/** Up to here the drawing on the 16 px grid is sharper. */
const SMALL = 32;

const assets = join(import.meta.dirname, '../../assets');

/**
 * Paints `assets/icon*.svg` as the PNGs the extension ships, in `assets/public/icon/`.
 * Needs a Chromium at `CHROMIUM_PATH`; run by hand after a change of a drawing.
 */
async function renderIcons(executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    for (const size of SIZES) {
      for (const state of ['', 'paused'] as const) {
        const drawing = ['icon', size <= SMALL ? 'small' : '', state].filter(Boolean).join('-');
        const svg = readFileSync(join(assets, `${drawing}.svg`), 'utf8');
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
        );
        const file = join(assets, 'public/icon', state ? `${state}-${size}.png` : `${size}.png`);
        await page.screenshot({ path: file, omitBackground: true });
      }
    }
  } finally {
    await browser.close();
  }
}

await renderIcons(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium');
