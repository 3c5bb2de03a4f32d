import { compileSnapshot } from '../matching/compile.ts';
import { createScanner } from '../matching/scanner.ts';
import { openSnapshot } from '../matching/snapshot.ts';
import type { ScannerFor } from '../packs/check.ts';

/** Compiles records and concepts and opens the result, as the extension does. */
export const scannerFor: ScannerFor = (database) => {
  const opened = openSnapshot(compileSnapshot(database));
  if (!opened.ok) throw new Error(`a snapshot just compiled cannot be opened: ${opened.problem}`);
  return createScanner(opened.snapshot);
};
