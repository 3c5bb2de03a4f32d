import { createRanker } from '../../../matching/rank/rank.ts';
import type { SearchRival } from '../rivals/rival.ts';

/** Whence's own search, in the shape of the others. */
export const whenceSearch: SearchRival = {
  kind: 'search',
  name: 'Whence',
  build: (claims) => {
    const positions = new Map(claims.map(({ id }, index) => [id, index]));
    // The texts stay where they are: what is weighed is the index.
    const ranker = createRanker({
      length: claims.length,
      at: (index) => {
        const claim = claims[index];
        return claim && { id: claim.id, fields: [claim.text, claim.title] };
      },
    });
    return (query, limit) => ranker.rank(query, limit).map(({ id }) => positions.get(id) ?? -1);
  },
};
