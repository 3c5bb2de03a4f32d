import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitSetOf, mayHold } from '../../src/text/bit-set.ts';
import { hashText } from '../../src/text/hash.ts';

const hashes = fc.array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 200 });

describe('a set of hashes', () => {
  it('never says no to one that it holds', () => {
    fc.assert(
      fc.property(hashes, (members) => {
        const set = bitSetOf(members);
        for (const hash of members) expect(mayHold(set, hash)).toBe(true);
      }),
    );
  });

  it('knows a hash as a signed integer too', () => {
    fc.assert(
      fc.property(hashes, (members) => {
        const set = bitSetOf(members);
        for (const hash of members) expect(mayHold(set, hash | 0)).toBe(true);
      }),
    );
  });

  it('says no to nearly all that it does not hold', () => {
    const set = bitSetOf(Array.from({ length: 1000 }, (_, index) => hashText(`word ${index}`)));
    const strangers = Array.from({ length: 1000 }, (_, index) => hashText(`stranger ${index}`));
    expect(strangers.filter((hash) => mayHold(set, hash)).length).toBeLessThan(50);
  });

  it('that is empty says no to all', () => {
    expect([0, 1, 0x80000000, 0xffffffff].filter((hash) => mayHold(bitSetOf([]), hash))).toEqual(
      [],
    );
  });
});
