import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { answersOf, type Driver, type LaunchOptions, type Tab } from './driver.ts';

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
  bringToFront: () => page.bringToFront(),
  resize: (width, height) => page.setViewportSize({ width, height }),
  screenshot: async (path, fullPage = false) => {
    await page.screenshot({ path, fullPage });
  },
  close: () => page.close(),
});

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
    viewport: options.headless ? { width: 1280, height: 900 } : null,
    ...(options.proxyPort !== undefined && {
      proxy: { server: `http://127.0.0.1:${options.proxyPort}`, bypass: '<-loopback>' },
    }),
    args: [
      ...(options.headless ? ['--headless=new', '--disable-gpu'] : []),
      // Chromium's sandbox refuses to start for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...quiet,
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
    ],
  });
  const requested: string[] = [];
  context.on('request', (request) => requested.push(request.url()));
  const extension = await findExtension(context);
  const errors = gatherErrors(context, extension);
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
