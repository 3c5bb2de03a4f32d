import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, Tab } from '../../../src/build/browsers/driver.ts';
import { waitUntilRead } from '../../../src/cli/demo/ask-extension.ts';
import { readMarks } from '../../e2e/steps/marks.ts';
import type { Session } from '../../e2e/steps/session.ts';
import { problemsWith } from '../fixtures.ts';
import { compareSnapshots } from '../untouched/compare.ts';
import { ownEvents, withEars } from '../untouched/ears.ts';
import { takeSnapshot } from '../untouched/snapshot.ts';
import type { Planted } from './plant.ts';

/** What became of one page. */
export type Visit = {
  readonly name: string;
  /** Seeds a person can see, and how many of them were marked. */
  readonly seen: number;
  readonly found: number;
  /** Seeds that the page hides: in folded parts, behind a wall. */
  readonly unseen: number;
  /** Not marked, marked in vain, or thrown by Whence; in sentences. */
  readonly problems: readonly string[];
  /** How the page differs from itself without Whence, other than it differs from itself anyway. */
  readonly differences: readonly string[];
  /** The page is not the same twice even without Whence. */
  readonly restless: boolean;
};

/** Where and with what to look at pages. */
export type Browsers = {
  readonly session: Session;
  readonly bare: Driver;
  /** Takes a picture of the first mark there. */
  readonly screenshots?: string;
};

// Saved pages wait for what cannot be had, and change as they find that out. In ms.
const SETTLES_IN = 3_000;
const PATIENCE = 8_000;

/** Opens a page with seeds in a browser with Whence and in one without, and says how they fare. */
export async function visit(browsers: Browsers, name: string, planted: Planted): Promise<Visit> {
  const { session, bare, screenshots } = browsers;
  const address = `http://${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.test/`;
  session.web.publish(address, withEars(planted.html, ownEvents(session.driver)));
  const [page, without] = await Promise.all([session.open(address), bare.open(address)]);
  await waitUntilRead(session.extensionPage, page.id);
  await sleep(SETTLES_IN);
  const shown = await seenWords(
    without,
    planted.spots.map(({ seed }) => seed.words),
  );
  const seeds = planted.spots.map(({ seed }) => seed);
  const marks = seeds.filter(({ words }) => shown.includes(words));
  const hidden = seeds.filter(({ words }) => !shown.includes(words));
  const expected = { lang: '', why: '', marks, also: [] };
  let problems = problemsWith(expected, await readMarks(session, page));
  for (let waited = 0; problems.length > 0 && waited < PATIENCE; waited += 500) {
    await sleep(500);
    problems = problemsWith(expected, await readMarks(session, page));
  }
  const missing = problems.filter((problem) => problem.startsWith('not marked'));
  const { differences, restless } = await judge(browsers, page.tab, without, address);
  if (screenshots !== undefined) await photograph(page.tab, `${screenshots}/${name}.png`);
  const errors = await session.driver.errors();
  await Promise.all([page.tab.close(), without.close()]);
  return {
    name,
    seen: marks.length,
    found: marks.length - missing.length,
    unseen: hidden.length,
    problems: [...problems, ...errors],
    differences,
    restless,
  };
}

// What differs between two openings without Whence is the page's own doing.
async function judge({ bare }: Browsers, seen: Tab, without: Tab, address: string) {
  const look = async () =>
    compareSnapshots(
      ...(await Promise.all([
        seen.evaluate(takeSnapshot, null),
        without.evaluate(takeSnapshot, null),
      ])),
    );
  let differences = await look();
  for (let tries = 0; differences.length > 0 && tries < 4; tries++) {
    await sleep(1_000);
    differences = await look();
  }
  if (differences.length === 0) return { differences, restless: false };
  const again = await bare.open(address);
  await sleep(SETTLES_IN);
  const own = compareSnapshots(
    ...(await Promise.all([
      again.evaluate(takeSnapshot, null),
      without.evaluate(takeSnapshot, null),
    ])),
  );
  await again.close();
  const kindOf = (line: string): string => line.replace(/[,:].*$/s, '');
  const kinds = new Set(own.map(kindOf));
  // Boxes follow the nodes: where these come in another order each time, so do those.
  if (kinds.has('dom')) kinds.add('layout');
  return {
    differences: differences.filter((line) => !kinds.has(kindOf(line))),
    restless: kinds.size > 0,
  };
}

/** Those of the words that a person can see on the page, scrolling included. */
function seenWords(tab: Tab, words: readonly string[]): Promise<readonly string[]> {
  return tab.evaluate((wanted) => {
    const seen: string[] = [];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement, nodeValue } = node;
      if (parentElement === null || nodeValue === null || !wanted.includes(nodeValue)) continue;
      const { width, height } = parentElement.getBoundingClientRect();
      const visible = parentElement.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
      });
      if (visible && width > 1 && height > 1) seen.push(nodeValue);
    }
    return seen;
  }, words);
}

async function photograph(tab: Tab, path: string): Promise<void> {
  await tab.bringToFront();
  await tab.evaluate(() => {
    const [range] = [...(CSS.highlights.get('whence') ?? [])];
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }, null);
  await tab.screenshot(path);
}
