import { afterEach, describe, expect, it } from 'vitest';
import { createLateCard, type PageCard, takeCardPlace } from '../../src/page/card/late-card.ts';

/** A card that writes down what is asked of it. */
const fakeCard = (log: string[]): PageCard => ({
  setOnRest: (onRest) => log.push(`on rest: ${onRest}`),
  close: () => log.push('close'),
  announceMark: () => log.push('announce'),
});

const stage = (answers: readonly boolean[] = [true]) => {
  const log: string[] = [];
  let asked = 0;
  const late = createLateCard(
    () => 'parts',
    async () => {
      if (!(answers[asked++] ?? true)) throw new Error('not allowed');
    },
  );
  return { log, late, asked: () => asked };
};

afterEach(() => {
  takeCardPlace();
});

describe('a late card', () => {
  it('is not asked for before it is wanted, and once after', () => {
    const { late, asked } = stage();
    late.setOnRest(false);
    late.close();
    expect([asked(), takeCardPlace()]).toEqual([0, undefined]);
    late.want();
    late.want();
    expect([asked(), takeCardPlace()?.parts]).toEqual([1, 'parts']);
  });

  it('gets what was asked of it before it came, and all that is asked after', () => {
    const { log, late } = stage();
    late.want();
    late.setOnRest(false);
    late.announceMark();
    takeCardPlace()?.take(fakeCard(log));
    expect(log).toEqual(['on rest: false', 'announce']);
    late.setOnRest(true);
    late.close();
    expect(log.slice(2)).toEqual(['on rest: true', 'close']);
  });

  it('announces no mark that was left before it came', () => {
    const { log, late } = stage();
    late.want();
    late.announceMark();
    late.close();
    takeCardPlace()?.take(fakeCard(log));
    expect(log).toEqual(['on rest: true']);
  });

  it('is asked for again at the next wish where it could not come', async () => {
    const { late, asked } = stage([false]);
    late.want();
    await Promise.resolve();
    await Promise.resolve();
    late.want();
    expect(asked()).toBe(2);
  });

  it('comes to one place once', () => {
    const { late } = stage();
    late.want();
    expect(takeCardPlace()).toBeDefined();
    expect(takeCardPlace()).toBeUndefined();
  });
});
