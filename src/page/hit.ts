import { isShadowRoot } from './flat-tree.ts';

/** A highlight, and what is known of it without asking it: Firefox lets no content script go through its ranges. */
export type Painting = {
  readonly highlight: Highlight;
  /** All of its ranges. */
  readonly ranges: readonly AbstractRange[];
  /** The trees that hold them. */
  readonly trees: Iterable<Node>;
};

/**
 * Which ranges of a highlight have words painted at a point, in client coordinates: in the boxes of the words themselves,
 * not in the blank beside or between lines, and nothing lying over them. The browser's own hit test narrows the
 * ranges down; where it has none, the caret does, and without a caret all are measured.
 */
export function rangesAt(
  document: Document,
  { x, y }: { readonly x: number; readonly y: number },
  { highlight, ranges, trees }: Painting,
): readonly AbstractRange[] {
  const shadowRoots = shadowRootsOf(trees);
  const candidates =
    byHighlights(x, y, highlight, shadowRoots) ??
    byCaret(document, x, y, ranges, shadowRoots) ??
    ranges;
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
  shadowRoots: readonly ShadowRoot[],
): readonly AbstractRange[] | undefined {
  const registry = CSS.highlights as HighlightRegistry & WithHitTest;
  const hits = registry.highlightsFromPoint?.(x, y, { shadowRoots });
  return hits?.find((hit) => hit.highlight === highlight)?.ranges ?? (hits && []);
}

// Chromium 128, every Firefox; TypeScript takes it to be everywhere.
type WithCaret = { readonly caretPositionFromPoint?: Document['caretPositionFromPoint'] };

function byCaret(
  document: Document,
  x: number,
  y: number,
  ranges: readonly AbstractRange[],
  shadowRoots: ShadowRoot[],
): readonly AbstractRange[] | undefined {
  const withCaret: WithCaret = document;
  if (withCaret.caretPositionFromPoint === undefined) return undefined;
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (caret === null) return [];
  const { offsetNode, offset } = caret;
  return ranges.filter(
    (range) => range instanceof Range && range.isPointInRange(offsetNode, offset),
  );
}

// A root is only looked into where it and every root around it are named.
function shadowRootsOf(trees: Iterable<Node>): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const tree of trees) {
    let root = tree;
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
