import type { Point } from './box.ts';
import { focusedElement, isEditable, isForControl } from './focus.ts';

/** What the reader does, as far as it concerns a card. */
export type Reactions = {
  /** Whether moves of the pointer matter now: with no mark and no card they cost nothing more than this. */
  readonly isAwake: () => boolean;
  /** At most once a frame: where the pointer is, with no button held down. */
  readonly pointerAt: (point: Point) => void;
  /** The pointer has left the window. */
  readonly pointerGone: () => void;
  /** A button or a finger goes down; `path` as `composedPath()`. */
  readonly pressed: (point: Point, path: readonly EventTarget[]) => void;
  /** A click or a tap on text of the page, of which nobody else has made use. */
  readonly clicked: (point: Point, byTouch: boolean) => void;
  /** Enter, while the focus is on nothing that takes it. True where it has been of use: then it is no use to the page. */
  readonly entered: () => boolean;
  /** Escape. True where it has been of use. */
  readonly escaped: () => boolean;
  /** A key in a field. */
  readonly typed: () => void;
  /** Words of the page have been selected. */
  readonly selected: () => void;
  /** The page goes out of sight: to another one, into or out of full screen, or behind a modal dialog. */
  readonly leftPage: () => void;
};

/** What is so now. */
export type Attention = {
  /** Whether the reader is about something that a card must not disturb: a selection, a drag, typing. */
  readonly isBusy: () => boolean;
};

/**
 * Watches what the reader does. Every listener is passive and lets the page have its events, but for two keys: Enter on a
 * mark and Escape with a card open are the card's, and a page that heard of them too would close its own dialog
 * or press its own button at the same time.
 */
export function watchReader(document: Document, react: Reactions, signal: AbortSignal): Attention {
  const window = document.defaultView;
  let isDown = false;
  let typedAt = Number.NEGATIVE_INFINITY;
  const hear = <K extends keyof DocumentEventMap>(
    kind: K,
    heard: (event: DocumentEventMap[K]) => void,
    passive = true,
  ): void => {
    // On the window and first: pages stop events on their way.
    window?.addEventListener(kind, heard as EventListener, { capture: true, passive, signal });
  };
  watchPointer(document, react, hear, (down) => {
    isDown = down;
  });
  hear('keydown', (event) => onKey(document, event, react, () => (typedAt = now())), false);
  hear('selectionchange', () => hasSelection(document) && react.selected());
  hear('fullscreenchange', react.leftPage);
  // All that lies outside a modal dialog is inert: a card there could not even be closed.
  hear('toggle', ({ target }) => isModal(target) && react.leftPage());
  window?.addEventListener('pagehide', react.leftPage, { signal });
  const isTyping = () => now() - typedAt < TYPING && isEditable(focusedElement(document));
  return { isBusy: () => isDown || hasSelection(document) || isTyping() };
}

/** How long after a key somebody still counts as typing, in ms. */
const TYPING = 3_000;
const now = (): number => performance.now();

type Hear = <K extends keyof DocumentEventMap>(
  kind: K,
  heard: (event: DocumentEventMap[K]) => void,
) => void;

function watchPointer(
  document: Document,
  react: Reactions,
  hear: Hear,
  setDown: (down: boolean) => void,
): void {
  let latest: PointerEvent | undefined;
  let touch = false;
  const look = (): void => {
    const event = latest;
    latest = undefined;
    if (event && event.buttons === 0) react.pointerAt({ x: event.clientX, y: event.clientY });
  };
  hear('pointermove', (event) => {
    if (event.pointerType === 'touch' || !react.isAwake()) return;
    if (latest === undefined) document.defaultView?.requestAnimationFrame(look);
    latest = event;
  });
  hear('pointerout', ({ relatedTarget, pointerType }) => {
    if (relatedTarget === null && pointerType !== 'touch') react.pointerGone();
  });
  hear('pointerdown', (event) => {
    setDown(true);
    touch = event.pointerType === 'touch';
    react.pressed({ x: event.clientX, y: event.clientY }, event.composedPath());
  });
  hear('pointerup', () => setDown(false));
  hear('pointercancel', () => setDown(false));
  hear('dragend', () => setDown(false));
  hear('click', (event) => {
    const { button, altKey, ctrlKey, metaKey, shiftKey, clientX: x, clientY: y } = event;
    if (button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
    if (isForControl(event.composedPath())) return;
    // When everybody else has heard it: a page that has made use of a click says so by preventing what it would do.
    setTimeout(() => {
      if (!event.defaultPrevented && !hasSelection(document)) react.clicked({ x, y }, touch);
    });
  });
}

function onKey(
  document: Document,
  event: KeyboardEvent,
  react: Reactions,
  noteTyping: () => void,
): void {
  if (event.isComposing || event.defaultPrevented) return;
  const path = event.composedPath();
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  const isOfUse =
    (event.key === 'Escape' && isPlain && react.escaped()) ||
    (event.key === 'Enter' && isPlain && !isForControl(path) && react.entered());
  if (isOfUse) {
    event.preventDefault();
    event.stopPropagation();
  } else if (isEditable(focusedElement(document)) && !MODIFIERS.has(event.key)) {
    noteTyping();
    react.typed();
  }
}

const isModal = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('dialog:modal');

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Tab']);

function hasSelection(document: Document): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed;
}
