import { posix, win32 } from 'node:path';

/** The two browsers that the demo and the tests drive. */
export type BrowserKind = 'chromium' | 'firefox';

/** What the decisions below need to know of the machine, so that they can be made for any machine. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: { readonly [name: string]: string | undefined };
  readonly home: string;
  /** Runs with the rights to install system packages. */
  readonly isRoot: boolean;
  /** `ID` of /etc/os-release; absent elsewhere. */
  readonly distribution?: string;
  readonly hasAptGet: boolean;
};

/** One way to get a browser: what to say, and the commands to run in turn. */
export type InstallStep = {
  readonly say: string;
  readonly commands: readonly (readonly [string, ...string[]])[];
};

/** Environment variables that name a browser, strongest first. Ours must hold; the others are hints. */
export const browserVariables = {
  chromium: ['WHENCE_CHROMIUM', 'CHROMIUM_PATH', 'CHROME_PATH', 'CHROME_BIN'],
  firefox: ['WHENCE_FIREFOX', 'FIREFOX_PATH', 'FIREFOX_BIN'],
} as const satisfies Record<BrowserKind, readonly string[]>;

/** Branded Chrome ignores `--load-extension` from this version on. */
const CHROME_WITHOUT_LOADING = 137;
/** The `strict_min_version` of the Firefox build. */
const OLDEST_FIREFOX = 140;

const commandNames: Record<BrowserKind, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
};

const linuxPlaces = (kind: BrowserKind, machine: Machine): readonly string[] => {
  const folders = [...(machine.env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin'];
  // Snaps last: their confinement keeps them from reading an extension in some folders.
  const ordered = [
    ...new Set([...folders.filter((folder) => folder !== '/snap/bin'), '/snap/bin']),
  ];
  return ordered
    .filter((folder) => folder.startsWith('/'))
    .flatMap((folder) => commandNames[kind].map((name) => posix.join(folder, name)));
};

const macPlaces = (kind: BrowserKind, machine: Machine): readonly string[] =>
  ['/Applications', posix.join(machine.home, 'Applications')].flatMap((folder) =>
    kind === 'chromium'
      ? [posix.join(folder, 'Chromium.app/Contents/MacOS/Chromium')]
      : ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].map((name) =>
          posix.join(folder, `${name}.app/Contents/MacOS/firefox`),
        ),
  );

const windowsPlaces = (kind: BrowserKind, machine: Machine): readonly string[] =>
  ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)']
    .map((name) => machine.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) =>
      kind === 'chromium'
        ? win32.join(folder, 'Chromium', 'Application', 'chrome.exe')
        : win32.join(folder, 'Mozilla Firefox', 'firefox.exe'),
    );

/**
 * Where a browser usually stands on this machine, best first. Branded Chrome and Edge are not among them:
 * they do not load an extension from the command line.
 */
export const usualPlaces = (kind: BrowserKind, machine: Machine): readonly string[] => {
  if (machine.platform === 'win32') return windowsPlaces(kind, machine);
  return machine.platform === 'darwin' ? macPlaces(kind, machine) : linuxPlaces(kind, machine);
};

/** A folder in which a tool keeps the browsers it has downloaded, and how it names and fills its folders. */
export type BrowserCache = {
  readonly folder: string;
  readonly entry: RegExp;
  /** Paths of the program inside an entry; which one depends on the entry's age. */
  readonly programs: readonly string[];
};

const programs = (platform: NodeJS.Platform, kind: BrowserKind): readonly string[] => {
  if (kind === 'firefox') {
    if (platform === 'win32') return ['core\\firefox.exe', 'firefox\\firefox.exe'];
    return platform === 'darwin' ? ['Firefox.app/Contents/MacOS/firefox'] : ['firefox/firefox'];
  }
  if (platform === 'win32') return ['chrome-win64\\chrome.exe', 'chrome-win\\chrome.exe'];
  if (platform !== 'darwin') return ['chrome-linux64/chrome', 'chrome-linux/chrome'];
  const testing = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  return [
    `chrome-mac-arm64/${testing}`,
    `chrome-mac-x64/${testing}`,
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ];
};

