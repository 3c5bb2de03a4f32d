import { importedScan, type Tier } from '../engine/imported.ts';
import type { Figure } from '../figure.ts';
import type { Job } from '../job.ts';
import type { CopyKind } from '../material/copies.ts';
import { type Planted, type PlantedPage, sentencesOf } from '../material/material.ts';
import { createRandom } from '../material/random.ts';
import { buildCost } from '../memory.ts';
import { ahoCorasick, ahoCorasickFast } from '../rivals/aho-corasick.ts';
import { flexsearch } from '../rivals/flexsearch.ts';
import { fuse } from '../rivals/fuse.ts';
import { indexOf } from '../rivals/index-of.ts';
import { lunrIndex } from '../rivals/lunr.ts';
import { minisearch } from '../rivals/minisearch.ts';
import { regularExpression } from '../rivals/regular-expression.ts';
import type { PageRival, SearchRival } from '../rivals/rival.ts';
import { compete } from '../rounds.ts';
import { median, quietRatio, type Ratio } from '../statistics.ts';

/** Claims to look for in the page: as many as the goal is set for, and what a reader may have. */
const SIZES = [10_000, 100_000] as const;
/** Copies of each kind that stand in the page. */
const PLANTED = 12;
const GOAL = { least: 30 } as const;

const KINDS: readonly CopyKind[] = ['plain', 'dressed', 'noisy'];

/** For instance `plain 12 of 12, dressed 3 of 12, noisy 0 of 12`. */
const foundInWords = (found: ReadonlySet<number>, planted: readonly Planted[]): string =>
  KINDS.map((kind) => {
    const own = planted.filter((copy) => copy.kind === kind);
    return `${kind} ${own.filter(({ claim }) => found.has(claim)).length} of ${own.length}`;
  }).join(', ');

type Outcome = {
  /** How many times as long as Whence, round by round, and in ms for the page. */
  readonly ratio: Ratio;
  readonly ms: number;
  readonly found: ReadonlySet<number>;
  readonly tried: readonly Planted[];
  readonly note: string;
};

type Ours = (page: string) => ReadonlySet<number>;

const racePage = (scan: Ours, ours: Ours, page: PlantedPage, mostMs: number): Outcome => {
  const times = compete(
    { rival: () => scan(page.text).size, ours: () => ours(page.text).size },
    { rounds: 60, warmUp: 3, mostMs },
  );
  return {
    ratio: quietRatio(times.rival, times.ours),
    ms: median(times.rival),
    found: scan(page.text),
    tried: page.planted,
    note: '',
  };
};

const shuffled = (sentences: readonly string[]): readonly string[] => {
  const random = createRandom(7);
  return sentences
    .map((sentence) => ({ sentence, key: random.next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ sentence }) => sentence);
};

/**
 * A search engine gets the page sentence by sentence; a slow one only as many, drawn by lot, as the time allows, and
 * what they took is taken for all. A planted copy counts as tried where its sentence was.
 */
const raceSearch = (
  search: ReturnType<SearchRival['build']>,
  ours: Ours,
  page: PlantedPage,
  mostMs: number,
): Outcome => {
  const all = shuffled(sentencesOf(page.text));
  const found = new Set<number>();
  const began = performance.now();
  const times: number[] = [];
  const whole: number[] = [];
  for (const sentence of all) {
    const start = performance.now();
    const [best] = search(sentence, 1);
    times.push(performance.now() - start);
    if (best !== undefined) found.add(best);
    // Now and then, so that both meet the same weather; not each time, for that would take most of it.
    if (times.length % 10 === 1) {
      const own = performance.now();
      ours(page.text);
      whole.push(performance.now() - own);
    }
    if (performance.now() - began > mostMs) break;
  }
  const asked = new Set(all.slice(0, times.length).map((sentence) => sentence));
  const tried = page.planted.filter(({ sentence }) =>
    sentencesOf(sentence).every((part) => asked.has(part)),
  );
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const ms = mean * all.length;
  return {
    ratio: {
      value: ms / median(whole),
      spread: {
        low: ms / Math.max(...whole),
        median: ms / median(whole),
        high: ms / Math.min(...whole),
      },
    },
    ms,
    found,
    tried,
    note: times.length < all.length ? `${times.length} of ${all.length} sentences asked` : '',
  };
};

const raceAgainst = (rival: PageRival | SearchRival, tier: Tier, size: number): Job => {
  const name = `scan.rival.${size}.${rival.name}`;
  const what = `scan of 100 kB for ${size.toLocaleString('en-US')} claims: ${rival.name}, slower than Whence (${tier})`;
  return {
    name,
    what,
    guard: { seconds: 240, megabytes: 4096 },
    unit: 'times',
    ...(size === SIZES[0] && { goal: GOAL }),
    run: ({ quick }, material): readonly Figure[] => {
      const claims = material.claims(size);
      const page = material.plantedPage(claims, PLANTED);
      const whence = importedScan(claims);
      const ours: Ours = (text) => whence.scan(text, tier);
      const {
        built,
        ms: buildMs,
        bytes,
      } = buildCost(() =>
        rival.kind === 'page'
          ? { kind: rival.kind, scan: rival.build(claims) }
          : { kind: rival.kind, search: rival.build(claims) },
      );
      const mostMs = quick ? 3_000 : 20_000;
      const { ratio, ms, found, tried, note } =
        built.kind === 'page'
          ? racePage(built.scan, ours, page, mostMs)
          : raceSearch(built.search, ours, page, mostMs);
      const notes = [
        `finds ${foundInWords(found, tried)}`,
        `built in ${Math.round(buildMs).toLocaleString('en-US')} ms`,
        `${(bytes / 1e6).toFixed(0)} MB`,
        note,
        `Whence (${tier}) finds ${foundInWords(ours(page.text), page.planted)}`,
      ];
      return [
        {
          name,
          what,
          unit: 'times',
          value: ratio.value,
          spread: ratio.spread,
          ...(size === SIZES[0] && { goal: GOAL }),
          beside: { value: ms, unit: 'ms' },
          note: notes.filter((one) => one !== '').join('; '),
        },
      ];
    },
  };
};

/**
 * Each of the others against Whence, those that find only exact words against its exact scan. At the larger size only
 * those whose cost was not out of all proportion at the smaller.
 */
export const scanRivalJobs: readonly Job[] = SIZES.flatMap((size) => [
  ...[indexOf, regularExpression, ahoCorasick, ...(size === SIZES[0] ? [ahoCorasickFast] : [])].map(
    (rival) => raceAgainst(rival, 'exact', size),
  ),
  ...[minisearch, flexsearch, lunrIndex, ...(size === SIZES[0] ? [fuse] : [])].map((rival) =>
    raceAgainst(rival, 'fuzzy', size),
  ),
]);
