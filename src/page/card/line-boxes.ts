import { flatParent } from '../flat-tree.ts';
import { type Box, intersection } from './box.ts';

/** What clips the words of a mark on their way to the window: the boxes of scrollers and the like around them. */
export type Clips = readonly Element[];

/** Finds what clips these ranges, from their first. Costs a style for each element around them: once for each card. */
export function clipsOf(ranges: readonly Range[]): Clips {
  const clips: Element[] = [];
  const [first] = ranges;
  for (let at = first ? flatParent(first.startContainer) : null; at; at = flatParent(at)) {
    const { documentElement, body, defaultView } = at.ownerDocument;
    // What these two cut off is cut off by the window.
    if (at === documentElement || at === body) continue;
    const style = defaultView?.getComputedStyle(at);
    if (style && /auto|scroll|hidden|clip/.test(`${style.overflowX} ${style.overflowY}`)) {
      clips.push(at);
    }
  }
  return clips;
}

/** The boxes of the words, a line each, as far as they can be seen within what clips them and the view. */
export function lineBoxes(ranges: readonly Range[], clips: Clips, view: Box): readonly Box[] {
  let window: Box | undefined = view;
  for (const clip of clips) window = window && intersection(window, clip.getBoundingClientRect());
  if (window === undefined) return [];
  const seen = window;
  return ranges.flatMap((range) =>
    [...range.getClientRects()].flatMap((box) => intersection(box, seen) ?? []),
  );
}

/** What can be seen of the window: less than all of it after zooming with two fingers or beside a keyboard on the screen. */
export function viewOf(window: Window): Box {
  const { visualViewport: seen, innerWidth, innerHeight } = window;
  const { clientWidth, clientHeight } = window.document.documentElement;
  // Without the scroll bars; in quirks mode the element is as high as the document.
  const width = Math.min(innerWidth, clientWidth || innerWidth);
  const height = Math.min(innerHeight, clientHeight || innerHeight);
  if (!seen || seen.width === 0) return { left: 0, top: 0, right: width, bottom: height };
  return {
    left: seen.offsetLeft,
    top: seen.offsetTop,
    right: seen.offsetLeft + Math.min(seen.width, width),
    bottom: seen.offsetTop + seen.height,
  };
}

/** Whether the words run from right to left. */
export function isRightToLeft(ranges: readonly Range[]): boolean {
  const [first] = ranges;
  const element = first && flatParent(first.startContainer);
  return element?.ownerDocument.defaultView?.getComputedStyle(element).direction === 'rtl';
}
