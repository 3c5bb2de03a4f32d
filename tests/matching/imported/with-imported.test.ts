import { describe, expect, it } from 'vitest';
import { withImported } from '../../../src/matching/imported/with-imported.ts';
import type { Scanner } from '../../../src/matching/scanner.ts';
import type { ClaimId, PageOffset } from '../../../src/model/brand.ts';
import type { Level, Match } from '../../../src/model/match.ts';
import { requestOf, scannerOf } from './sample.ts';

const SENTENCE = 'The old harbour bridge will close for 40 days of urgent repairs.';
const imported = scannerOf([{ id: 'imported', sentence: SENTENCE }]);
const page = `They say: ${SENTENCE}`;

/** A scanner of records that finds one match, or none, in every passage. */
const records = (found?: { level: Level; start: number; end: number }): Scanner => {
  const matches: readonly Match[] = found
    ? [
        {
          claim: 'record' as ClaimId,
          level: found.level,
          start: found.start as PageOffset,
          end: found.end as PageOffset,
          score: 1,
          stance: 'asserts',
          reasons: [],
          differences: [],
          blends: [],
        },
      ]
    : [];
  const scan: Scanner['scan'] = ({ passages }) =>
    matches.length > 0 ? passages.map(({ id }) => ({ passage: id, matches })) : [];
  return {
    scan,
    // biome-ignore lint/correctness/useYield: a scanner that has nothing to pause for
    *steps(request) {
      return scan(request);
    },
  };
};

const claimsIn = (scanner: Scanner, text = page): readonly string[] =>
  scanner.scan(requestOf(text)).flatMap(({ matches }) => matches.map(({ claim }) => claim));

describe('records and imported claims together', () => {
  it.each([
    ['nothing found by records', undefined, ['imported']],
    ['a record on the same words', { level: 'variant', start: 12, end: 30 } as const, ['record']],
    ['a record elsewhere', { level: 'variant', start: 0, end: 4 } as const, ['record', 'imported']],
    [
      'a record only related to the same words',
      { level: 'related', start: 10, end: 30 } as const,
      ['record', 'imported'],
    ],
  ])('tell, with %s', (_, found, claims) => {
    expect(claimsIn(withImported(records(found), [imported]))).toEqual(claims);
  });

  it('tell nothing of a page without either', () => {
    expect(withImported(records(), [imported]).scan(requestOf('A cat slept.'))).toEqual([]);
  });
});
