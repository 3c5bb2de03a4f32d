import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExactFinder } from '../../../src/matching/imported/exact.ts';
import type { ImportedClaim } from '../../../src/matching/imported/imported-claim.ts';
import { normalise } from '../../../src/text/normal.ts';
import { tokenise } from '../../../src/text/tokens.ts';
import { opened, pack, word } from './sample.ts';

const wordsOf = (text: string): readonly string[] => text.split(' ');

/** Where each claim's words stand in a page, found by looking at every place. */
const naively = (claims: readonly ImportedClaim[], page: readonly string[]): readonly string[] =>
  claims.flatMap(({ id, sentence }) => {
    const wanted = wordsOf(sentence);
    return page.flatMap((_, first) =>
      wanted.every((one, at) => page[first + at] === one)
        ? [`${id} ${first}-${first + wanted.length - 1}`]
        : [],
    );
  });

const found = (claims: readonly ImportedClaim[], page: readonly string[]): readonly string[] => {
  const { index, texts } = opened(claims);
  return createExactFinder(index)(tokenise(normalise(page.join(' ')))).map(
    ({ pattern, first, last }) =>
      `${texts.at((index.patternClaims[pattern] ?? 0) >>> 2)?.id} ${first}-${last}`,
  );
};

describe('looking for exact words', () => {
  it('finds what looking at every place finds, and nothing else', () => {
    const page = fc.array(word, { maxLength: 60 });
    fc.assert(
      fc.property(pack, page, page, (claims, before, behind) => {
        const planted = claims.flatMap(({ sentence }) => wordsOf(sentence));
        const text = [...before, ...planted, ...behind];
        expect(found(claims, text).toSorted()).toEqual(naively(claims, text).toSorted());
      }),
      { numRuns: 150 },
    );
  });

  it('finds all of many that share their rarest words', () => {
    const claims = Array.from({ length: 100 }, (_, at) => ({
      id: `c${String(at).padStart(2, '0')}`,
      sentence: `badot kilut mernost ${'do'.repeat(1 + Math.floor(at / 10))}t ${'lu'.repeat(1 + (at % 10))}t`,
    }));
    const page = claims.flatMap(({ sentence }) => wordsOf(sentence));
    expect(found(claims, page).toSorted()).toEqual(naively(claims, page).toSorted());
  });

  it('finds a text longer than a rolling hash compares at once', () => {
    const sentence = Array.from(
      { length: 300 },
      (_, at) => `w${'a'.repeat(at % 17)}${'b'.repeat(at % 19)}t`,
    ).join(' ');
    expect(found([{ id: 'a', sentence }], wordsOf(`badot ${sentence}`))).toEqual(['a 1-255']);
  });
});
