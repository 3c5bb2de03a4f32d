// `npm run pages -- FOLDER...`: opens saved pages of the web with known claims planted in them, and says how Whence and
// the pages get on.

import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchChromium } from '../../../src/build/browsers/chromium.ts';
import { launchFirefox } from '../../../src/build/browsers/firefox.ts';
import type { BrowserKind } from '../../../src/build/browsers/places.ts';
import { findBrowser, thisMachine } from '../../../src/build/browsers/provide.ts';
import { projectRoot } from '../../../src/build/programs.ts';
import { startSession } from '../../e2e/steps/session.ts';
import { launchBare } from '../untouched/bare-browser.ts';
import { languageOf, plant } from './plant.ts';
import { findSaved, readSaved, type SavedPage } from './saved.ts';
import { seedFinder } from './seeds.ts';
import { type Visit, visit } from './visit.ts';

const USAGE = `npm run pages -- [--browser chromium|firefox] [--screenshots FOLDER] FOLDER|FILE...

Opens every saved page (.html, .html.gz) in a browser with the built extension and in one without, served on this
machine; whatever else a page asks for is not found. Three known claims are planted in its article: after the first
paragraph and in the middle of it, and aside, in the page's language where the records have a wording in it. Tells for
each page what was not marked, what was marked in vain, what Whence threw, and how the page differs from itself without
Whence. Ends with 1 where there is anything to tell. Build the extension first.`;

const launchers = {
  chromium: { build: 'chrome-mv3', launch: launchChromium },
  firefox: { build: 'firefox-mv3', launch: launchFirefox },
} as const;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Tells of a page in a line, and of each problem in another. */
const tell = ({ name, seen, found, unseen, problems, differences, restless }: Visit): void => {
  const hidden = unseen > 0 ? `, ${unseen} hidden by the page` : '';
  const changing = restless ? ', differs from itself' : '';
  say(`${name}: ${found} of ${seen} marked${hidden}${changing}`);
  for (const line of [...problems, ...differences]) say(`  ${line}`);
};

const sum = (visits: readonly Visit[]): void => {
  const total = (count: (visit: Visit) => number): number =>
    visits.reduce((all, each) => all + count(each), 0);
  const pages = (holds: (visit: Visit) => boolean): number => visits.filter(holds).length;
  say('');
  say(`pages                    ${visits.length}`);
  say(`planted, to be seen      ${total(({ seen }) => seen)}`);
  say(`of these marked          ${total(({ found }) => found)}`);
  say(`planted, hidden by page  ${total(({ unseen }) => unseen)}`);
  say(`pages with problems      ${pages(({ problems }) => problems.length > 0)}`);
  say(`pages changed by Whence  ${pages(({ differences }) => differences.length > 0)}`);
  say(`pages never twice alike  ${pages(({ restless }) => restless)}`);
};

/** A page that could not be opened or asked is told of, and the others are visited all the same. */
const failed = (name: string, error: unknown): Visit => ({
  name,
  seen: 0,
  found: 0,
  unseen: 0,
  problems: [`could not be visited: ${String(error).split('\n')[0]}`],
  differences: [],
  restless: false,
});

const visitAll = async (
  kind: BrowserKind,
  pages: readonly SavedPage[],
  screenshots: string | undefined,
): Promise<readonly Visit[]> => {
  const { build, launch } = launchers[kind];
  const browser = findBrowser(kind, thisMachine());
  if (!browser.ok) throw new Error(browser.problem);
  const seedsFor = seedFinder(projectRoot);
  const session = await startSession(kind, build, launch, true);
  const proxyPort = session.web.port;
  const bare = await launchBare(launch, { program: browser.path, headless: true, proxyPort });
  if (screenshots !== undefined) mkdirSync(screenshots, { recursive: true });
  const browsers = { session, bare, ...(screenshots !== undefined && { screenshots }) };
  const visits: Visit[] = [];
  try {
    for (const page of pages) {
      const html = readSaved(page);
      const planted = plant(html, seedsFor(languageOf(html)));
      const seen = await visit(browsers, page.name, planted).catch((error) =>
        failed(page.name, error),
      );
      tell(seen);
      visits.push(seen);
    }
  } finally {
    await Promise.all([session.driver.close(), bare.close()]);
    session.web.close();
  }
  return visits;
};

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      screenshots: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  const kind = values.browser;
  if (values.help || positionals.length === 0 || (kind !== 'chromium' && kind !== 'firefox')) {
    say(USAGE);
    return values.help ? 0 : 2;
  }
  const visits = await visitAll(kind, positionals.flatMap(findSaved), values.screenshots);
  sum(visits);
  const isFine = ({ problems, differences }: Visit) => problems.length + differences.length === 0;
  return visits.every(isFine) ? 0 : 1;
};

process.exitCode = await main();
