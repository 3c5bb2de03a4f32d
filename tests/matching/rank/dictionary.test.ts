import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '../../../src/matching/drain.ts';
import { dictionaryInSteps } from '../../../src/matching/rank/dictionary.ts';

const key = fc.nat(0xffffffff);

describe('a dictionary', () => {
  it('answers as the map that it was made from, for known and unknown keys', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat(0x1ffff))), fc.array(key), (entries, others) => {
        const map = new Map(entries);
        const most = { count: map.size, term: Math.max(0, ...map.values()) };
        const dictionary = drain(dictionaryInSteps(map, most));
        for (const asked of [...map.keys(), ...others, 0]) {
          expect(dictionary.termOf(asked)).toBe(map.get(asked));
        }
      }),
    );
  });
});
