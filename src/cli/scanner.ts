import { compileSnapshot } from '../matching/compile.ts';
import { compileImported } from '../matching/imported/compile.ts';
import type { ImportedClaim } from '../matching/imported/imported-claim.ts';
import { openImported } from '../matching/imported/open.ts';
import { createImportedScanner, type ImportedScanner } from '../matching/imported/scanner.ts';
import { openTexts } from '../matching/imported/texts.ts';
import { type Nuance, openNuance } from '../matching/nuance.ts';
import { createScanner, type Scanner } from '../matching/scanner.ts';
import { openSnapshot, type Snapshot } from '../matching/snapshot.ts';
import { createStanceReader } from '../matching/stance.ts';
import { stanceOfPage } from '../matching/stance-of-page.ts';
import type { Concept } from '../model/record.ts';
import type { ScannerFor } from '../packs/check.ts';

const snapshotOf = (database: Parameters<ScannerFor>[0]): Snapshot => {
  const opened = openSnapshot(compileSnapshot(database));
  if (!opened.ok) throw new Error(`a snapshot just compiled cannot be opened: ${opened.problem}`);
  return opened.snapshot;
};

/** Compiles records and concepts and opens the result, as the extension does. */
export const scannerFor = (database: Parameters<ScannerFor>[0]): Scanner =>
  createScanner(snapshotOf(database));

/**
 * Compiles claims that are only sentences and opens the result, as the extension does.
 *
 * @param concepts those whose words tell what a page does with a claim
 */
export const importedScannerFor = (
  claims: readonly ImportedClaim[],
  concepts: readonly Concept[] = [],
): ImportedScanner => {
  const compiled = compileImported(claims);
  const index = openImported(compiled.index);
  if (!index.ok) throw new Error(`an index just compiled cannot be opened: ${index.problem}`);
  const texts = openTexts(compiled.texts);
  if (!texts.ok) throw new Error(`texts just packed cannot be opened: ${texts.problem}`);
  // Only a match needs the words of stance, and most packs are scanned for without one.
  let nuance: Nuance | undefined;
  const stanceOf = createStanceReader((text) => {
    nuance ??= openNuance(snapshotOf({ records: [], concepts }).nuance);
    return nuance.littleWords(text);
  });
  return createImportedScanner(index.index, texts.texts, stanceOfPage(stanceOf));
};
