import lunr from 'lunr';
import type { SearchRival } from './rival.ts';

/** An inverted index with BM25, stop words and Porter stems, as it comes; a sentence is asked for by any of its words. */
export const lunrIndex: SearchRival = {
  kind: 'search',
  name: 'lunr',
  build: (claims) => {
    const engine = lunr(function () {
      this.ref('id');
      this.field('text');
      for (const [id, { text }] of claims.entries()) this.add({ id, text });
    });
    return (query, limit) =>
      engine
        .query((asked) => {
          // Not `search`: in its language a colon or a plus sign means something.
          for (const token of lunr.tokenizer(query)) asked.term(token, { usePipeline: true });
        })
        .slice(0, limit)
        .map(({ ref }) => Number(ref));
  },
};
