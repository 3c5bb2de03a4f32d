import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/matching/pieces.ts';
import type { ConceptId } from '../../src/model/brand.ts';
import { sampleConcept, sampleRecord, scannerOver, scanPassage } from './sample.ts';

const OWN = 12_000;
const SHARED = 2_000;
const LEEWAY = 200;

const units = fc.constantFrom('word ', 'a', ' ', '😀', '𠀀𠀁', '漢', 'without-any-space-');
const texts = fc
  .tuple(fc.array(units, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 60_000 }))
  .map(([list, length]) => {
    const text = list.join('');
    return text.repeat(Math.ceil(length / text.length));
  });

const isInsidePair = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

describe('the pieces of a passage', () => {
  it('own every character once, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(
          piecesOf(text)
            .map(({ from, to }) => text.slice(from, to))
            .join('') === text,
        ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('hold what the passage holds there, and enough on either side', () => {
    fc.assert(
      fc.property(texts, (passage) => {
        for (const { text, start, from, to } of piecesOf(passage)) {
          const end = start + text.length;
          expect(text === passage.slice(start, end)).toBe(true);
          expect(to - from).toBeLessThanOrEqual(OWN + SHARED);
          expect(start).toBeLessThanOrEqual(Math.max(0, from - SHARED));
          expect(start).toBeGreaterThanOrEqual(Math.max(0, from - SHARED - LEEWAY));
          expect(end).toBeGreaterThanOrEqual(Math.min(passage.length, to + SHARED - LEEWAY));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never cut a surrogate pair', () => {
    fc.assert(
      fc.property(texts, (passage) => {
        for (const { text, start, from, to } of piecesOf(passage))
          for (const at of [start, start + text.length, from, to])
            expect(isInsidePair(passage, at)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('are one where the passage is short', () => {
    expect(piecesOf('short')).toEqual([{ text: 'short', start: 0, from: 0, to: 5 }]);
  });
});

const WORDING = 'North Korean volunteers are prepared to come and take part in the conflict';
const CUE = '100,000 of the best builders';
const scanner = scannerOver(
  [
    sampleRecord('wording', [WORDING]),
    sampleRecord('cue', [], [{ all: ['=100000', 'builder' as ConceptId] }]),
  ],
  [sampleConcept('builder', 'builder*')],
);

const LENGTH = 100_000;
const FILLER = 'nothing else happened there that day, as far as one could tell; ';
const HOSTILE_FILLER = '😀';
const fill = (filler: string, length: number): string =>
  filler.repeat(Math.ceil(length / filler.length)).slice(0, length);

/** Whereabouts of cuts, and anywhere. */
const places = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: -2400, max: 2400 }))
    .map(([piece, off]) => piece * OWN + off),
  fc.integer({ min: 0, max: LENGTH }),
);

describe('a match in a passage of 100,000 characters', () => {
  it.each([
    ['a wording', WORDING, FILLER],
    ['a wording among pairs without a space', WORDING, HOSTILE_FILLER],
    ['a cue', CUE, FILLER],
  ])('is found once wherever it stands, as it is found alone: %s', (_, words, filler) => {
    const [alone] = scanPassage(scanner, words);
    fc.assert(
      fc.property(places, (place) => {
        // An even place cuts no pair of the filler.
        const before = `${fill(filler, place - (place % 2))}. `;
        const text = `${before}${words}. ${fill(filler, LENGTH - place)}`;
        const found = scanPassage(scanner, text);
        const moved = found.map(({ start, end, agreeing, claim }) => ({
          claim,
          start: start - before.length,
          end: end - before.length,
          agreeing: agreeing?.map(([from, to]) => [from - before.length, to - before.length]),
        }));
        const { claim, start, end, agreeing } = alone ?? {};
        expect(moved).toEqual([{ claim, start, end, agreeing }]);
      }),
      { numRuns: 25 },
    );
  });
});
