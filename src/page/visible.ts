/**
 * Whether what an element holds can be seen at all, as far as its own style tells: not where it has no opacity, is
 * clipped away, has no room, or stands far outside the page, as text does that is meant for programs or for screen readers.
 *
 * @param display as computed
 */
export function canBeSeen(element: Element, style: CSSStyleDeclaration, display: string): boolean {
  if (style.opacity === '0' || AWAY.has(style.clipPath)) return false;
  // Boxes alone have the rest. To ask for each takes its time, and most elements are parts of lines.
  if (display === 'inline' || display === 'contents') return true;
  if (style.contentVisibility === 'hidden' || isShut(style)) return false;
  if (Number.parseFloat(style.textIndent) <= FAR_AWAY) return false;
  if (isShrunk(element, style)) return false;
  const { position } = style;
  if (position !== 'absolute' && position !== 'fixed') return true;
  return !isClippedAway(style) && !isFarAway(style) && !isDot(style);
}

// A fold that is closed: no height, and what is in it does not show.
function isShut(style: CSSStyleDeclaration): boolean {
  // In this order: a height may have to be laid out first.
  return style.overflowY !== 'visible' && style.height === '0px';
}

// As written, where a browser gives that: the matrix that it comes to may have to be laid out first, and on a page that
// never rests each layout that is asked for is one more.
function isShrunk(element: Element, style: CSSStyleDeclaration): boolean {
  const transform =
    'computedStyleMap' in element
      ? element.computedStyleMap().get('transform')?.toString()
      : style.transform;
  return transform !== undefined && transform !== 'none' && SHRINKING.test(transform);
}

function isClippedAway({ clip }: CSSStyleDeclaration): boolean {
  const sides = clip.match(/^rect\(([\d.]+)px,? ([\d.]+)px,? ([\d.]+)px,? ([\d.]+)px\)$/);
  if (sides === null) return false;
  const [top = 0, right = 0, bottom = 0, left = 0] = sides.slice(1).map(Number);
  return bottom - top <= DOT || right - left <= DOT;
}

function isFarAway({ left, top }: CSSStyleDeclaration): boolean {
  return Number.parseFloat(left) <= FAR_AWAY || Number.parseFloat(top) <= FAR_AWAY;
}

function isDot({ width, height, overflowX }: CSSStyleDeclaration): boolean {
  const isSmall = Number.parseFloat(width) <= DOT && Number.parseFloat(height) <= DOT;
  return isSmall && overflowX !== 'visible';
}

/** What style sheets write to take an element out of sight and leave it to screen readers. */
const AWAY: ReadonlySet<string> = new Set(['inset(50%)', 'inset(100%)']);
const SHRINKING = /scale(?:3d|X|Y)?\(0[,)]|matrix\(0, 0, 0, 0,/;
/** CSS pixels: no window scrolls there. */
const FAR_AWAY = -900;
/** CSS pixels in which no letter has room. */
const DOT = 1;
