import puppeteer, { type Page } from 'puppeteer-core';
import { answersOf, type Driver, type LaunchOptions, type Tab } from './driver.ts';
import { type BidiSession, contextOf } from './firefox-bidi.ts';
import { shadowBox, shadowText } from './firefox-shadow.ts';
import { clickWelcome } from './grant-sites.ts';

/** The extension's id in its manifest, and an address of our choice for its pages. */
const EXTENSION_ID = 'whence@whence.example';
const EXTENSION_UUID = '5b1f6f0e-4a9c-4d53-9f57-7768656e6365';

/** Keeps the browser from asking for things on its own account, so that what is asked for is the page's. */
const quiet = {
  'app.normandy.enabled': false,
  'browser.region.network.url': '',
  'captivedetect.canonicalURL': '',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
};

/**
 * Goes to an address. Puppeteer never hears that a page of an extension has loaded, since Firefox changes the
 * process under it, so that Firefox is asked without Puppeteer and says when it is done.
 */
const goTo = async (session: BidiSession, page: Page, url: string): Promise<void> => {
  const context = contextOf(page);
  await session.send('browsingContext.navigate', { context, url, wait: 'complete' });
};

const wrap = (session: BidiSession, page: Page): Tab => ({
  evaluate: (run, argument) => page.evaluate(run as never, argument as never) as never,
  evaluateInFrames: (run, argument) =>
    answersOf(
      page.frames().map((frame) => frame.evaluate(run as never, argument as never) as never),
    ),
  goto: (address) => goTo(session, page, address),
  click: (selector) => page.click(selector),
  press: (key) => page.keyboard.press(key as 'Enter'),
  pointer: page.mouse,
  shadowText: (tag) => shadowText(session, page, tag),
  shadowBox: (tag, words) => shadowBox(session, page, tag, words),
  bringToFront: () => page.bringToFront(),
  resize: (width, height) => page.setViewport({ width, height }),
  screenshot: async (path, fullPage = false) => {
    await page.screenshot({ path: path as `${string}.png`, fullPage });
  },
  close: () => page.close(),
});

const proxyPrefs = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});

/** The extension as Firefox itself knows it. */
const POLICY = `WebExtensionPolicy.getByID('${EXTENSION_ID}')`;

/** Asks Firefox itself, in its own process; the answer is text. */
const askFirefox = async (session: BidiSession, expression: string): Promise<string> => {
  const tree = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts?.[0]?.context;
  if (!context) throw new Error('Firefox shows no window of its own to WebDriver.');
  const { result } = await session.send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  });
  if (result.type === 'exception') {
    throw new Error(`Firefox would not: ${JSON.stringify(result)}`);
  }
  return result.result?.value ?? '';
};

/** Ends the background page as Firefox's idle timer would. */
const stopBackground = async (session: BidiSession): Promise<void> => {
  await askFirefox(session, `${POLICY}.extension.terminateBackground()`);
};

/** What the browser console holds of errors in the extension's scripts; it keeps the latest few hundred messages. */
const errors = async (session: BidiSession): Promise<readonly string[]> => {
  const found = await askFirefox(
    session,
    `JSON.stringify(Services.console.getMessageArray()
      .filter((each) => each instanceof Ci.nsIScriptError && !(each.flags & 1))
      .filter((each) => each.sourceName.startsWith('moz-extension://${EXTENSION_UUID}'))
      .map((each) => 'thrown: ' + each.errorMessage))`,
  );
  const all: readonly string[] = JSON.parse(found);
  return all.filter((line) => !LEFT_WAITING.test(line));
};

/** Not errors: a page was left, or kept for the way back, before the background had answered it. */
const LEFT_WAITING =
  /Promise (rejected|resolved) (after context unloaded|while context is inactive)/;

/** Starts Firefox with the extension and a profile that is thrown away. */
export const launchFirefox = async (options: LaunchOptions): Promise<Driver> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.program,
    headless: options.headless,
    // Without it, WebDriver may neither open the extension's pages nor stop its background.
    args: ['--remote-allow-system-access'],
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      ...quiet,
      // Nobody is there to answer Firefox when the extension asks for access in a click.
      'extensions.webextOptionalPermissionPrompts': false,
      // Firefox does not animate a smooth scroll in a tab behind; a tab that shows the popup is in front of the page.
      'ui.prefersReducedMotion': 1,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
      ...(options.proxyPort !== undefined && proxyPrefs(options.proxyPort)),
    },
  });
  await browser.installExtension(options.extension);
  const { connection: session } = browser as unknown as { readonly connection: BidiSession };
  return {
    name: 'Firefox',
    extension: `moz-extension://${EXTENSION_UUID}`,
    open: async (address) => {
      const page = await browser.newPage();
      await goTo(session, page, address);
      return wrap(session, page);
    },
    // With the settings above Firefox asks for nothing itself, so that a proxy hears pages and extension alone.
    requested: () => [],
    isOwnRequest: () => false,
    // Firefox has been told to ask nobody.
    allowRequests: async () => {},
    grantSites: async () => {
      const page = await browser.newPage();
      await goTo(session, page, `moz-extension://${EXTENSION_UUID}/welcome.html`);
      await clickWelcome(wrap(session, page));
      await page.close();
    },
    errors: () => errors(session),
    clickAction: async (address) => {
      await askFirefox(
        session,
        `(async () => {
          const tab = gBrowser.tabs.find((each) => each.linkedBrowser.currentURI.spec === '${address}');
          gBrowser.selectedTab = tab;
          const { ExtensionParent } = ChromeUtils.importESModule(
            'resource://gre/modules/ExtensionParent.sys.mjs',
          );
          const { browserActionFor } = ExtensionParent.apiManager.global;
          await browserActionFor(${POLICY}.extension).triggerAction(window);
        })()`,
      );
    },
    reloadExtension: async () => {
      await browser.installExtension(options.extension);
    },
    stopBackground: () => stopBackground(session),
    close: () => browser.close(),
    closed: new Promise((done) => browser.once('disconnected', () => done())),
  };
};
