import { createRanker } from '../../../matching/rank/rank.ts';
import type { SearchRival } from '../rivals/rival.ts';

/** Whence's own search, in the shape of the others. */
export const whenceSearch: SearchRival = {
  kind: 'search',
  name: 'Whence',
  build: (claims) => {
    const positions = new Map(claims.map(({ id }, index) => [id, index]));
    const ranker = createRanker(
      claims.map(({ id, title, text }) => ({ id, fields: [text, title] })),
    );
    return (query, limit) => ranker.rank(query, limit).map(({ id }) => positions.get(id) ?? -1);
  },
};
