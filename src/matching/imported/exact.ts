import { BLOCK } from './format.ts';
import type { ImportedIndex } from './open.ts';
import { NO_TERM, type PageTerms } from './page-terms.ts';
import { checkOf, rollingHash } from './token-keys.ts';

/** Words of a text that are a pattern's, token for token; `first` and `last` are tokens, both inclusive. */
export type ExactHit = { readonly pattern: number; readonly first: number; readonly last: number };

/**
 * Finds every pattern that stands in tokens word for word. Each pattern is looked up by its rarest term; where that
 * stands and the next word fits, one comparison of rolling hashes tells whether the words around are the pattern's. Two sequences share a
 * hash by a chance of 1 in 2^32 a comparison, so hits are to be confirmed. Cost: tokens plus patterns looked up.
 */
export const findExact = (index: ImportedIndex, page: PageTerms): readonly ExactHit[] => {
  const { rowStarts, rowExact, postings, patternChecks } = index;
  const { patternHashes, patternLengths, patternOffsets } = index;
  const { terms, keys, sums, count } = page;
  const hits: ExactHit[] = [];
  // The last token begins no word that follows.
  for (let at = 0; at < count - 1; at++) {
    const term = terms[at] ?? NO_TERM;
    if (term < 0) continue;
    for (let block = 0; block < index.blocks; block++) {
      const row = block * index.termCount + term;
      const patterns = rowExact[row] ?? 0;
      if (patterns === 0) continue;
      const start = rowStarts[row] ?? 0;
      const next = checkOf(keys[at + 1] ?? 0);
      for (let place = start; place < start + patterns; place++) {
        const pattern = block * BLOCK + (postings[place] ?? 0);
        if (patternChecks[pattern] !== next) continue;
        const first = at - (patternOffsets[pattern] ?? 0);
        const length = patternLengths[pattern] ?? 0;
        if (first < 0 || first + length > count) continue;
        if (rollingHash(sums, first, length) >>> 0 !== patternHashes[pattern]) continue;
        hits.push({ pattern, first, last: first + length - 1 });
      }
    }
  }
  return hits;
};
