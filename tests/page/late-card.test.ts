// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createLateCard, type PageCard } from '../../src/page/card/late-card.ts';
import { bringPart, takePlace } from '../../src/page/late-part.ts';

/** A card that writes down what is asked of it, and comes when told to. */
const stage = () => {
  const log: string[] = [];
  const card: PageCard = {
    setOnRest: (onRest) => log.push(`on rest: ${onRest}`),
    close: () => log.push('close'),
    announceMark: () => log.push('announce'),
    pointerAt: ({ x, y }) => log.push(`pointer at ${x} ${y}`),
  };
  const asked: { come: () => Promise<void>; fail: () => Promise<void> }[] = [];
  const settled = async (act: () => void): Promise<void> => {
    act();
    for (let turns = 0; turns < 5; turns++) await Promise.resolve();
  };
  const late = createLateCard(
    () =>
      new Promise((resolve, reject) => {
        asked.push({
          come: () => settled(() => resolve(card)),
          fail: () => settled(() => reject(new Error('not allowed'))),
        });
      }),
  );
  return { log, late, asked };
};

describe('a late card', () => {
  it('is not asked for before it is wanted, and once after', async () => {
    const { late, asked } = stage();
    late.setOnRest(false);
    late.close();
    expect(asked).toHaveLength(0);
    late.want();
    late.want();
    await asked[0]?.come();
    late.want();
    expect(asked).toHaveLength(1);
  });

  it('gets what was asked of it before it came, and all that is asked after', async () => {
    const { log, late, asked } = stage();
    late.want();
    late.setOnRest(false);
    late.announceMark();
    await asked[0]?.come();
    expect(log).toEqual(['on rest: false', 'announce']);
    late.setOnRest(true);
    late.close();
    expect(log.slice(2)).toEqual(['on rest: true', 'close']);
  });

  it('announces no mark that was left before it came', async () => {
    const { log, late, asked } = stage();
    late.want();
    late.announceMark();
    late.close();
    await asked[0]?.come();
    expect(log).toEqual(['on rest: true']);
  });

  it('is asked for again at the next wish where it could not come', async () => {
    const { log, late, asked } = stage();
    late.want();
    await asked[0]?.fail();
    late.want();
    expect(asked).toHaveLength(2);
    await asked[1]?.come();
    expect(log).toEqual(['on rest: true']);
  });
});

const move = (clientX: number, pointerType = 'mouse') =>
  dispatchEvent(new PointerEvent('pointermove', { clientX, clientY: 9, pointerType }));

describe('a late card and the pointer', () => {
  it('is told where it rests, for that was seen by nobody else', async () => {
    const { log, late, asked } = stage();
    move(1);
    late.want();
    move(2);
    move(3);
    move(4, 'touch');
    await asked[0]?.come();
    expect(log).toEqual(['on rest: true', 'pointer at 3 9']);
    move(5);
    expect(log).toHaveLength(2);
  });

  it('is told nothing of one that has not moved', async () => {
    const { log, late, asked } = stage();
    late.want();
    await asked[0]?.come();
    expect(log).toEqual(['on rest: true']);
  });
});

describe('a part that a script brings', () => {
  it('is made of what it was promised', async () => {
    const part = bringPart<number, string>('sum', 41, async () => {
      const place = takePlace<number, string>('sum');
      place?.take(`${place.parts + 1}`);
    });
    await expect(part).resolves.toBe('42');
  });

  it('comes to one place once', async () => {
    const found: unknown[] = [];
    await bringPart<null, null>('thing', null, async () => {
      const place = takePlace<null, null>('thing');
      found.push(place !== undefined, takePlace('thing'));
      place?.take(null);
    });
    expect(found).toEqual([true, undefined]);
    expect(takePlace('thing')).toBeUndefined();
  });

  it('is missed where its script could not run, or has left nothing', async () => {
    const refused = bringPart('thing', null, () => Promise.reject(new Error('not allowed')));
    await expect(refused).rejects.toThrow('not allowed');
    await expect(bringPart('thing', null, async () => {})).rejects.toThrow('has not come');
  });
});
