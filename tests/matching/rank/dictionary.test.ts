import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDictionary } from '../../../src/matching/rank/dictionary.ts';

const key = fc.nat(0xffffffff);

describe('a dictionary', () => {
  it('answers as the map that it was made from, for known and unknown keys', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat(0x1ffff))), fc.array(key), (entries, others) => {
        const map = new Map(entries);
        const dictionary = createDictionary(map);
        for (const asked of [...map.keys(), ...others, 0]) {
          expect(dictionary.termOf(asked)).toBe(map.get(asked));
        }
      }),
    );
  });
});
