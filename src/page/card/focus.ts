import { isElement } from '../flat-tree.ts';

/** The element that has the focus, within open shadow trees too; null where it is the page as a whole. */
export function focusedElement(document: Document): Element | null {
  let focused: Element | null = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused === document.body || focused === document.documentElement ? null : focused;
}

/** Whether one writes in this element: in a field, or in text that is editable. */
export function isEditable(element: Element | null): boolean {
  if (element === null) return false;
  if (element.closest(FIELDS) !== null) return true;
  return 'isContentEditable' in element && element.isContentEditable === true;
}

/** Whether an event is meant for something else than text: a link, a button, a field. `path` as `composedPath()`. */
export function isForControl(path: readonly EventTarget[]): boolean {
  return path.some(
    (target) =>
      'nodeType' in target &&
      isElement(target as Node) &&
      ((target as Element).matches(CONTROLS) || isEditable(target as Element)),
  );
}

/** Gives the focus back to where it was, without scrolling there; an element that has gone is given none. */
export function focusAgain(element: Element | null): void {
  if (element === null || !element.isConnected || !('focus' in element)) return;
  (element as HTMLElement).focus({ preventScroll: true });
}

const FIELDS = 'input, textarea, select, [role="textbox"], [role="searchbox"], [role="combobox"]';
const CONTROLS =
  'a[href], area[href], button, input, textarea, select, option, label, summary, audio, video, iframe, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="option"], [role="checkbox"], [role="switch"], [role="textbox"]';
