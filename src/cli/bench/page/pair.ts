import { type BenchBrowser, extensionFolder, openBrowser } from './browser.ts';
import { serveSite } from './site.ts';

/** Patience with a quick measurement in pages: two browsers on a busy machine come up slowly. */
export const PAGE_QUICK_SECONDS = 300;

/** Two browsers that differ in the extension only, and where they find the pages. */
export type Pair = {
  readonly withIt: BenchBrowser;
  readonly without: BenchBrowser;
  /** The address of a page by its path. */
  readonly at: (path: string) => string;
};

/** Serves pages and opens both browsers for as long as something runs. */
export const withPair = async <T>(
  root: string,
  pages: ReadonlyMap<string, string>,
  run: (pair: Pair) => Promise<T>,
): Promise<T> => {
  const site = await serveSite(pages);
  const opened: BenchBrowser[] = [];
  const open = async (extension?: string): Promise<BenchBrowser> => {
    const browser = await openBrowser(extension);
    opened.push(browser);
    return browser;
  };
  try {
    return await run({
      withIt: await open(extensionFolder(root)),
      without: await open(),
      at: (path) => site.origin + path,
    });
  } finally {
    for (const browser of opened) await browser.close();
    site.close();
  }
};
