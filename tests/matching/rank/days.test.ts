import { describe, expect, it } from 'vitest';
import { dayNamed } from '../../../src/matching/rank/days.ts';

describe('the day that a text names', () => {
  it('is the same in every dress', () => {
    const day = dayNamed('2021-03-06') ?? 0;
    expect(dayNamed('6 March 2021')).toBe(day);
    expect(dayNamed('6 MARCH 2021')).toBe(day);
    expect(dayNamed('stated on March 6, 2021 in a speech:')).toBe(day);
  });

  it('is the last of several, whichever way they are written', () => {
    expect(dayNamed('On 1 May 2010 and, again, on June 3, 2019')).toBe(dayNamed('2019-06-03'));
    expect(dayNamed('On June 3, 2019 as on 1 May 2010')).toBe(dayNamed('2010-05-01'));
  });

  it('keeps the distance of days within two', () => {
    const apart = (dayNamed('2020-03-01') ?? 0) - (dayNamed('2019-12-25') ?? 0);
    expect(Math.abs(apart - 67)).toBeLessThanOrEqual(2);
  });

  it('is none where none is named', () => {
    for (const text of [
      '',
      'in March',
      'March 2021',
      'Chapter 12, 2020 words',
      '12 Monkeys 2019',
    ]) {
      expect(dayNamed(text)).toBeUndefined();
    }
  });
});
