// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import {
  click,
  host,
  isOpen,
  MARK,
  move,
  OFF,
  ON,
  pass,
  press,
  rest,
  select,
  stage,
  useStage,
} from './card-mark.ts';

useStage();

describe('a pointer that rests on a mark', () => {
  it('opens the card, and nothing else is in the page before', async () => {
    await move(ON);
    await pass(100);
    expect(host()).toBeNull();
    await pass(600);
    expect(isOpen()).toBe(true);
    expect(document.querySelectorAll('whence-card')).toHaveLength(1);
    expect(host()?.shadowRoot).toBeNull();
  });

  it('opens none while it moves', async () => {
    for (let x = 110; x < 290; x += 10) {
      await move({ x, y: 110 });
      await pass(200);
    }
    expect(stage.loads).toBe(0);
  });

  it('opens none where the reader does not want that, but a click does', async () => {
    stage.control.setOnRest(false);
    await rest();
    expect(isOpen()).toBe(false);
    await click(document.body);
    expect(isOpen()).toBe(true);
  });

  it('costs no hit test where nothing is marked', async () => {
    stage.isEmpty = true;
    await rest();
    expect(stage.hitTests).toBe(0);
  });

  it('costs one hit test in a frame, however often it moves', async () => {
    const event = { clientX: 500, clientY: 500, bubbles: true, pointerType: 'mouse' };
    for (let i = 0; i < 50; i++)
      document.body.dispatchEvent(new PointerEvent('pointermove', event));
    await pass(20);
    expect(stage.hitTests).toBe(1);
  });

  it('moves no focus', async () => {
    document.querySelector('button')?.focus();
    await rest();
    expect(isOpen()).toBe(true);
    expect(document.activeElement?.localName).toBe('button');
  });

  it.each([
    [
      'a button is held down',
      () => void document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })),
    ],
    ['words are selected', () => select(stage.mark.ranges[0])],
    [
      'somebody types',
      () => {
        document.querySelector('input')?.focus();
        document
          .querySelector('input')
          ?.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }),
          );
      },
    ],
  ])('opens none while %s', async (_what, begin) => {
    begin();
    await rest();
    expect(isOpen()).toBe(false);
  });
});

describe('a card that opened by itself', () => {
  it('goes some time after the pointer', async () => {
    await rest();
    await move(OFF);
    expect(isOpen()).toBe(true);
    await pass(1_000);
    expect(host()).toBeNull();
  });

  it('stays while the pointer is on the words or comes back to them', async () => {
    await rest();
    await move(OFF);
    await move(ON);
    await pass(2_000);
    expect(isOpen()).toBe(true);
  });

  it('stays while the pointer is on it', async () => {
    await rest();
    // 8 pixels below the words, where they begin.
    await move({ x: 120, y: 130 });
    await pass(2_000);
    expect(isOpen()).toBe(true);
  });

  it('stays, once pressed, until it is sent away', async () => {
    await rest();
    await click(host() ?? document.body, { x: 120, y: 130 });
    await move(OFF);
    await pass(2_000);
    expect(isOpen()).toBe(true);
    await press('Escape');
    expect(host()).toBeNull();
  });

  it.each([
    [
      'the pointer leaves the window',
      () =>
        document.body.dispatchEvent(
          new PointerEvent('pointerout', { bubbles: true, pointerType: 'mouse' }),
        ),
    ],
    ['its words scroll out of sight', () => (stage.rect = { ...MARK, top: 5_000, bottom: 5_020 })],
    [
      'its words change',
      () => ((document.querySelector('#p')?.firstChild as Text).data = 'The report'),
    ],
    ['a selection begins', () => select(stage.mark.ranges[0])],
    [
      'typing begins',
      () => {
        document.querySelector('input')?.focus();
        document
          .querySelector('input')
          ?.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }),
          );
      },
    ],
    ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
    ['something else is clicked', () => click(document.body, OFF)],
    ['the script ends', () => stage.ending.abort()],
    ['the page throws it out', () => host()?.remove()],
  ])('goes when %s', async (_what, happen) => {
    await rest();
    expect(isOpen()).toBe(true);
    await happen();
    await pass(7_000);
    expect(host()).toBeNull();
  });
});

describe('a click on a mark', () => {
  it('opens the card and moves the focus into it', async () => {
    await click(document.body);
    expect(isOpen()).toBe(true);
    expect(document.activeElement).toBe(host());
  });

  it('is left to links and buttons', async () => {
    await click(document.querySelector('a') ?? document.body);
    await click(document.querySelector('button') ?? document.body);
    expect(stage.loads).toBe(0);
  });

  it('is left to a page that makes use of it', async () => {
    const use = (event: Event) => event.preventDefault();
    document.addEventListener('click', use);
    await click(document.body);
    document.removeEventListener('click', use);
    expect(stage.loads).toBe(0);
  });

  it('reaches the page, whatever it opens', async () => {
    const heard = vi.fn();
    document.addEventListener('click', heard);
    await click(document.body);
    document.removeEventListener('click', heard);
    expect(isOpen()).toBe(true);
    expect(heard).toHaveBeenCalledOnce();
    expect(heard.mock.calls[0]?.[0].defaultPrevented).toBe(false);
  });

  it('opens none where it ends a selection', async () => {
    select(stage.mark.ranges[0]);
    await click(document.body);
    expect(stage.loads).toBe(0);
  });
});

describe('the keyboard', () => {
  it('opens the card of the mark it is at, and the focus comes back', async () => {
    const start = document.querySelector<HTMLElement>('#p');
    if (start) start.tabIndex = -1;
    start?.focus();
    stage.current = [stage.mark];
    const enter = await press('Enter', start ?? document.body);
    expect(enter.defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(host());
    await press('Escape');
    expect(host()).toBeNull();
    expect(document.activeElement).toBe(start);
  });

  it.each(['input', 'button', 'a'])('leaves Enter to a %s', async (tag) => {
    stage.current = [stage.mark];
    const element = document.querySelector<HTMLElement>(tag);
    element?.focus();
    const enter = await press('Enter', element ?? document.body);
    expect(enter.defaultPrevented).toBe(false);
    expect(stage.loads).toBe(0);
  });

  it('leaves Enter and Escape to the page where there is no mark and no card', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    for (const key of ['Enter', 'Escape']) {
      expect((await press(key)).defaultPrevented).toBe(false);
    }
    document.removeEventListener('keydown', heard);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('keeps the Escape that closes the card from the page', async () => {
    await click(document.body);
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await press('Escape');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('is at no mark any more once something else is pressed or typed', async () => {
    await click(document.body, OFF);
    expect(stage.left).toBe(1);
    await press('a', document.querySelector('input') ?? document.body);
    document.querySelector('input')?.focus();
    await press('a', document.querySelector('input') ?? document.body);
    expect(stage.left).toBeGreaterThan(1);
  });
});

describe('what is said to screen readers', () => {
  it('is in the page for some seconds and leaves nothing behind', async () => {
    stage.control.announce('Mark: “Rents”.');
    expect(host()).not.toBeNull();
    expect(isOpen()).toBe(false);
    await pass(10_000);
    expect(host()).toBeNull();
  });
});

describe('an answer that comes late', () => {
  it('opens nothing when the reader has turned to something else', async () => {
    await move(ON);
    await pass(395);
    vi.advanceTimersByTime(10);
    stage.control.close();
    await pass(1_000);
    expect(host()).toBeNull();
  });
});
