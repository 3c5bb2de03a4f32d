import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drain } from '../../src/matching/drain.ts';
import { completerInSteps } from '../../src/search/completions.ts';

const completerOver = (texts: readonly string[]) =>
  drain(completerInSteps(texts.length, (at) => [texts[at] ?? '']));

describe('the last word of a query', () => {
  const complete = completerOver([
    'The volunteers met other volunteers.',
    'A volcano near Präsidentenplatz',
    'Доброволец и добровольцы, добровольцы',
  ]);

  test.each([
    ['the vol', 'the volunteers volcano'],
    ['volu', 'volunteers'],
    ['Präsi', 'prasidentenplatz'],
    ['добров', 'добровольцы доброволец'],
  ])('“%s” becomes “%s”', (query, completed) => expect(complete(query)).toBe(completed));

  test.each(['volcano', 'v', 'vol—', 'zeppel', '', 'vol '])('“%s” stays', (query) =>
    expect(complete(query)).toBe(query),
  );
});

test('property: what is completed to begins so, and is among the most frequent that do', () => {
  const word = fc.stringMatching(/^[ab]{2,5}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), word, (words, begun) => {
      const counts = new Map<string, number>();
      for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1);
      const alike = [...counts.keys()].filter((one) => one.startsWith(begun));
      const completed = completerOver(words)(begun).split(' ');
      if (alike.length === 0 || counts.has(begun)) {
        expect(completed).toEqual([begun]);
        return;
      }
      const most = alike.map((one) => counts.get(one) ?? 0).toSorted((a, b) => b - a);
      expect(completed.map((one) => counts.get(one))).toEqual(most.slice(0, 4));
      for (const one of completed) expect(alike).toContain(one);
    }),
  );
});
