/**
 * Prints where the content script's time goes, function by function: `node src/cli/bench/page/profile.ts [UNITS]`
 *
 * UNITS is the length of the article's text, a million where not said. A build whose functions keep their names is read
 * by V8's sampling profiler; that costs time itself, so that shares count here and not milliseconds.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildReadably } from '../../../build/readable-build.ts';
import { writeArticle } from './article.ts';
import { type BenchTab, openBrowser } from './browser.ts';
import { serveSite } from './site.ts';

type Frame = {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
};

type Profile = {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: Frame;
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
};

/** Microseconds between two looks. */
const INTERVAL = 200;

/** Functions that are told of. */
const TOP = 30;

type Cost = { self: number; total: number };

const isOurs = ({ url }: Frame): boolean => url.startsWith('chrome-extension://');

/**
 * Names for the frames of a stack, innermost first; none where the extension's script is not in it. What is built in
 * goes by its caller as well: V8 tells calls of the extension API apart by nothing else.
 */
const namesOf = (path: readonly Frame[]): readonly string[] => {
  const callers = path.flatMap((frame, at) => (isOurs(frame) ? [{ frame, at }] : []));
  return callers.length === 0
    ? []
    : path.map((frame, at) => {
        const caller = callers.find((one) => one.at >= at) ?? callers.at(-1);
        const place = `${caller?.frame.functionName || '(anonymous)'}:${(caller?.frame.lineNumber ?? 0) + 1}`;
        return isOurs(frame) ? place : `${frame.functionName} in ${place}`;
      });
};

/** Self and total time of each function that the extension's script was in, in ms. */
const costsOf = ({ nodes, samples = [], timeDeltas = [] }: Profile): ReadonlyMap<string, Cost> => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parentOf = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const costs = new Map<string, Cost>();
  const costOf = (key: string): Cost => {
    const cost = costs.get(key) ?? { self: 0, total: 0 };
    costs.set(key, cost);
    return cost;
  };
  const pathOf = (id: number): readonly Frame[] => {
    const path: Frame[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parentOf.get(at)) {
      const node = byId.get(at);
      if (node) path.push(node.callFrame);
    }
    return path;
  };
  samples.forEach((id, index) => {
    const ms = (timeDeltas[index] ?? 0) / 1000;
    const keys = namesOf(pathOf(id));
    if (keys.length === 0) return;
    costOf(keys[0] ?? '').self += ms;
    for (const key of new Set(keys)) costOf(key).total += ms;
  });
  return costs;
};

const profileOf = async ({ page, cdp, untilRead }: BenchTab, address: string): Promise<Profile> => {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await cdp.send('Profiler.start');
  await page.goto(address, { timeout: 120_000 });
  // Where it is not read to its end in time, a profile of the part says where the time goes as well.
  await untilRead();
  const { profile } = await cdp.send('Profiler.stop');
  return profile;
};

const main = async (units: number): Promise<void> => {
  const extension = await buildReadably();
  const site = await serveSite(new Map([['/article', writeArticle(units)]]));
  const browser = await openBrowser(extension);
  try {
    const profile = await browser.inTab(site.origin, (tab) =>
      profileOf(tab, `${site.origin}/article`),
    );
    const costs = [...costsOf(profile)];
    const whole = costs.reduce((sum, [, { self }]) => sum + self, 0);
    const script = readFileSync(join(extension, 'page.js'), 'utf8');
    console.log(
      `${whole.toFixed(0)} ms in samples of the content script (${script.length} units of code), article of ${units} units`,
    );
    console.log('    self          total  function:line of content.js');
    for (const [name, { self, total }] of costs
      .sort((a, b) => b[1].self - a[1].self)
      .slice(0, TOP)) {
      const share = ((self / whole) * 100).toFixed(1).padStart(5);
      console.log(
        `${self.toFixed(1).padStart(8)} ${share} % ${total.toFixed(1).padStart(8)}  ${name}`,
      );
    }
  } finally {
    await browser.close();
    site.close();
  }
};

await main(Number(process.argv[2] ?? 1_000_000));
