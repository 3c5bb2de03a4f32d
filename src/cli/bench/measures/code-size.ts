import { bundleOf } from '../browser/bundle.ts';
import type { Figure, Goal } from '../figure.ts';
import type { Job } from '../job.ts';

/** What is known of languages and is data, though it comes as modules: stemmers, lists of stop words and number words. */
const LANGUAGES = /@orama\/stemmers|stopword|number-lists|number-compounds|english-background/;

type Part = {
  readonly name: string;
  readonly entry: string;
  readonly what: string;
  readonly without?: RegExp;
  readonly goal?: Goal;
};

const parts: readonly Part[] = [
  {
    name: 'scan',
    entry: 'entry-scan.ts',
    what: 'engine code, minified and gzipped: opening both indexes and scanning, without languages',
    without: LANGUAGES,
    goal: { most: 15 },
  },
  {
    name: 'all',
    entry: 'entry-scan.ts',
    what: 'the same with stemmers, stop words and number words of all languages',
  },
  {
    name: 'bundled',
    entry: 'entry-bundled.ts',
    what: 'of it without languages, for the bundled database',
    without: LANGUAGES,
  },
  {
    name: 'imported',
    entry: 'entry-imported.ts',
    what: 'of it without languages, for imported claims',
    without: LANGUAGES,
  },
  {
    name: 'search',
    entry: 'entry-search.ts',
    what: 'code of the search without languages, gzipped',
    without: LANGUAGES,
  },
  {
    name: 'compile',
    entry: 'entry-compile.ts',
    what: 'code that builds the indexes without languages, gzipped',
    without: LANGUAGES,
  },
];

/** How much code a reader's browser loads. */
export const codeSize: Job = {
  name: 'index.code',
  what: 'engine code, minified and gzipped',
  guard: { seconds: 120, megabytes: 2048 },
  unit: 'kB',
  goal: { most: 15 },
  run: async ({ root }): Promise<readonly Figure[]> => {
    const figures: Figure[] = [];
    for (const { name, entry, what, without, goal } of parts) {
      const { code, gzipBytes } = await bundleOf(root, entry, without);
      figures.push({
        name: `index.code.${name}`,
        what,
        unit: 'kB',
        value: gzipBytes / 1000,
        ...(goal && { goal }),
        note: `${(code.length / 1000).toFixed(1)} kB before compression`,
      });
    }
    return figures;
  },
};
