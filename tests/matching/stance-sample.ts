import { compileSnapshot } from '../../src/matching/compile.ts';
import { openNuance } from '../../src/matching/nuance.ts';
import { openSnapshot } from '../../src/matching/snapshot.ts';
import { createStanceReader } from '../../src/matching/stance.ts';
import { type PageStanceReader, stanceOfPage } from '../../src/matching/stance-of-page.ts';
import type { Concept } from '../../src/model/record.ts';

/** A reader of stances that knows the words of some concepts, through an index as in the extension. */
export const stanceReaderOver = (concepts: readonly Concept[]): PageStanceReader => {
  const opened = openSnapshot(compileSnapshot({ records: [], concepts }));
  if (!opened.ok) throw new Error(opened.problem);
  const nuance = openNuance(opened.snapshot.nuance);
  return stanceOfPage(createStanceReader(nuance.littleWords));
};
