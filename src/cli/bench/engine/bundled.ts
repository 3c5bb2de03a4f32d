import type { ScanRequest } from '../../../model/match.ts';
import { bundledDatabase } from '../../bundled.ts';
import { scannerFor } from '../../scanner.ts';

/** The scanner over the bundled database. @returns the number of matches in a page */
export const bundledScanner = (root: string): ((request: ScanRequest) => number) => {
  const scanner = scannerFor(bundledDatabase(root));
  return (request) => scanner.scan(request).reduce((sum, { matches }) => sum + matches.length, 0);
};
