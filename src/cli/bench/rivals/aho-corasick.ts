import { AhoCorasick } from '@monyone/aho-corasick';
import { AhoCorasick as DoubleArray } from '@monyone/aho-corasick/fast';
import { type PageRival, phraseOf } from './rival.ts';

type Automaton = { matchInText(text: string): readonly { readonly keyword: string }[] };

const rival = (name: string, make: (phrases: string[]) => Automaton): PageRival => ({
  kind: 'page',
  name,
  build: (claims) => {
    const phrases = claims.map(phraseOf);
    const positions = new Map(phrases.map((phrase, index) => [phrase, index]));
    const automaton = make(phrases);
    return (page) => {
      const found = new Set<number>();
      for (const { keyword } of automaton.matchInText(page.toLowerCase())) {
        const index = positions.get(keyword);
        if (index !== undefined) found.add(index);
      }
      return found;
    };
  },
});

/** A trie of characters over all claims with failure links, read along the lower-cased page. */
export const ahoCorasick = rival('@monyone/aho-corasick', (phrases) => new AhoCorasick(phrases));

/** The same automaton in a double array: quick to read, slow to build. */
export const ahoCorasickFast = rival(
  '@monyone/aho-corasick/fast',
  (phrases) => new DoubleArray(phrases),
);
