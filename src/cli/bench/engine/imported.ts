import { recordOfLine } from '../../pack-file.ts';
import { scannerFor } from '../../scanner.ts';
import type { BenchClaim } from '../material/prose.ts';
import { requestOf } from './bundled.ts';

/** How imported claims are recognised: word for word, or with words dropped, replaced and put in. */
export type Tier = 'exact' | 'fuzzy';

/** Recognition of imported claims, as the extension does it. */
export type ImportedScan = {
  /** Positions of the claims that a page repeats, at the level of a mark or of *related*. */
  scan(page: string, tier: Tier): ReadonlySet<number>;
};

/** Compiles claims and opens the index. */
export const importedScan = (claims: readonly BenchClaim[]): ImportedScan => {
  const records = claims.map(({ id, text, title }) => recordOfLine({ id, texts: [text, title] }));
  const scanner = scannerFor({ records, concepts: [] });
  const positions = new Map(claims.map(({ id }, index) => [id, index]));
  return {
    scan: (page) =>
      new Set(
        scanner
          .scan(requestOf(page))
          .flatMap(({ matches }) => matches.map(({ claim }) => positions.get(claim) ?? -1)),
      ),
  };
};
