import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/matching/align.ts';

const weightOf = () => 10;

/** Best score by trying every cell without moves: what the alignment's own score must be. */
const naiveScore = (wording: readonly number[], text: readonly number[]): number => {
  const memo = new Map<string, number>();
  const score = (i: number, j: number): number => {
    if (i < 0 || j < 0) return 0;
    const key = `${i},${j}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const pair = score(i - 1, j - 1) + (wording[i] === text[j] ? 10 : -4);
    const best = Math.max(0, pair, score(i, j - 1) - 2, score(i - 1, j) - 3);
    memo.set(key, best);
    return best;
  };
  return Math.max(0, ...wording.flatMap((_, i) => text.map((__, j) => score(i, j))));
};

const terms = fc.array(fc.nat(4), { minLength: 1, maxLength: 9 });

describe('an alignment', () => {
  it('finds a wording whole', () => {
    expect(align([1, 2, 3], [9, 1, 2, 3, 9], weightOf)).toMatchObject({
      textFirst: 1,
      textLast: 3,
      agreed: 30,
      pairs: 3,
    });
  });

  it('bridges an aside', () => {
    expect(align([1, 2, 3, 4], [1, 2, 8, 8, 3, 4], weightOf)).toMatchObject({
      pairs: 4,
      textLast: 5,
    });
  });

  it('is none where nothing agrees', () => {
    expect(align([1, 2], [3, 4], weightOf)).toBeUndefined();
  });

  it('is as good as the best there is', () => {
    fc.assert(
      fc.property(terms, terms, (wording, text) => {
        const found = align(wording, text, weightOf);
        const cost = (found?.steps ?? []).reduce((sum, step) => {
          if (step.wording < 0) return sum - 2;
          if (step.text < 0) return sum - 3;
          return sum + (wording[step.wording] === text[step.text] ? 10 : -4);
        }, 0);
        expect(cost).toBe(naiveScore(wording, text));
      }),
    );
  });

  it('takes every term at most once, in order', () => {
    fc.assert(
      fc.property(terms, terms, (wording, text) => {
        const steps = align(wording, text, weightOf)?.steps ?? [];
        const inOrder = (list: readonly number[]) =>
          list.every((at, index) => index === 0 || at > (list[index - 1] ?? -1));
        expect(inOrder(steps.map((step) => step.wording).filter((at) => at >= 0))).toBe(true);
        expect(inOrder(steps.map((step) => step.text).filter((at) => at >= 0))).toBe(true);
      }),
    );
  });

  it('to a part of a text is the alignment to that part alone, with places in the whole', () => {
    fc.assert(
      fc.property(terms, terms, fc.nat(8), fc.nat(9), (wording, text, one, other) => {
        const from = Math.min(one, other, text.length);
        const to = Math.min(Math.max(one, other), text.length);
        const alone = align(wording, text.slice(from, to), weightOf);
        expect(align(wording, text, weightOf, from, to)).toEqual(
          alone && {
            ...alone,
            steps: alone.steps.map((step) => ({
              ...step,
              text: step.text < 0 ? -1 : step.text + from,
            })),
            textFirst: alone.textFirst + from,
            textLast: alone.textLast + from,
          },
        );
      }),
    );
  });
});
