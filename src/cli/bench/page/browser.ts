import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { grantSites } from '../../../build/browsers/chromium.ts';
import { findBrowser, thisMachine } from '../../../build/browsers/provide.ts';

/** A tab under the debugger. */
export type BenchTab = {
  readonly page: Page;
  readonly cdp: CDPSession;
  /**
   * Resolves once the extension has caught up with the page, at once where there is no extension; with false where it
   * has not within so many ms.
   */
  untilRead(patience?: number): Promise<boolean>;
  /** Opens the popup for the tab as a page of its own; throws where there is no extension. */
  openPopup(): Promise<Page>;
};

/** A Chromium with the built extension or without it, one tab at a time. */
export type BenchBrowser = {
  readonly version: string;
  /** Runs something in a new tab that shows an empty page of `origin`, so that the process is there already. */
  inTab<T>(origin: string, run: (tab: BenchTab) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Where the build of the extension for Chromium lies. */
export const extensionFolder = (root: string): string => join(root, '.output', 'chrome-mv3');

/** How long the extension may take with a page where nothing else is said, in ms. */
const PATIENCE = 120_000;

const QUIET = [
  '--headless=new',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
];

const launch = (extension: string | undefined): Promise<BrowserContext> => {
  const found = findBrowser('chromium', thisMachine());
  if (!found.ok) throw new Error(found.problem);
  return chromium.launchPersistentContext('', {
    executablePath: found.path,
    // Playwright's own headless mode has no extensions; Chromium's new one does.
    headless: false,
    viewport: { width: 1280, height: 900 },
    args: [
      ...QUIET,
      // Chromium's sandbox refuses to start for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(extension === undefined
        ? ['--disable-extensions']
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ],
  });
};

/** One of the extension's own pages, from which its background can be asked. */
const openOwnPage = async (context: BrowserContext): Promise<Page> => {
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 60_000 }));
  const extension = worker.url().split('/').slice(0, 3).join('/');
  await grantSites(context, extension);
  const page = await context.newPage();
  await page.goto(`${extension}/popup.html`);
  return page;
};

/** The popup for the tab that shows an address. */
const openPopup = async (own: Page | undefined, address: string): Promise<Page> => {
  if (own === undefined) throw new Error('Without the extension there is no popup.');
  const id = await own.evaluate(async (url) => {
    type Api = { tabs: { query(what: object): Promise<{ id: number; url?: string }[]> } };
    const { chrome: api } = globalThis as never as { chrome: Api };
    return (await api.tabs.query({})).find((one) => one.url === url)?.id;
  }, address);
  const popup = await own.context().newPage();
  await popup.goto(`${own.url()}?tab=${id}`);
  return popup;
};

/** What the background says of the tab that shows an address. */
const stateOf = (own: Page, address: string): Promise<string> =>
  own.evaluate(async (url) => {
    type Api = {
      tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
      runtime: { sendMessage(message: unknown): Promise<{ state: string }> };
    };
    const { chrome: api } = globalThis as never as { chrome: Api };
    const tab = (await api.tabs.query({})).find((one) => one.url === url);
    if (tab === undefined) return 'no tab';
    const message = { kind: 'view-tab', request: { tab: tab.id } };
    return (await api.runtime.sendMessage(message)).state;
  }, address);

const untilRead = async (own: Page, address: string, patience: number): Promise<boolean> => {
  const end = Date.now() + patience;
  for (;;) {
    const state = await stateOf(own, address);
    if (state === 'read') return true;
    if (state === 'failed' || state === 'paused') {
      throw new Error(`The extension did not read ${address}: ${state}`);
    }
    if (Date.now() > end) return false;
    await sleep(100);
  }
};

/**
 * Starts Chromium with a profile that is thrown away.
 *
 * @param extension folder of the extension; without it none is loaded
 * @throws Error where there is no Chromium
 */
export const openBrowser = async (extension?: string): Promise<BenchBrowser> => {
  const context = await launch(extension);
  const own = extension === undefined ? undefined : await openOwnPage(context);
  return {
    version: context.browser()?.version() ?? 'of unknown version',
    inTab: async (origin, run) => {
      const page = await context.newPage();
      try {
        await page.goto(`${origin}/empty`);
        const cdp = await context.newCDPSession(page);
        return await run({
          page,
          cdp,
          untilRead: async (patience = PATIENCE) =>
            own === undefined || untilRead(own, page.url(), patience),
          openPopup: () => openPopup(own, page.url()),
        });
      } finally {
        await page.close();
      }
    },
    close: () => context.close(),
  };
};
