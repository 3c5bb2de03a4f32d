import { compileSnapshot } from '../matching/compile.ts';
import { compileImported } from '../matching/imported/compile.ts';
import type { ImportedClaim } from '../matching/imported/imported-claim.ts';
import { openImported } from '../matching/imported/open.ts';
import { createImportedScanner, type ImportedScanner } from '../matching/imported/scanner.ts';
import { openTexts } from '../matching/imported/texts.ts';
import { createScanner, type Scanner } from '../matching/scanner.ts';
import { openSnapshot } from '../matching/snapshot.ts';
import type { ScannerFor } from '../packs/check.ts';

/** Compiles records and concepts and opens the result, as the extension does. */
export const scannerFor = (database: Parameters<ScannerFor>[0]): Scanner => {
  const opened = openSnapshot(compileSnapshot(database));
  if (!opened.ok) throw new Error(`a snapshot just compiled cannot be opened: ${opened.problem}`);
  return createScanner(opened.snapshot);
};

/** Compiles claims that are only sentences and opens the result, as the extension does. */
export const importedScannerFor = (claims: readonly ImportedClaim[]): ImportedScanner => {
  const compiled = compileImported(claims);
  const index = openImported(compiled.index);
  if (!index.ok) throw new Error(`an index just compiled cannot be opened: ${index.problem}`);
  const texts = openTexts(compiled.texts);
  if (!texts.ok) throw new Error(`texts just packed cannot be opened: ${texts.problem}`);
  return createImportedScanner(index.index, texts.texts);
};
