import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAllowance } from '../../src/page/allowance.ts';

const TERMS = { share: 0.008, credit: 60 };

test('what a rested page asks for is given at once', () => {
  const { spend, wait } = createAllowance(TERMS, () => 0);
  expect(wait()).toBe(0);
  spend(50);
  expect(wait()).toBe(0);
});

test('who has spent the credit waits, longer for more, and not for ever', () => {
  let now = 0;
  const { spend, wait } = createAllowance(TERMS, () => now);
  spend(70);
  const short = wait();
  expect(short).toBeGreaterThan(0);
  spend(10);
  expect(wait()).toBeGreaterThan(short);
  spend(1_000_000);
  expect(wait()).toBeLessThanOrEqual(10_000);
  now += 1e9;
  expect(wait()).toBe(0);
});

test('what is forgone is not there to be taken, and comes back with time', () => {
  let now = 0;
  const { spend, wait, forgo } = createAllowance(TERMS, () => now);
  forgo(20);
  spend(40);
  expect(wait()).toBeGreaterThan(0);
  now += 1e9;
  spend(50);
  forgo(20);
  expect(wait()).toBe(0);
});

test('property: whoever waits when told to takes under two hundredths of a long time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 200 }), (pieces) => {
      let now = 0;
      let spent = 0;
      const allowance = createAllowance(TERMS, () => now);
      for (const piece of pieces) {
        now += allowance.wait();
        allowance.spend(piece);
        now += piece;
        spent += piece;
      }
      expect(spent - 200).toBeLessThanOrEqual(now * 0.02);
    }),
  );
});
