import { type PageRival, phraseOf } from './rival.ts';

/**
 * One alternation of all claims over the lower-cased page, as mark.js and its like do. Ignoring case in the expression
 * itself takes twice the memory and longer.
 */
export const regularExpression: PageRival = {
  kind: 'page',
  name: 'one regular expression',
  build: (claims) => {
    const phrases = claims.map(phraseOf);
    const positions = new Map(phrases.map((phrase, index) => [phrase, index]));
    const escaped = phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(escaped.join('|'), 'g');
    return (page) => {
      const found = new Set<number>();
      for (const [phrase] of page.toLowerCase().matchAll(pattern)) {
        const index = positions.get(phrase);
        if (index !== undefined) found.add(index);
      }
      return found;
    };
  },
};
