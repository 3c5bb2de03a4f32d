import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowSites } from '../../src/build/browsers/chromium.ts';
import { findBrowser, thisMachine } from '../../src/build/browsers/provide.ts';
import { projectRoot } from '../../src/build/programs.ts';
import { waitFor } from '../../src/cli/demo/ask-extension.ts';
import type { TabView } from '../../src/messaging/protocol.ts';
import { readFixture } from '../support/fixtures.ts';
import { openWeb, type Web } from '../support/web.ts';

const FIRST = 'http://ready.test/first';
const NEXT = 'http://ready.test/next';

/** Has the browser load the next page whole before anyone asks for it. */
const MAKE_READY = `<script type="speculationrules">{ "prerender": [{ "urls": ["/next"], "eagerness": "immediate" }] }</script>
<p><a id="next" href="/next">Next</a></p>`;

/** A Chromium whose debugger does not keep it from such things, as the other suites' does. */
const launch = async (web: Web): Promise<Browser> => {
  const found = findBrowser('chromium', thisMachine());
  if (!found.ok) throw new Error(found.problem);
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: found.path,
    headless: true,
    pipe: true,
    enableExtensions: [join(projectRoot, '.output', 'chrome-mv3')],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      `--proxy-server=http://127.0.0.1:${web.port}`,
      '--proxy-bypass-list=<-loopback>',
    ],
  });
};

/** Lets the extension read every site; a page of the extension from which its background can be asked. */
const grantSites = async (browser: Browser): Promise<Page> => {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const { host } = new URL(worker.url());
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(allowSites, host);
  await settings.close();
  const welcome = await browser.newPage();
  await welcome.goto(`chrome-extension://${host}/welcome.html`);
  await (await welcome.waitForSelector('.start'))?.click();
  await welcome.waitForSelector('[data-outcome="every-site"]');
  return welcome;
};

/** What the popup would show of the tab with an address. */
const viewOf = (own: Page, address: string): Promise<TabView> =>
  own.evaluate(async (url) => {
    type Api = {
      tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
      runtime: { sendMessage(message: unknown): Promise<never> };
    };
    const { chrome } = globalThis as never as { chrome: Api };
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url)?.id;
    return chrome.runtime.sendMessage({ kind: 'view-tab', request: { tab } });
  }, address);

const countMarks = () => CSS.highlights.get('whence')?.size ?? 0;

const wasMadeReady = () => {
  const [entry] = performance.getEntriesByType('navigation');
  return Reflect.get(entry ?? {}, 'activationStart') > 0;
};

describe('in Chromium, a page that is made ready before anyone asks for it', () => {
  let web: Web;
  let browser: Browser;
  let own: Page;
  beforeAll(async () => {
    web = await openWeb();
    web.publish(FIRST, readFixture('no-claims') + MAKE_READY);
    web.publish(NEXT, readFixture('plain'));
    browser = await launch(web);
    own = await grantSites(browser);
  });
  afterAll(async () => {
    await browser?.close();
    web?.close();
  });

  it('is told of and marked once it is shown, and not before', async () => {
    const page = await browser.newPage();
    await page.goto(FIRST);
    const isRead = ({ state }: TabView) => state === 'read';
    await waitFor('the first page to be read', () => viewOf(own, FIRST), isRead);
    const isAsked = async () => web.asked().includes(NEXT);
    await waitFor('the next page to be made ready', isAsked, (asked) => asked);
    expect(await viewOf(own, FIRST)).toMatchObject({ state: 'read', claims: [] });
    await page.bringToFront();
    await Promise.all([page.waitForNavigation(), page.click('#next')]);
    await waitFor(
      'marks',
      () => page.evaluate(countMarks),
      (count) => count > 0,
    );
    expect(await page.evaluate(wasMadeReady)).toBe(true);
    const view = await waitFor('the next page to be read', () => viewOf(own, NEXT), isRead);
    expect(view).not.toMatchObject({ claims: [] });
  });
});
