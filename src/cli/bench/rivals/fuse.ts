import Fuse from 'fuse.js';
import type { SearchRival } from './rival.ts';

/** Approximate search by bit-parallel matching of the whole query against every claim, wherever in it. */
export const fuse: SearchRival = {
  kind: 'search',
  name: 'Fuse.js',
  build: (claims) => {
    const texts = claims.map(({ text }) => text);
    const engine = new Fuse(texts, { ignoreLocation: true });
    return (query, limit) => engine.search(query, { limit }).map(({ refIndex }) => refIndex);
  },
};
