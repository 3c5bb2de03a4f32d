import { readFileSync } from 'node:fs';
import { readDatabaseFiles } from '../../src/build/read-database.ts';
import { analyse } from '../../src/matching/analysis.ts';
import { compileSnapshot } from '../../src/matching/compile.ts';
import type { Difference } from '../../src/matching/differences.ts';
import { differencesBetween } from '../../src/matching/differences-between.ts';
import { createEngine, type Engine } from '../../src/matching/engine.ts';
import { openSnapshot } from '../../src/matching/snapshot.ts';
import { unitsOf } from '../../src/matching/units.ts';
import type { Lang } from '../../src/model/brand.ts';
import type { Concept } from '../../src/model/record.ts';

/** The bundled concepts, unchecked. */
export const bundledConcepts = (): readonly Concept[] =>
  readDatabaseFiles(process.cwd())
    .filter(({ path }) => path.startsWith('assets/concepts/'))
    .map(({ path }) => JSON.parse(readFileSync(path, 'utf8')) as Concept);

/** An engine that knows the bundled concepts and no records. */
export const conceptEngine = (): Engine => {
  const opened = openSnapshot(compileSnapshot({ records: [], concepts: bundledConcepts() }));
  if (!opened.ok) throw new Error(opened.problem);
  return createEngine(opened.snapshot);
};

/** How the second text differs from the first, as hop-by-hop comparison sees it. */
export const differencesOf = (
  { lexicon, nuance: nuanceOf }: Engine,
  before: string,
  after: string,
  langs: readonly [string, string] = ['en', 'en'],
  isQuotation = false,
): readonly Difference[] => {
  const nuance = nuanceOf();
  const read = (words: string, lang: string) => {
    const analysis = analyse(words, lexicon);
    return nuance.read({ analysis, units: unitsOf(analysis) }, lang);
  };
  const side = (words: string, lang: string, quotation: boolean) => ({
    text: read(words, lang),
    lang: lang as Lang,
    isQuotation: quotation,
  });
  return (
    differencesBetween(
      nuance.traits,
      side(before, langs[0], isQuotation),
      side(after, langs[1], false),
    ) ?? []
  );
};
