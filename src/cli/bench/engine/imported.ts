import { compileImported } from '../../../matching/imported/compile.ts';
import type { ImportedClaim } from '../../../matching/imported/imported-claim.ts';
import { openImported } from '../../../matching/imported/open.ts';
import { createImportedScanner, type Tier } from '../../../matching/imported/scanner.ts';
import { openTexts } from '../../../matching/imported/texts.ts';
import type { PassageMatches } from '../../../model/match.ts';
import type { BenchClaim } from '../material/prose.ts';
import { requestOf } from './request.ts';

export type { Tier };

/** Recognition of imported claims, as the extension does it; whole pages, cut into passages beforehand. */
export type ImportedScan = {
  /** Positions of the claims that a page repeats, at the level of a mark or of *related*. */
  scan(page: string, tier: Tier): ReadonlySet<number>;
  /** The same with pauses, closely. */
  steps(page: string): Iterator<unknown, unknown, void>;
};

/** Claims as they are imported. */
export const importedClaims = (claims: readonly BenchClaim[]): readonly ImportedClaim[] =>
  claims.map(({ id, text, title }) => ({ id, sentence: text, ...(title !== '' && { title }) }));

/** The number that a claim's id ends in is its position. */
const positionOf = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1));

const positionsIn = (found: readonly PassageMatches[]): ReadonlySet<number> =>
  new Set(found.flatMap(({ matches }) => matches.map(({ claim }) => positionOf(claim))));

/** Opens compiled claims. @throws Error where they cannot be opened */
export const openImportedScan = (index: ArrayBuffer, texts: ArrayBuffer): ImportedScan => {
  const openedIndex = openImported(index);
  if (!openedIndex.ok) throw new Error(openedIndex.problem);
  const openedTexts = openTexts(texts);
  if (!openedTexts.ok) throw new Error(openedTexts.problem);
  const scanner = createImportedScanner(openedIndex.index, openedTexts.texts);
  return {
    scan: (page, tier) => positionsIn(scanner.scan(requestOf(page), tier)),
    steps: (page) => scanner.scanInSteps(requestOf(page), 'fuzzy'),
  };
};

/** Compiles claims and opens the index. */
export const importedScan = (claims: readonly BenchClaim[]): ImportedScan => {
  const { index, texts } = compileImported(importedClaims(claims));
  return openImportedScan(index, texts);
};
