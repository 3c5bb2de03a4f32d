import { comparePosition, flatParent, isShadowRoot } from './flat-tree.ts';

/** Tells the section a node stands in. Two nodes stand in one section where the answers are the same node. */
export type SectionFinder = (node: Node) => Node;

/**
 * Divides a page into sections. A section begins with a heading (`h1` to `h6`, `role="heading"`) and goes on to the next,
 * within the nearest `article`, `section`, `aside` or `nav`; what follows such an element goes on where the text
 * before it stopped. Elements are followed as they are rendered, out of shadow trees and into slots. Headings are looked for
 * in the document and in `roots`. Cost: one query in each tree, natively, at first need; then O(depth + log headings).
 * Make a new one when the page has changed.
 */
export function sectionFinder(document: Document, roots: Iterable<ShadowRoot>): SectionFinder {
  let headings: ReadonlyMap<Node, readonly Element[]> | undefined;
  return (node) => {
    headings ??= headingsByContainer(document, roots);
    const container = containerOf(flatParent(node)) ?? document;
    return lastBefore(headings.get(container) ?? [], node) ?? container;
  };
}

/** The shadow root a node stands in and those around that one, inmost first. */
export function rootsAround(node: Node): readonly ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (let root = node.getRootNode(); isShadowRoot(root); root = root.host.getRootNode()) {
    roots.push(root);
  }
  return roots;
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
// What HTML calls sectioning content.
const CONTAINERS: ReadonlySet<string> = new Set(['article', 'section', 'aside', 'nav']);

function headingsByContainer(
  document: Document,
  roots: Iterable<ShadowRoot>,
): ReadonlyMap<Node, readonly Element[]> {
  const byContainer = new Map<Node, Element[]>();
  let trees = 0;
  for (const tree of [document, ...roots]) {
    trees++;
    for (const heading of tree.querySelectorAll(HEADINGS)) {
      const container = containerOf(heading) ?? document;
      const others = byContainer.get(container);
      if (others === undefined) byContainer.set(container, [heading]);
      else others.push(heading);
    }
  }
  // Each tree gives its own in order.
  if (trees > 1) for (const list of byContainer.values()) list.sort(comparePosition);
  return byContainer;
}

function containerOf(element: Element | null): Element | undefined {
  for (let at = element; at !== null; at = flatParent(at)) {
    if (CONTAINERS.has(at.localName)) return at;
  }
  return undefined;
}

function lastBefore(headings: readonly Element[], node: Node): Element | undefined {
  let [low, high] = [0, headings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const heading = headings[middle];
    if (heading !== undefined && comparePosition(heading, node) <= 0) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1];
}
