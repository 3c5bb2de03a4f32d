import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRanker, type RankedText } from '../../src/matching/rank.ts';
import { rankTerms } from '../../src/matching/rank-terms.ts';

const text = (id: string, ...fields: string[]): RankedText => ({ id, fields });

const claims = [
  text('bridge', 'The harbour bridge will close for 40 days.', 'Bridge closure'),
  text('tunnel', 'The harbour tunnel will open in June.'),
  text('ferry', 'Ferries replace the bridge while it is closed.'),
  text('korea', '朝鮮は義勇兵を送る'),
];
const ids = (query: string, limit = 10) =>
  createRanker(claims)
    .rank(query, limit)
    .map(({ id }) => id);

describe('terms that texts are ranked by', () => {
  it('are stems without stop words, addresses and possessives', () => {
    const tweet = 'The mayor’s closing the BRIDGES! https://t.co/x1 pic.twitter.com/abc';
    expect(rankTerms(tweet)).toEqual(['mayor', 'close', 'bridg']);
  });

  it('are the words that a tag runs together', () => {
    expect(rankTerms('#CloseTheBridge @harbour_news #NYCFerry')).toEqual(
      rankTerms('close bridge harbour news NYC ferry'),
    );
  });

  it('are pairs of characters where a script has no spaces', () => {
    expect(rankTerms('義勇兵')).toEqual(['義勇', '勇兵']);
  });

  it('read numbers as written', () => {
    expect(rankTerms('40 days')).toEqual(['40', 'dai']);
  });
});

describe('ranking claims for a sentence', () => {
  it('puts the claim with the rarest words in common first', () => {
    expect(ids('They say the bridge closes for 40 days')).toEqual(['bridge', 'ferry']);
    expect(ids('is the harbour tunnel opening?')[0]).toBe('tunnel');
  });

  it('finds a claim by any of its fields', () => {
    expect(ids('closure')).toContain('bridge');
  });

  it('finds claims in scripts without spaces', () => {
    expect(ids('北朝鮮が義勇兵')).toEqual(['korea']);
  });

  it('gives nothing where no word agrees, and no more than asked for', () => {
    expect(ids('zebra')).toEqual([]);
    expect(ids('')).toEqual([]);
    expect(ids('bridge harbour', 1)).toHaveLength(1);
  });

  it('gives the same answer when asked again', () => {
    const ranker = createRanker(claims);
    const first = ranker.rank('bridge closed', 5);
    ranker.rank('harbour tunnel', 5);
    expect(ranker.rank('bridge closed', 5)).toEqual(first);
  });

  it('is empty over no texts', () => {
    expect(createRanker([]).rank('bridge', 5)).toEqual([]);
  });
});

/** BM25 by its definition, text by text. */
const bm25 = (texts: readonly RankedText[], query: string) => {
  const bags = texts.map(({ fields }) => fields.flatMap(rankTerms));
  const mean = bags.reduce((sum, bag) => sum + bag.length, 0) / bags.length;
  const score = (bag: readonly string[]) =>
    [...new Set(rankTerms(query))].reduce((sum, term) => {
      const count = bag.filter((other) => other === term).length;
      const frequency = bags.filter((other) => other.includes(term)).length;
      const rarity = Math.log(1 + (bags.length - frequency + 0.5) / (frequency + 0.5));
      const dampening = 1.2 * (1 - 0.6 + (0.6 * bag.length) / mean);
      return sum + (rarity * count * 2.2) / (count + dampening);
    }, 0);
  return new Map(texts.map(({ id }, index) => [id, score(bags[index] ?? [])]));
};

describe('ranking, held against BM25 worked out text by text', () => {
  const sentence = fc
    .array(fc.constantFrom('red', 'blue', 'green', 'bridge', 'tunnel', 'ferry'), { maxLength: 6 })
    .map((words) => words.join(' '));
  const texts = fc
    .array(sentence, { minLength: 1, maxLength: 12 })
    .map((sentences) => sentences.map((words, index) => text(`t${index}`, words)));

  it('gives the same scores, in falling order, the best of them', () => {
    fc.assert(
      fc.property(texts, sentence, fc.integer({ min: 1, max: 14 }), (all, query, limit) => {
        const oracle = bm25(all, query);
        const ranked = createRanker(all).rank(query, limit);
        for (const { id, score } of ranked) expect(score).toBeCloseTo(oracle.get(id) ?? -1, 4);
        const best = [...oracle.values()].filter((score) => score > 0).sort((a, b) => b - a);
        expect(ranked).toHaveLength(Math.min(limit, best.length));
        for (const [place, { score }] of ranked.entries()) {
          expect(score).toBeCloseTo(best[place] ?? -1, 4);
        }
        const order = ranked.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
        expect(ranked).toEqual(order);
      }),
    );
  });
});
