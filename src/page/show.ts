import { flatParent } from './flat-tree.ts';

/**
 * Scrolls a range into the middle of the view, smoothly unless the reader prefers reduced motion. Moves no focus and
 * no selection.
 */
export function scrollToRange(range: Range): void {
  const view = range.startContainer.ownerDocument?.defaultView;
  const element = flatParent(range.startContainer);
  if (!view || element === null) return;
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior: ScrollBehavior = still ? 'auto' : 'smooth';
  if (element.getBoundingClientRect().height < view.innerHeight * TALL) {
    // Unlike the way below, this also scrolls the frames around this one.
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  } else scrollAncestors(range, element, view, behavior);
}

// Share of the view's height up to which the middle of an element is a good place to look for its words.
const TALL = 0.6;

function scrollAncestors(range: Range, element: Element, view: Window, behavior: ScrollBehavior) {
  const box = range.getBoundingClientRect();
  let middle = box.top + box.height / 2;
  for (let at: Element | null = element; at !== null; at = flatParent(at)) {
    if (!scrollsDown(at, view)) continue;
    const frame = at.getBoundingClientRect();
    const wanted = middle - (frame.top + frame.height / 2);
    const possible = at.scrollHeight - at.clientHeight - at.scrollTop;
    at.scrollBy({ top: wanted, behavior });
    // A smooth scroll has not happened yet: reckon with where it will end.
    middle -= Math.max(-at.scrollTop, Math.min(wanted, possible));
  }
  view.scrollBy({ top: middle - view.innerHeight / 2, behavior });
}

function scrollsDown(element: Element, view: Window): boolean {
  if (element.scrollHeight <= element.clientHeight) return false;
  if (element === element.ownerDocument.scrollingElement) return false;
  return /^(auto|scroll|overlay)$/.test(view.getComputedStyle(element).overflowY);
}
