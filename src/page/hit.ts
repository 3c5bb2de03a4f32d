import { isShadowRoot } from './flat-tree.ts';

/**
 * Which of these ranges have words painted at a point, in client coordinates: in the boxes of the words themselves, not in
 * the blank beside or between lines, and nothing lying over them. `highlight` holds all of them. The browser's own
 * hit test narrows them down; where it has none, the caret does, and without a caret all are measured.
 */
export function rangesAt(
  document: Document,
  { x, y }: { readonly x: number; readonly y: number },
  highlight: Highlight,
): readonly AbstractRange[] {
  const all = [...highlight.values()].filter((range) => range instanceof Range);
  const candidates = byHighlights(x, y, highlight, all) ?? byCaret(document, x, y, all) ?? all;
  return candidates.filter(
    (range): range is Range =>
      range instanceof Range && isOnWords(range, x, y) && isInFront(range, x, y),
  );
}

type HighlightHit = { readonly highlight: Highlight; readonly ranges: readonly AbstractRange[] };
type WithHitTest = {
  highlightsFromPoint?(
    x: number,
    y: number,
    options: { readonly shadowRoots: readonly ShadowRoot[] },
  ): readonly HighlightHit[];
};

// Chromium 140, Firefox 149.
function byHighlights(
  x: number,
  y: number,
  highlight: Highlight,
  ranges: readonly Range[],
): readonly AbstractRange[] | undefined {
  const registry = CSS.highlights as HighlightRegistry & WithHitTest;
  const hits = registry.highlightsFromPoint?.(x, y, { shadowRoots: shadowRootsOf(ranges) });
  return hits?.find((hit) => hit.highlight === highlight)?.ranges ?? (hits && []);
}

// Chromium 128, every Firefox; TypeScript takes it to be everywhere.
type WithCaret = { readonly caretPositionFromPoint?: Document['caretPositionFromPoint'] };

function byCaret(
  document: Document,
  x: number,
  y: number,
  ranges: readonly Range[],
): readonly Range[] | undefined {
  const withCaret: WithCaret = document;
  if (withCaret.caretPositionFromPoint === undefined) return undefined;
  const shadowRoots = shadowRootsOf(ranges);
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (caret === null) return [];
  return ranges.filter((range) => range.isPointInRange(caret.offsetNode, caret.offset));
}

// A root is only looked into where it and every root around it are named.
function shadowRootsOf(ranges: readonly Range[]): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const range of ranges) {
    let root = range.startContainer.getRootNode();
    while (isShadowRoot(root) && !roots.has(root)) {
      roots.add(root);
      root = root.host.getRootNode();
    }
  }
  return [...roots];
}

function isOnWords(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x < right && top <= y && y < bottom,
  );
}

// Firefox finds highlights below whatever lies over them.
function isInFront(range: Range, x: number, y: number): boolean {
  const around = range.commonAncestorContainer;
  const root = around.getRootNode();
  const scope = isShadowRoot(root) ? root : around.ownerDocument;
  const hit = scope?.elementFromPoint(x, y) ?? null;
  return hit !== null && (hit.contains(around) || around.contains(hit));
}
