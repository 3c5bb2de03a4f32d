import MiniSearch from 'minisearch';
import type { SearchRival } from './rival.ts';

/** An inverted index with BM25+, as it comes; a sentence is asked for by any of its words. */
export const minisearch: SearchRival = {
  kind: 'search',
  name: 'MiniSearch',
  build: (claims) => {
    const engine = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
    engine.addAll(claims.map(({ text }, id) => ({ id, text })));
    // It has no limit of its own: it ranks all and leaves the cutting to the caller.
    return (query, limit) =>
      engine
        .search(query)
        .slice(0, limit)
        .map(({ id }) => Number(id));
  },
};
