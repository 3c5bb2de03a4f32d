import { afterEach, beforeEach, vi } from 'vitest';
import type { ClaimId } from '../../src/model/brand.ts';
import {
  attachCard,
  type CardContent,
  type CardControl,
  type CardMark,
} from '../../src/page/card/card.ts';

// There is no layout here: the mark is where the test says it is.
export const MARK = { left: 100, top: 100, right: 300, bottom: 120, width: 200, height: 20 };
export const ON = { x: 150, y: 110 };
export const OFF = { x: 600, y: 700 };

/** What the test sets and sees. */
export const stage = {
  ending: new AbortController(),
  control: {} as CardControl,
  mark: {} as CardMark,
  current: [] as readonly CardMark[],
  loads: 0,
  left: 0,
  isEmpty: false,
  hitTests: 0,
  rect: MARK,
};

const content: CardContent = {
  name: 'Where this came from',
  sentence: 'Earliest known: Ana.',
  draw: (into, close) => {
    const button = document.createElement('button');
    button.addEventListener('click', close);
    into.append(button);
    return () => into.replaceChildren();
  },
};

export const host = () => document.querySelector<HTMLElement>('whence-card');
export const isOpen = () => host()?.getAttribute('popover') === 'manual';

/** The pointer is at a point; a frame goes by. */
export async function move({ x, y }: { x: number; y: number }): Promise<void> {
  const event = { clientX: x, clientY: y, bubbles: true, composed: true, pointerType: 'mouse' };
  document.body.dispatchEvent(new PointerEvent('pointermove', event));
  await pass(20);
}

export const pass = (time: number) => vi.advanceTimersByTimeAsync(time);

export async function press(key: string, on: Element = document.body): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  on.dispatchEvent(event);
  await pass(50);
  return event;
}

export async function click(on: Element, { x, y } = ON, pointerType = 'mouse'): Promise<void> {
  const where = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
  on.dispatchEvent(new PointerEvent('pointerdown', { ...where, pointerType }));
  on.dispatchEvent(new PointerEvent('pointerup', { ...where, pointerType }));
  on.dispatchEvent(new MouseEvent('click', where));
  await pass(50);
}

export async function rest(): Promise<void> {
  await move(ON);
  await pass(1_000);
}

export function select(words: Range | undefined): void {
  const isCollapsed = words === undefined;
  vi.spyOn(document, 'getSelection').mockReturnValue({ isCollapsed } as Selection);
  document.dispatchEvent(new Event('selectionchange'));
}

/** Sets up a page with one mark before each test, and clears it away after. */
export function useStage(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML =
      '<p id="p">Rents have <a href="#x">doubled</a> in the capital.</p><input><button>B</button>';
    HTMLElement.prototype.showPopover = () => {};
    const text = document.querySelector('#p')?.firstChild;
    if (!text) throw new Error('no text');
    const range = document.createRange();
    range.selectNodeContents(text);
    stage.rect = MARK;
    range.getClientRects = () => [stage.rect] as never;
    range.getBoundingClientRect = () => stage.rect as never;
    stage.mark = {
      passage: 1,
      claim: 'rents' as ClaimId,
      start: 0,
      words: 'Rents',
      ranges: [range],
    };
    Object.assign(stage, { current: [], loads: 0, left: 0, isEmpty: false, hitTests: 0 });
    stage.ending = new AbortController();
    stage.control = attachCard(
      {
        document,
        css: '.whence-card { color: black }',
        marks: {
          isEmpty: () => stage.isEmpty,
          at: (x, y) => {
            stage.hitTests++;
            const { left, right, top, bottom } = stage.rect;
            return left <= x && x < right && top <= y && y < bottom ? [stage.mark] : [];
          },
          current: () => stage.current,
          leave: () => stage.left++,
        },
        load: async () => {
          stage.loads++;
          return content;
        },
      },
      stage.ending.signal,
    );
  });

  afterEach(() => {
    stage.ending.abort();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}
