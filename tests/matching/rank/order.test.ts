import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drain } from '../../../src/matching/drain.ts';
import { orderInSteps } from '../../../src/matching/rank/order.ts';

const orderOf = (texts: readonly { readonly id: string; readonly fields: readonly string[] }[]) => [
  ...drain(orderInSteps(texts)),
];

it('property: texts stand in the order of what they say and of their ids, equal ones as they came', () => {
  const text = fc.record({
    id: fc.constantFrom('a', 'b'),
    fields: fc.array(fc.constantFrom('x', 'Ж', 'xy'), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 9 }),
      fc.integer({ min: 1, max: 900 }),
      (some, times) => {
        // More than a run at times: only then is anything merged.
        const texts = Array.from(
          { length: some.length * times },
          (_, at) => some[(at * 7) % some.length],
        );
        const all = texts.flatMap((one, at) => (one ? [{ ...one, id: `${one.id}${at % 3}` }] : []));
        const key = (at: number) => `${all[at]?.fields.join('\n')}\n${all[at]?.id}`;
        const expected = [...all.keys()].toSorted((a, b) => {
          const [x, y] = [key(a), key(b)];
          return x < y ? -1 : x > y ? 1 : a - b;
        });
        expect(orderOf(all)).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});
