import { describe, expect, it } from 'vitest';
import {
  browserCaches,
  installSteps,
  type Machine,
  newestFirst,
  refuseVersion,
  usualPlaces,
} from '../../src/build/browsers/places.ts';

const linux: Machine = {
  platform: 'linux',
  env: { PATH: '/snap/bin:/usr/bin' },
  home: '/srv/reader',
  isRoot: false,
  hasAptGet: true,
  distribution: 'debian',
};
const mac: Machine = { ...linux, platform: 'darwin', home: '/Volumes/reader', hasAptGet: false };
const windows: Machine = {
  ...linux,
  platform: 'win32',
  home: 'D:\\reader',
  env: { LOCALAPPDATA: 'D:\\reader\\AppData\\Local', PROGRAMFILES: 'C:\\Program Files' },
  hasAptGet: false,
};
const tools = { node: 'node', playwright: 'playwright.js', puppeteer: 'browsers.js' };

describe('where browsers are looked for', () => {
  it('takes the folders of the PATH on Linux, snaps last', () => {
    const places = usualPlaces('chromium', linux);
    expect(places[0]).toBe('/usr/bin/chromium');
    expect(places.indexOf('/snap/bin/chromium')).toBeGreaterThan(
      places.indexOf('/usr/local/bin/chromium'),
    );
  });

  it('knows the folders of programs on macOS and Windows', () => {
    expect(usualPlaces('firefox', mac)).toContain(
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    );
    expect(usualPlaces('firefox', windows)).toContain(
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    );
    expect(usualPlaces('chromium', windows)).toContain(
      'D:\\reader\\AppData\\Local\\Chromium\\Application\\chrome.exe',
    );
  });

  it.each([linux, mac, windows])('never names branded Chrome or Edge on $platform', (machine) => {
    expect(usualPlaces('chromium', machine).join()).not.toMatch(
      /google-chrome|google chrome|msedge|microsoft/i,
    );
  });

  it.each([
    [linux, '/srv/reader/.cache/ms-playwright'],
    [mac, '/Volumes/reader/Library/Caches/ms-playwright'],
    [windows, 'D:\\reader\\AppData\\Local\\ms-playwright'],
  ])('knows the cache of Playwright on $platform', (machine, folder) => {
    expect(browserCaches('chromium', machine).map((cache) => cache.folder)).toContain(folder);
  });

  it("leaves Playwright's own Firefox alone", () => {
    const folders = browserCaches('firefox', linux).map((cache) => cache.folder);
    expect(folders).toEqual(['/srv/reader/.cache/puppeteer/firefox']);
  });

  it('prefers the newest version in a cache, by number', () => {
    const [playwright] = browserCaches('chromium', linux);
    if (!playwright) throw new Error('no cache');
    const entries = [
      'chromium-999',
      'firefox-1500',
      'chromium-1208',
      'chromium_headless_shell-1300',
    ];
    expect(newestFirst(entries, playwright)).toEqual(['chromium-1208', 'chromium-999']);
  });
});

describe('which browsers will do', () => {
  it.each([
    ['chromium', 'Chromium 156.0.8078.79 built on Debian GNU/Linux 12'],
    ['chromium', 'Google Chrome for Testing 146.0.7680.31'],
    ['chromium', 'Google Chrome 136.0.7103.92'],
    ['firefox', 'Mozilla Firefox 153.7.0esr'],
    ['firefox', 'Mozilla Firefox 140.0'],
  ] as const)('%s: %s will', (kind, printed) => {
    expect(refuseVersion(kind, printed)).toBeUndefined();
  });

  it.each([
    ['chromium', 'Google Chrome 137.0.7151.55', 'branded'],
    ['chromium', 'Microsoft Edge 141.0.3537.57', 'branded'],
    ['chromium', '', 'version'],
    ['firefox', 'Mozilla Firefox 128.5.0esr', '140'],
    ['firefox', 'Chromium 156.0.8078.79', 'not Firefox'],
  ] as const)('%s: %s will not', (kind, printed, why) => {
    expect(refuseVersion(kind, printed)).toContain(why);
  });
});

describe('how a missing browser is got', () => {
  const ways = (kind: 'chromium' | 'firefox', machine: Machine) =>
    installSteps(kind, machine, tools).map(({ commands }) =>
      commands.map((words) => words.join(' ')),
    );

  it('asks apt-get first for root on Debian, then downloads', () => {
    const [apt, download] = ways('chromium', { ...linux, isRoot: true });
    expect(apt).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium fonts-noto-core',
    ]);
    expect(download).toEqual(['node playwright.js install --with-deps chromium']);
  });

  it('only downloads for others', () => {
    expect(ways('chromium', linux)).toEqual([['node playwright.js install chromium']]);
    expect(ways('firefox', mac)).toEqual([
      ['node browsers.js install firefox@stable --path /Volumes/reader/.cache/puppeteer'],
    ]);
  });

  it('does not ask apt-get on Ubuntu, whose packages are snaps', () => {
    const root = { ...linux, isRoot: true, distribution: 'ubuntu' };
    expect(ways('firefox', root).flat().join()).not.toContain('apt-get');
  });
});
