import { bundleOf } from '../browser/bundle.ts';
import type { Figure } from '../figure.ts';
import type { Job } from '../job.ts';

const GOAL = { most: 15 } as const;

type Part = {
  readonly name: string;
  readonly entry: string;
  readonly what: string;
  readonly judged: boolean;
};

const parts: readonly Part[] = [
  {
    name: 'scan',
    entry: 'entry-scan.ts',
    what: 'engine code, minified and gzipped: opening both indexes and scanning',
    judged: true,
  },
  {
    name: 'bundled',
    entry: 'entry-bundled.ts',
    what: 'of it, for the bundled database alone',
    judged: false,
  },
  {
    name: 'imported',
    entry: 'entry-imported.ts',
    what: 'of it, for imported claims alone',
    judged: false,
  },
  {
    name: 'search',
    entry: 'entry-search.ts',
    what: 'code of the search alone, gzipped',
    judged: false,
  },
  {
    name: 'compile',
    entry: 'entry-compile.ts',
    what: 'code that builds the indexes alone, gzipped',
    judged: false,
  },
];

/** How much code a reader's browser loads. */
export const codeSize: Job = {
  name: 'index.code',
  what: 'engine code, minified and gzipped',
  guard: { seconds: 120, megabytes: 2048 },
  unit: 'kB',
  goal: GOAL,
  run: async ({ root }): Promise<readonly Figure[]> => {
    const figures: Figure[] = [];
    for (const { name, entry, what, judged } of parts) {
      const { code, gzipBytes } = await bundleOf(root, entry);
      figures.push({
        name: `index.code.${name}`,
        what,
        unit: 'kB',
        value: gzipBytes / 1000,
        ...(judged && { goal: GOAL }),
        note: `${(code.length / 1000).toFixed(1)} kB before compression`,
      });
    }
    return figures;
  },
};
