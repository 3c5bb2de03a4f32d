import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSnapshot } from '../../src/matching/compile.ts';
import { openSnapshot } from '../../src/matching/snapshot.ts';
import type { ConceptId } from '../../src/model/brand.ts';
import { sampleConcept, sampleRecord } from './sample.ts';

const DATABASE = {
  records: [
    sampleRecord(
      'b',
      ['North Korean volunteers are prepared to come'],
      [{ all: ['=100000', 'x' as ConceptId] }],
    ),
    sampleRecord('a', ['Korean builders would be a serious help']),
  ],
  concepts: [sampleConcept('x', 'volunteer*'), sampleConcept('y', 'builders')],
};
const buffer = compileSnapshot(DATABASE);

const problemOf = (bytes: ArrayBuffer): string => {
  const opened = openSnapshot(bytes);
  return opened.ok ? '' : opened.problem;
};

describe('a snapshot', () => {
  it('opens with what was compiled', () => {
    const opened = openSnapshot(buffer);
    if (!opened.ok) throw new Error(opened.problem);
    expect(opened.snapshot.claims).toEqual(['a', 'b']);
    expect(opened.snapshot.concepts).toEqual([
      { id: 'x', name: 'x' },
      { id: 'y', name: 'y' },
    ]);
    expect(opened.snapshot.wordings.text(0)).toBe('Korean builders would be a serious help');
    expect(opened.snapshot.numbers).toEqual([100_000]);
  });

  it('is the same for the same database in any order', () => {
    const shuffled = {
      records: DATABASE.records.toReversed(),
      concepts: DATABASE.concepts.toReversed(),
    };
    expect(new Uint8Array(compileSnapshot(shuffled))).toEqual(new Uint8Array(buffer));
  });

  it('refuses a cue that names no concept', () => {
    const records = [sampleRecord('a', [], [{ all: ['nowhere' as ConceptId] }])];
    expect(() => compileSnapshot({ records, concepts: [] })).toThrow('"nowhere"');
  });

  it.each([
    ['nothing', new ArrayBuffer(0), /cut off/],
    ['something else', new Uint8Array(64).buffer, /not an index/],
    ['a part of one', buffer.slice(0, buffer.byteLength - 8), /damaged|cut off/],
  ])('refuses %s with the reason', (_, bytes, reason) => {
    expect(problemOf(bytes)).toMatch(reason);
  });

  it('refuses an index of another version', () => {
    const copy = buffer.slice(0);
    new Uint32Array(copy)[1] = 999;
    expect(problemOf(copy)).toMatch(/version 999/);
  });

  it('refuses an index in which any bit has flipped', () => {
    fc.assert(
      fc.property(fc.nat(buffer.byteLength * 8 - 1), (bit) => {
        const copy = buffer.slice(0);
        const bytes = new Uint8Array(copy);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(problemOf(copy)).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
