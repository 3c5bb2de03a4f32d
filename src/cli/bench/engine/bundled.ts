import { compileSnapshot } from '../../../matching/compile.ts';
import type { createScanner } from '../../../matching/scanner.ts';
import { openSnapshot } from '../../../matching/snapshot.ts';
import { bundledDatabase } from '../../bundled.ts';
import { documentOfText } from '../../document.ts';
import { scannerFor } from '../../scanner.ts';

/** A page as the extension's scanner is asked about it. */
export type Request = Parameters<ReturnType<typeof createScanner>['scan']>[0];

/** The whole page in one request, a passage a line. */
export const requestOf = (page: string): Request => {
  const { title, passages } = documentOfText(page);
  return { title, before: [], passages: passages.map(({ text }, id) => ({ id, text })) };
};

/** The scanner over the bundled database. @returns the number of matches in a page */
export const bundledScanner = (root: string): ((request: Request) => number) => {
  const scanner = scannerFor(bundledDatabase(root));
  return (request) => scanner.scan(request).reduce((sum, { matches }) => sum + matches.length, 0);
};

/** The bundled database's index as bytes. */
export const bundledBytes = (root: string): ArrayBuffer => compileSnapshot(bundledDatabase(root));

/** Opens an index as a background does after it has read it. */
export const openBundled = (bytes: ArrayBuffer) => openSnapshot(bytes);
