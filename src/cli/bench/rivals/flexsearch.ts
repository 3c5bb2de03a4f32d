import { Index } from 'flexsearch';
import type { SearchRival } from './rival.ts';

/** An inverted index of whole words; `suggest` lets words be missing, without which no sentence finds anything. */
export const flexsearch: SearchRival = {
  kind: 'search',
  name: 'FlexSearch',
  build: (claims) => {
    const engine = new Index({ tokenize: 'strict' });
    for (const [index, { text }] of claims.entries()) engine.add(index, text);
    return (query, limit) => {
      const found = engine.search(query, { limit, suggest: true });
      return Array.isArray(found) ? found.map(Number) : [];
    };
  },
};
