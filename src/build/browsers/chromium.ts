import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { shadowBox, shadowText } from './chromium-shadow.ts';
import { answersOf, type Driver, type LaunchOptions, type Tab } from './driver.ts';
import { clickWelcome } from './grant-sites.ts';

/** Keeps the browser from asking for things on its own account, so that what is asked for is the page's. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate,CertificateTransparencyComponentUpdater',
  '--no-first-run',
  '--no-pings',
];

/** Hosts that Chromium asks for the time, updates of extensions, accounts and kinds of form fields, whatever its flags. */
const OWN_HOSTS =
  /^(clients2\.google|accounts\.google|update\.googleapis|content-autofill\.googleapis)\.com$/;

const wrap = (page: Page): Tab => ({
  // Playwright's types want the answer to be serialisable, which ours promise in words.
  evaluate: (run, argument) => page.evaluate(run as never, argument as never),
  evaluateInFrames: (run, argument) =>
    answersOf(page.frames().map((frame) => frame.evaluate(run as never, argument as never))),
  goto: async (address) => {
    await page.goto(address);
  },
  click: (selector) => page.click(selector),
  press: (key) => page.keyboard.press(key),
  pointer: page.mouse,
  shadowText: (tag) => shadowText(page, tag),
  shadowBox: (tag, words) => shadowBox(page, tag, words),
  bringToFront: () => page.bringToFront(),
  resize: (width, height) => page.setViewportSize({ width, height }),
  screenshot: async (path, fullPage = false) => {
    await page.screenshot({ path, fullPage });
  },
  close: () => page.close(),
});

/** Runs in a page of the extension. */
const reloadItself = (): void => {
  const scope = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
  const { runtime } = scope.chrome;
  runtime.reload();
};

/** Runs in the page of the browser's extensions: an extension from a folder starts anew in developer mode alone. */
const enterDeveloperMode = async (): Promise<void> => {
  type DeveloperPrivate = {
    updateProfileConfiguration(changed: { inDeveloperMode: boolean }): Promise<void>;
  };
  const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
  await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
};

/** Runs in the page of the browser's extensions: what is granted there is not asked for again. */
export const allowSites = async (extension: string): Promise<void> => {
  type DeveloperPrivate = {
    addHostPermission(extension: string, pattern: string): Promise<void>;
  };
  const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
  for (const pattern of ['http://*/*', 'https://*/*']) {
    await chrome.developerPrivate.addHostPermission(extension, pattern);
  }
};

/** Waits for the extension's service worker, which tells the extension's id. */
const findExtension = async (context: BrowserContext): Promise<string> => {
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 60_000 }));
  return new URL(worker.url()).origin === 'null'
    ? worker.url().split('/').slice(0, 3).join('/')
    : new URL(worker.url()).origin;
};

/** Gathers what scripts of the extension complain of: those on pages run in a world of their own. */
const gatherErrors = (context: BrowserContext, origin: string): readonly string[] => {
  const errors: string[] = [];
  const isOurs = (place: string) => place.includes(origin);
  context.on('weberror', (failure) => {
    const { message, stack = '' } = failure.error();
    if (isOurs(stack)) errors.push(`thrown: ${message}`);
  });
  context.on('console', (said) => {
    if (said.type() === 'error' && isOurs(said.location().url)) errors.push(said.text());
  });
  return errors;
};

const allowRequests = async (context: BrowserContext, extension: string): Promise<void> => {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(allowSites, new URL(extension).host);
  await settings.close();
};

/** Lets the extension at this address (`chrome-extension://ID`) read every site, by the button of its welcome page. */
export const grantSites = async (context: BrowserContext, extension: string): Promise<void> => {
  await allowRequests(context, extension);
  const welcome = await context.newPage();
  await welcome.goto(`${extension}/welcome.html`);
  await clickWelcome(wrap(welcome));
  await welcome.close();
};

/** Starts Chromium with the extension and a profile that is thrown away. */
export const launchChromium = async (options: LaunchOptions): Promise<Driver> => {
  const context = await chromium.launchPersistentContext('', {
    executablePath: options.program,
    // Playwright's own headless mode has no extensions; Chromium's new one does.
    headless: false,
    // Long enough for a cold start; a display that does not answer would be waited for without end.
    timeout: 90_000,
    // With a window, whoever opened it decides when to close it.
    handleSIGINT: options.headless,
    handleSIGTERM: options.headless,
    handleSIGHUP: options.headless,
    // Readers go back, and find pages as they were.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    viewport: options.headless ? { width: 1280, height: 900 } : null,
    ...(options.proxyPort !== undefined && {
      proxy: { server: `http://127.0.0.1:${options.proxyPort}`, bypass: '<-loopback>' },
    }),
    args: [
      ...(options.headless ? ['--headless=new', '--disable-gpu'] : []),
      // Chromium's sandbox refuses to start for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...quiet,
      // Lets the toolbar's button be clicked by the debugger.
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
    ],
  });
  const requested: string[] = [];
  // The browser's own pages are part of it: nothing is sent for them.
  context.on('request', (request) => {
    if (!request.url().startsWith('chrome:')) requested.push(request.url());
  });
  const extension = await findExtension(context);
  const errors = gatherErrors(context, extension);
  const inExtensionSettings = async (run: (extension: string) => Promise<void>): Promise<void> => {
    const settings = await context.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(run, new URL(extension).host);
    await settings.close();
  };
  return {
    name: 'Chromium',
    extension,
    open: async (address) => {
      const page = await context.newPage();
      await page.goto(address);
      return wrap(page);
    },
    requested: () => [...requested],
    isOwnRequest: (address) => OWN_HOSTS.test(new URL(address).hostname),
    allowRequests: () => allowRequests(context, extension),
    grantSites: () => grantSites(context, extension),
    clickAction: async (address) => {
      const session = await context.browser()?.newBrowserCDPSession();
      if (!session) throw new Error('Chromium gives no session of the whole browser.');
      const { targetInfos } = await session.send('Target.getTargets', {
        filter: [{ type: 'tab' }],
      });
      const tab = targetInfos.find(({ url }) => url === address);
      if (!tab) throw new Error(`Chromium has no tab with ${address}.`);
      await session.send('Extensions.triggerAction', {
        id: new URL(extension).host,
        targetId: tab.targetId,
      });
      await session.detach();
    },
    reloadExtension: async () => {
      await inExtensionSettings(enterDeveloperMode);
      const page = await context.newPage();
      await page.goto(`${extension}/popup.html`);
      const started = context.waitForEvent('serviceworker');
      // The page goes down with the extension, and with it the answer.
      await page.evaluate(reloadItself).catch(() => {});
      await started;
      if (!page.isClosed()) await page.close();
    },
    stopBackground: async () => {
      const page = await context.newPage();
      await page.goto(`${extension}/manifest.json`);
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
    errors: async () => [...errors],
    close: () => context.close(),
    closed: new Promise((done) => context.once('close', () => done())),
  };
};
