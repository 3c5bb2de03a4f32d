import { type Browser, chromium, type Page, type Route } from 'playwright-core';
import { findBrowser, thisMachine } from '../../../build/browsers/provide.ts';

/** A file with its media type. */
export type LabFile = { readonly type: string; readonly body: string | Buffer };

/** Files that the laboratory's page can fetch, by path. Nothing goes over a network. */
export type LabFiles = ReadonlyMap<string, LabFile>;

const ORIGIN = 'https://bench.invalid';

/** Isolated from other origins, so that the browser lets the page read a finer clock. */
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const answer =
  (files: LabFiles) =>
  (route: Route): Promise<void> => {
    const file = files.get(new URL(route.request().url()).pathname);
    return file === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: file.type, body: file.body, headers: HEADERS });
  };

/** A Chromium whose pages see only the files they are given. */
export type Lab = {
  readonly version: string;
  /** Runs something in a page that nothing has run in before. */
  inFreshPage<T>(run: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** @throws Error where there is no Chromium */
export const openLab = async (files: LabFiles): Promise<Lab> => {
  const found = findBrowser('chromium', thisMachine());
  if (!found.ok) throw new Error(found.problem);
  const browser: Browser = await chromium.launch({
    executablePath: found.path,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  return {
    version: browser.version(),
    inFreshPage: async (run) => {
      const context = await browser.newContext();
      try {
        const page = await context.newPage();
        await page.route('**/*', answer(files));
        await page.goto(`${ORIGIN}/`);
        return await run(page);
      } finally {
        await context.close();
      }
    },
    close: () => browser.close(),
  };
};