/** The caches of Playwright (Chromium only: its Firefox is a patched one) and of Puppeteer. */
export const browserCaches = (kind: BrowserKind, machine: Machine): readonly BrowserCache[] => {
  const { platform, env, home } = machine;
  const { join } = platform === 'win32' ? win32 : posix;
  const playwright = {
    win32: join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'ms-playwright'),
    darwin: join(home, 'Library', 'Caches', 'ms-playwright'),
  }[platform as string];
  const found = programs(platform, kind);
  const puppeteer = {
    folder: join(puppeteerCache(machine), kind === 'chromium' ? 'chrome' : 'firefox'),
    entry: /^[a-z0-9_]+-(?:stable_)?\d+/,
    programs: found,
  };
  if (kind === 'firefox') return [puppeteer];
  const folder =
    env.PLAYWRIGHT_BROWSERS_PATH ?? playwright ?? join(home, '.cache', 'ms-playwright');
  return [{ folder, entry: /^chromium-\d+$/, programs: found }, puppeteer];
};

/** Where Puppeteer keeps its browsers, and where we have it put ours. */
export const puppeteerCache = (machine: Machine): string =>
  machine.env.PUPPETEER_CACHE_DIR ??
  (machine.platform === 'win32' ? win32 : posix).join(machine.home, '.cache', 'puppeteer');

/** Sorts the folders of a cache from the newest version to the oldest, leaving out what is none. */
export const newestFirst = (entries: readonly string[], cache: BrowserCache): readonly string[] => {
  const newer = new Intl.Collator('en', { numeric: true }).compare;
  return entries.filter((entry) => cache.entry.test(entry)).sort((a, b) => newer(b, a));
};

/**
 * Judges a browser by what it prints for `--version`.
 *
 * @returns why it will not do, in words that follow its path; nothing where it will do
 */
export const refuseVersion = (kind: BrowserKind, printed: string): string | undefined => {
  const version = Number(/(\d+)\.\d/.exec(printed)?.[1] ?? Number.NaN);
  if (Number.isNaN(version)) return 'does not tell its version';
  if (kind === 'firefox') {
    if (!/firefox/i.test(printed)) return 'is not Firefox';
    return version < OLDEST_FIREFOX
      ? `is Firefox ${version}; ${OLDEST_FIREFOX} or newer is needed`
      : undefined;
  }
  if (/chromium|for testing/i.test(printed)) return undefined;
  if (/google chrome/i.test(printed) && version < CHROME_WITHOUT_LOADING) return undefined;
  return 'does not load extensions from the command line, as branded browsers do not';
};

/**
 * The ways to get a browser on this machine, in the order to try them.
 *
 * @param tools paths of the programs that come with the packages: this Node, Playwright's and Puppeteer's installers
 */
export const installSteps = (
  kind: BrowserKind,
  machine: Machine,
  tools: { readonly node: string; readonly playwright: string; readonly puppeteer: string },
): readonly InstallStep[] => {
  const steps: InstallStep[] = [];
  // Ubuntu's packages of both names only fetch a snap, which needs a running system.
  if (machine.isRoot && machine.hasAptGet && machine.distribution !== 'ubuntu') {
    const name = kind === 'chromium' ? 'chromium' : 'firefox-esr';
    steps.push({
      say: `Installing ${name} with apt-get`,
      commands: [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', '--no-install-recommends', name, 'fonts-noto-core'],
      ],
    });
  }
  const libraries = machine.isRoot && machine.hasAptGet ? ['--with-deps'] : [];
  steps.push(
    kind === 'chromium'
      ? {
          say: 'Downloading Chromium with Playwright',
          commands: [[tools.node, tools.playwright, 'install', ...libraries, 'chromium']],
        }
      : {
          say: 'Downloading Firefox with Puppeteer',
          commands: [
            [
              tools.node,
              tools.puppeteer,
              'install',
              'firefox@stable',
              '--path',
              puppeteerCache(machine),
            ],
          ],
        },
  );
  return steps;
};
