// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { createLateCard, type PageCard } from '../../src/page/card/late-card.ts';
import { bringPart, takePlace } from '../../src/page/late-part.ts';

/** A card that writes down what is asked of it, and comes when told to. */
const stage = () => {
  const log: string[] = [];
  const card: PageCard = {
    setOnRest: (onRest) => log.push(`on rest: ${onRest}`),
    close: () => log.push('close'),
    announceMark: () => {
      log.push('announce');
    },
    catchUp: (missed) =>
      log.push(
        missed.kind === 'enter' ? 'enter' : `${missed.kind} at ${missed.point.x} ${missed.point.y}`,
      ),
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

describe('a late card and what was asked of it before it came', () => {
  const come = async (act: () => void): Promise<readonly string[]> => {
    const { log, late, asked } = stage();
    late.want();
    act();
    await asked[0]?.come();
    return log.slice(1);
  };
  const press = (key: string, more: KeyboardEventInit = {}, on: EventTarget = document.body) =>
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...more }));
  const click = (on: EventTarget, more: MouseEventInit = {}) =>
    on.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, clientX: 5, clientY: 6, ...more }),
    );
  const field = (): Element => {
    document.body.innerHTML = '<input>';
    return document.body.firstElementChild ?? document.body;
  };

  it('opens at Enter', async () => {
    expect(await come(() => press('Enter'))).toEqual(['enter']);
  });

  it('opens at a click, whatever the pointer did before', async () => {
    const log = await come(() => {
      move(1);
      click(document.body);
    });
    expect(log).toEqual(['click at 5 6']);
  });

  const others: readonly { readonly name: string; readonly act: () => void }[] = [
    { name: 'Enter with a modifier', act: () => press('Enter', { ctrlKey: true }) },
    { name: 'Enter in a field', act: () => press('Enter', {}, field()) },
    { name: 'a click on a control', act: () => click(field()) },
    { name: 'a click that opens a tab', act: () => click(document.body, { ctrlKey: true }) },
    {
      name: 'Enter, and then another key',
      act: () => {
        press('Enter');
        press('ArrowDown');
      },
    },
  ];
  it.each(others)('does not open at $name', async ({ act }) => {
    expect(await come(act)).toEqual([]);
  });

  it('does not open at what the page made use of', async () => {
    const prevent = (event: Event) => event.preventDefault();
    document.body.addEventListener('keydown', prevent, { once: true });
    const { log, late, asked } = stage();
    late.want();
    press('Enter', { cancelable: true });
    await new Promise((resolve) => setTimeout(resolve));
    await asked[0]?.come();
    expect(log).toEqual(['on rest: true']);
  });

  it('does not open for one who asked long ago', async () => {
    vi.useFakeTimers();
    const { log, late, asked } = stage();
    late.want();
    press('Enter');
    vi.advanceTimersByTime(10_000);
    await asked[0]?.come();
    vi.useRealTimers();
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
