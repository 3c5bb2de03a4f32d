import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Driver, LaunchOptions, Tab } from '../../../src/build/browsers/driver.ts';
import type { BrowserKind } from '../../../src/build/browsers/places.ts';
import { findBrowser, thisMachine } from '../../../src/build/browsers/provide.ts';
import { projectRoot } from '../../../src/build/programs.ts';
import { askBackground, seeTabs, waitFor } from '../../../src/cli/demo/ask-extension.ts';
import type { TabView } from '../../../src/messaging/protocol.ts';
import { openWeb, type Web } from '../../support/web.ts';

/** A page open in a tab, with the number by which the extension knows the tab. */
export type OpenPage = { readonly tab: Tab; readonly id: number };

/** One browser for a whole suite, our web behind it, and a page of the extension from which to ask. */
export type Session = {
  readonly driver: Driver;
  readonly web: Web;
  /** A page of the extension; it may ask the browser and the background whatever an extension may. */
  readonly extensionPage: Tab;
  /** Opens a page that has been published. */
  readonly open: (address: string) => Promise<OpenPage>;
  /** Publishes a page and opens it. */
  readonly show: (address: string, html: string) => Promise<OpenPage>;
  readonly view: (page: OpenPage) => Promise<TabView>;
  readonly badge: (page: OpenPage) => Promise<string>;
};

/** Starts a browser with the built extension, and our web behind it. */
export const startSession = async (
  kind: BrowserKind,
  build: string,
  launch: (options: LaunchOptions) => Promise<Driver>,
  granted: boolean,
): Promise<Session> => {
  const browser = findBrowser(kind, thisMachine());
  if (!browser.ok) throw new Error(browser.problem);
  const extension = join(projectRoot, '.output', build);
  if (!existsSync(extension))
    throw new Error(`${extension} is missing: build the extension first.`);
  const web = await openWeb();
  const driver = await launch({
    program: browser.path,
    extension,
    headless: true,
    proxyPort: web.port,
  });
  if (granted) await driver.grantSites();
  const extensionPage = await driver.open(`${driver.extension}/popup.html`);
  const tabs = () => seeTabs(extensionPage);
  const open = async (address: string): Promise<OpenPage> => {
    const tab = await driver.open(address);
    const seen = (await tabs()).findLast(({ url }) => url === address);
    if (!seen) throw new Error(`The extension does not see the tab of ${address}.`);
    return { tab, id: seen.id };
  };
  return {
    driver,
    web,
    extensionPage,
    open,
    show: (address, html) => {
      web.publish(address, html);
      return open(address);
    },
    view: ({ id }) => askBackground(extensionPage, 'view-tab', { tab: id }),
    badge: async ({ id }) => (await tabs()).find((tab) => tab.id === id)?.badge ?? '',
  };
};

/**
 * Starts the browser before the suite and ends it after; the answer is a way to the session within tests.
 *
 * @param granted whether the extension may read every site from the start
 */
export const useSession = (
  kind: BrowserKind,
  build: string,
  launch: (options: LaunchOptions) => Promise<Driver>,
  granted = true,
): (() => Session) => {
  let session: Session | undefined;
  beforeAll(async () => {
    session = await startSession(kind, build, launch, granted);
  });
  // What a step that failed has left behind must not make those after it fail.
  afterEach(async ({ task }) => {
    if (session && task.result?.state === 'fail') await tidy(session);
  });
  afterAll(async () => {
    await session?.driver.close();
    session?.web.close();
  });
  return () => {
    if (!session) throw new Error('The browser has not been started.');
    return session;
  };
};

/** Makes a browser as it was before the suite: nothing chosen, no page open. */
const tidy = async ({ extensionPage }: Session): Promise<void> => {
  await extensionPage.evaluate(async () => {
    type Api = {
      tabs: {
        query(what: object): Promise<{ id: number }[]>;
        getCurrent(): Promise<{ id: number }>;
        remove(ids: number[]): Promise<void>;
      };
    };
    const scope = globalThis as never as Record<'browser' | 'chrome', Api>;
    const { tabs } = scope.browser?.tabs ? scope.browser : scope.chrome;
    const own = await tabs.getCurrent();
    const others = (await tabs.query({})).filter(({ id }) => id !== own.id);
    await tabs.remove(others.map(({ id }) => id));
  }, null);
  await askBackground(extensionPage, 'erase-settings', {});
};

/** Opens the popup for a tab, as a page of its own. */
export const openPopup = ({ driver }: Session, { id }: OpenPage): Promise<Tab> =>
  driver.open(`${driver.extension}/popup.html?tab=${id}`);

/** Waits until reading has caught up with a page. */
export const waitUntilRead = (session: Session, page: OpenPage): Promise<TabView> =>
  waitFor(
    'the page to be read',
    () => session.view(page),
    ({ state }) => state === 'read',
  );

/** Waits until a page of the extension shows a text. */
export const waitForText = (tab: Tab, text: string): Promise<string> =>
  waitFor(
    `“${text}”`,
    // Not textContent: what is hidden is not shown.
    () => tab.evaluate(() => String(Reflect.get(document.body, 'innerText')), null),
    (shown) => shown.includes(text),
  );
