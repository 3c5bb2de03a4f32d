import { bundledDatabase } from '../../bundled.ts';
import { bundledScanner } from '../engine/bundled.ts';
import { importedScan } from '../engine/imported.ts';
import { requestOf } from '../engine/request.ts';
import type { Figure } from '../figure.ts';
import type { Job, Setting } from '../job.ts';
import { type Hostile, hostileTexts, ownWordsOf } from '../material/hostile.ts';
import type { Material } from '../material/material.ts';
import { passOfPattern } from '../yardstick.ts';

/** UTF-16 units that others are held against. */
const BASE = 100_000;

/** More than this per character, and it is no longer the caches alone. */
const GOAL = { most: 1.5 } as const;

type Scan = (text: string) => number;

/** What one character costs in texts of some lengths, in ns: the least of a few rounds in turn. */
const costPerCharacter = (
  scan: Scan,
  texts: readonly string[],
  rounds: number,
): readonly number[] => {
  const least = texts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [index, text] of texts.entries()) {
      // A short text is over before the clock has moved much: it is read more than once.
      const times = Math.max(1, Math.round(BASE / text.length)) * (text.length <= BASE ? 3 : 1);
      const start = performance.now();
      for (let time = 0; time < times; time++) scan(text);
      const cost = ((performance.now() - start) * 1e6) / (times * text.length);
      least[index] = Math.min(least[index] ?? cost, cost);
    }
  }
  return least;
};

const inMegabytes = (length: number): string => `${length / 1e6} MB`;

const figuresOf = (
  name: string,
  what: string,
  lengths: readonly number[],
  costs: readonly number[],
): readonly Figure[] => {
  const [base = Number.NaN, ...others] = costs;
  return others.map((cost, index) => ({
    name: `${name}.${lengths[index + 1]}`,
    what: `${what}, ${inMegabytes(lengths[index + 1] ?? 0)}: per character, against 100 kB`,
    unit: 'times',
    value: cost / base,
    goal: GOAL,
    beside: { value: (cost * (lengths[index + 1] ?? 0)) / 1e6, unit: 'ms' },
  }));
};

type Engine = { readonly name: string; make(setting: Setting, material: Material): Scan };

const CLAIMS = 10_000;

const engines: readonly Engine[] = [
  {
    name: 'bundled',
    make: ({ root }) => {
      const scan = bundledScanner(root);
      return (text) => scan(requestOf(text));
    },
  },
  {
    name: 'imported',
    make: (_, material) => {
      const { scan } = importedScan(material.claims(CLAIMS));
      return (text) => scan(text, 'fuzzy').size;
    },
  },
];

const ordinaryLengths = [BASE, 1_000_000, 4_000_000, 10_000_000];

const ordinary = ({ name: engine, make }: Engine): Job => {
  const name = `linear.${engine}`;
  const what = `ordinary text, ${engine} claims`;
  return {
    name,
    what,
    guard: { seconds: 180, megabytes: 6144 },
    unit: 'times',
    goal: GOAL,
    run: (setting, material): readonly Figure[] => {
      const scan = make(setting, material);
      const lengths = setting.quick ? ordinaryLengths.slice(0, 3) : ordinaryLengths;
      const texts = lengths.map((length) => material.page(length));
      scan(texts[0] ?? '');
      return figuresOf(name, what, lengths, costPerCharacter(scan, texts, setting.quick ? 2 : 4));
    },
  };
};

/** Lengths of hostile texts: four times as much may take four times as long. */
const hostileLengths = [BASE, 1_000_000, 4_000_000];

const hostile = ({ name: engine, make }: Engine, { name: kind, text }: Hostile): Job => {
  const name = `hostile.${engine}.${kind}`;
  const what = `hostile text, ${engine} claims: ${kind}`;
  return {
    name,
    what,
    guard: { seconds: 120, megabytes: 6144 },
    unit: 'times',
    goal: GOAL,
    run: (setting, material): readonly Figure[] => {
      const scan = make(setting, material);
      const own = ownWordsOf(bundledDatabase(setting.root));
      const lengths = setting.quick ? hostileLengths.slice(0, 2) : hostileLengths;
      const texts = lengths.map((length) => text(length, own));
      scan(texts[0] ?? '');
      const costs = costPerCharacter(scan, texts, setting.quick ? 2 : 3);
      const r = costPerCharacter(passOfPattern, [material.page(BASE).toLowerCase()], 20)[0] ?? 1;
      const worst = Math.max(...costs.slice(1)) / (costs[0] ?? 1);
      return [
        {
          name,
          what: `${what}: per character at ${inMegabytes(lengths.at(-1) ?? 0)}, against 100 kB`,
          unit: 'times',
          value: worst,
          goal: GOAL,
          beside: { value: (costs.at(-1) ?? 0) / r, unit: 'R' },
          note: 'beside: how many times what R takes for each character of an ordinary page',
        },
      ];
    },
  };
};

/** How the cost grows with the text, ordinary and made to be slow. */
export const linearityJobs: readonly Job[] = engines.flatMap((engine) => [
  ordinary(engine),
  ...hostileTexts.map((kind) => hostile(engine, kind)),
]);
