import { type PageRival, phraseOf } from './rival.ts';

/** Looks for each claim by itself in the lower-cased page: the plainest program that works. */
export const indexOf: PageRival = {
  kind: 'page',
  name: 'indexOf per claim',
  build: (claims) => {
    const phrases = claims.map(phraseOf);
    return (page) => {
      const lower = page.toLowerCase();
      const found = new Set<number>();
      for (const [index, phrase] of phrases.entries()) if (lower.includes(phrase)) found.add(index);
      return found;
    };
  },
};
