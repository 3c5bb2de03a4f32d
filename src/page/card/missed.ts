import type { Point } from './box.ts';
import { isForControl } from './focus.ts';

/** What a reader did that a card would have answered, had it been there. */
export type Missed =
  /** The pointer is there, and may be at rest. */
  | { readonly kind: 'pointer'; readonly point: Point }
  | { readonly kind: 'click'; readonly point: Point; readonly byTouch: boolean }
  /** Enter, while the focus was on nothing that takes it. */
  | { readonly kind: 'enter' };

/**
 * Remembers what the reader did last, until told to stop: a card that comes late is to catch up with it. Nothing is kept from the
 * page. Who has waited for long has turned to something else.
 */
export function followReader() {
  const following = new AbortController();
  let pointer: Point | undefined;
  let asked: { readonly what: Missed; readonly at: number } | undefined;
  const hear = <K extends 'pointermove' | 'click' | 'keydown'>(
    kind: K,
    heard: (event: WindowEventMap[K]) => void,
  ): void => {
    const how = { capture: true, passive: true, signal: following.signal };
    globalThis.addEventListener(kind, heard as EventListener, how);
  };
  const ask = (event: Event, what: Missed | undefined): void => {
    const isMeant = what !== undefined && !isForControl(event.composedPath());
    asked = isMeant ? { what, at: performance.now() } : undefined;
    const mine = asked;
    // A page that has made use of it says so by preventing what it would do.
    setTimeout(() => {
      if (event.defaultPrevented && asked === mine) asked = undefined;
    });
  };
  hear('pointermove', ({ clientX: x, clientY: y, pointerType }) => {
    if (pointerType !== 'touch') pointer = { x, y };
  });
  hear('click', (event) => {
    const { button, clientX: x, clientY: y } = event;
    // Browsers tell of clicks by pointer events, all but an old one.
    const byTouch = 'pointerType' in event && event.pointerType === 'touch';
    const isPlain = button === 0 && hasNoModifier(event);
    ask(event, isPlain ? { kind: 'click', point: { x, y }, byTouch } : undefined);
  });
  hear('keydown', (event) => {
    const isEnter = event.key === 'Enter' && !event.isComposing && hasNoModifier(event);
    ask(event, isEnter ? { kind: 'enter' } : undefined);
  });
  return {
    last: (): Missed | undefined => {
      if (asked !== undefined && performance.now() - asked.at < PATIENCE) return asked.what;
      return pointer && { kind: 'pointer', point: pointer };
    },
    stop: (): void => following.abort(),
  };
}

function hasNoModifier(event: MouseEvent | KeyboardEvent): boolean {
  return !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

// In milliseconds.
const PATIENCE = 3_000;
