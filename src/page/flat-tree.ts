import {
  firstChildOf,
  hasAttribute,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  rootNodeOf,
  shadowRootOf,
  slotOfElement,
  slotOfText,
} from './native.ts';

/**
 * The page as it is rendered: a shadow tree stands in place of its host's children, and a slot shows what is
 * assigned to it (DOM standard, "flat tree").
 */

/** Gives an element's shadow root: open ones alone, or, where a browser lets extensions see them, closed ones too. */
export type RootOf = (element: Element) => ShadowRoot | null;

/** What any script may see. */
export const openRootOf: RootOf = shadowRootOf;

/** The nodes rendered inside an element, in order, one at a time: no list of many thousand children is made. */
export function* flatChildren(element: Element, rootOf: RootOf): Generator<Node, void> {
  if (isSlot(element)) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) {
      yield* assigned;
      return;
    }
  }
  if (isClosedDetails(element)) {
    const summary = summaryOf(element);
    if (summary !== undefined) yield summary;
    return;
  }
  let next: ChildNode | null = firstChildOf(rootOf(element) ?? element);
  while (next !== null) {
    const child: ChildNode = next;
    // Asked before the child is looked at: nothing done with it may lead astray.
    next = nextSiblingOf(child);
    yield child;
  }
}

/** The element `node` is rendered in, or null at the top or outside the document. */
export function flatParent(node: Node): Element | null {
  const slot = slotOf(node);
  const parent = slot ?? parentOf(node);
  if (parent === null) return null;
  if (isShadowRoot(parent)) return parent.host;
  return isElement(parent) ? parent : null;
}

/**
 * Orders two connected nodes of one document by where they are read; negative when `a` comes before `b`.
 * Nodes of different trees are compared by the hosts of their trees. O(depth).
 */
export function comparePosition(a: Node, b: Node): number {
  if (a === b) return 0;
  const chain = hostChain(b);
  for (const above of hostChain(a)) {
    const root = rootNodeOf(above);
    const other = chain.find((node) => rootNodeOf(node) === root);
    if (other === undefined) continue;
    if (other === above) return 0;
    return above.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
  return 0;
}

/** Whether `outer` is `node` or stands above it, through any shadow roots between. O(depth). */
export function holds(outer: Node, node: Node): boolean {
  for (const at of hostChain(node)) if (outer.contains(at)) return true;
  return false;
}

/** Whether a node is an element; by its number, for `instanceof` fails across documents. */
export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === Node.ELEMENT_NODE;
}

/** Whether a node is text. */
export function isText(node: Node): node is Text {
  const type = nodeTypeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

/** Whether `node` is a document fragment that hangs on a host. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return nodeTypeOf(node) === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

/** Whether `element` is a `<details>` whose content is folded away. */
export function isClosedDetails(element: Element): boolean {
  return localNameOf(element) === 'details' && !hasAttribute(element, 'open');
}

/** Whether `element` is what stays to be read of a folded `<details>`. */
export function isSummary(element: Element): boolean {
  return localNameOf(element) === 'summary';
}

function summaryOf(details: Element): Element | undefined {
  for (let at = firstChildOf(details); at !== null; at = nextSiblingOf(at)) {
    if (isElement(at) && isSummary(at)) return at;
  }
  return undefined;
}

function slotOf(node: Node): HTMLSlotElement | null {
  if (isElement(node)) return slotOfElement(node);
  return nodeTypeOf(node) === Node.TEXT_NODE ? slotOfText(node as Text) : null;
}

function isSlot(element: Element): element is HTMLSlotElement {
  return localNameOf(element) === 'slot' && 'assignedNodes' in element;
}

// The node itself, then the host of the tree it is in, then the host of that one's tree, and so on.
function hostChain(node: Node): readonly Node[] {
  const chain: Node[] = [];
  for (let at: Node | null = node; at !== null; ) {
    chain.push(at);
    const root: Node = rootNodeOf(at);
    at = isShadowRoot(root) ? root.host : null;
  }
  return chain;
}
