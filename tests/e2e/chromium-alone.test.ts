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

/** Where the first mark of the page stands in the window, in client coordinates. */
const firstMark = (): { x: number; y: number } => {
  const [range] = CSS.highlights.get('whence') ?? [];
  if (!(range instanceof Range)) throw new Error('nothing is marked');
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const [box] = range.getClientRects();
  if (box === undefined) throw new Error('the mark is not laid out');
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
};

const hasCard = () => document.querySelector('whence-card:popover-open') !== null;

const cardBox = () => {
  const box = document.querySelector('whence-card')?.getBoundingClientRect();
  return box && { left: box.left, right: box.right, top: box.top, bottom: box.bottom };
};

/** What is to be seen of the page while a finger has pulled it larger, in client coordinates. */
const seen = () => {
  const { offsetLeft, offsetTop, width, height, scale } = visualViewport as VisualViewport;
  return {
    left: offsetLeft,
    top: offsetTop,
    right: offsetLeft + width,
    bottom: offsetTop + height,
    scale,
  };
};

describe('in Chromium under another debugger', () => {
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

  const untilMarked = (page: Page): Promise<number> =>
    waitFor(
      'marks',
      () => page.evaluate(countMarks),
      (count) => count > 0,
    );

  const openOnPhone = async (): Promise<Page> => {
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 780, isMobile: true, hasTouch: true });
    await page.goto(NEXT);
    await untilMarked(page);
    return page;
  };

  it('tells of and marks a page that was made ready before it was asked for once it is shown', async () => {
    const page = await browser.newPage();
    await page.goto(FIRST);
    const isRead = ({ state }: TabView) => state === 'read';
    await waitFor('the first page to be read', () => viewOf(own, FIRST), isRead);
    const isAsked = async () => web.asked().includes(NEXT);
    await waitFor('the next page to be made ready', isAsked, (asked) => asked);
    expect(await viewOf(own, FIRST)).toMatchObject({ state: 'read', claims: [] });
    await page.bringToFront();
    await Promise.all([page.waitForNavigation(), page.click('#next')]);
    await untilMarked(page);
    expect(await page.evaluate(wasMadeReady)).toBe(true);
    const view = await waitFor('the next page to be read', () => viewOf(own, NEXT), isRead);
    expect(view).not.toMatchObject({ claims: [] });
    await page.close();
  });

  it('opens the card under a finger and closes it at the next touch elsewhere', async () => {
    const page = await openOnPhone();
    const { x, y } = await page.evaluate(firstMark);
    const tap = async (): Promise<boolean> => {
      await page.touchscreen.tap(x, y);
      return page.evaluate(hasCard);
    };
    // The card's script may still be on its way.
    await waitFor('the card', tap, (isOpen) => isOpen);
    const box = await page.evaluate(cardBox);
    if (box === undefined) throw new Error('the card has no box');
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(390);
    const isAbove = box.bottom <= y;
    expect(isAbove || box.top >= y).toBe(true);
    await page.touchscreen.tap(195, isAbove ? 770 : 10);
    await waitFor(
      'the card to go',
      () => page.evaluate(hasCard),
      (isOpen) => !isOpen,
    );
    await page.close();
  });

  it('keeps the card within what is seen of a page that two fingers have pulled larger', async () => {
    const page = await openOnPhone();
    const cdp = await page.createCDPSession();
    const mark = await page.evaluate(firstMark);
    await cdp.send('Input.synthesizePinchGesture', { ...mark, scaleFactor: 1.6 });
    const { scale } = await page.evaluate(seen);
    expect(scale).toBeGreaterThan(1.2);
    const { x, y } = await page.evaluate(firstMark);
    const tap = async (): Promise<boolean> => {
      const { left, top } = await page.evaluate(seen);
      await page.touchscreen.tap(x - left, y - top);
      return page.evaluate(hasCard);
    };
    await waitFor('the card', tap, (isOpen) => isOpen);
    const [box, view] = [await page.evaluate(cardBox), await page.evaluate(seen)];
    if (box === undefined) throw new Error('the card has no box');
    expect(box.top).toBeGreaterThanOrEqual(view.top - 1);
    expect(box.bottom).toBeLessThanOrEqual(view.bottom + 1);
    expect(box.left).toBeGreaterThanOrEqual(view.left - 1);
    expect(box.right).toBeLessThanOrEqual(view.right + 1);
    await page.close();
  });
});
