/**
 * Members of nodes as the browser has them. A form shows its fields by their names, in place of its own members where these
 * have the same: `form.firstChild` may be an `<input name="firstChild">`. Asked of the prototypes, no page can mislead. As
 * quick as asking the node.
 */

type Members<T> = { readonly prototype: T } | undefined;
type Getter<V> = (this: unknown) => V;

// Where there is no such member among the prototypes (documents of tests), the node itself is asked.
const get = <T extends object, K extends keyof T & string>(
  type: Members<T>,
  name: K,
): Getter<T[K]> => {
  const found = type && Object.getOwnPropertyDescriptor(type.prototype, name)?.get;
  if (found !== undefined) return found;
  return function (this: unknown): T[K] {
    return (this as T)[name];
  };
};

const NodeType = typeof Node === 'undefined' ? undefined : Node;
const ElementType = typeof Element === 'undefined' ? undefined : Element;

// Each by itself: every node of every page passes here.
const firstChild = get(NodeType, 'firstChild');
const lastChild = get(NodeType, 'lastChild');
const nextSibling = get(NodeType, 'nextSibling');
const previousSibling = get(NodeType, 'previousSibling');
const parentNode = get(NodeType, 'parentNode');
const nodeType = get(NodeType, 'nodeType');
const localName = get(ElementType, 'localName');
const elementSlot = get(ElementType, 'assignedSlot');
const textSlot = get(typeof Text === 'undefined' ? undefined : Text, 'assignedSlot');
const shadowRoot = get(ElementType, 'shadowRoot');

/** An element's open shadow root. */
export const shadowRootOf = (element: Element): ShadowRoot | null => shadowRoot.call(element);
/** Any node's first child. */
export const firstChildOf = (node: Node): ChildNode | null => firstChild.call(node);
/** Any node's last child. */
export const lastChildOf = (node: Node): ChildNode | null => lastChild.call(node);
/** Whether a node has any children: told without making one of them known to scripts, which costs more. */
export const hasChildren = (node: Node): boolean => Node.prototype.hasChildNodes.call(node);
/** What stands after a node. */
export const nextSiblingOf = (node: Node): ChildNode | null => nextSibling.call(node);
/** What stands before a node. */
export const previousSiblingOf = (node: Node): ChildNode | null => previousSibling.call(node);
/** What a node stands in. */
export const parentOf = (node: Node): ParentNode | null => parentNode.call(node);
/** The kind of a node by its number. */
export const nodeTypeOf = (node: Node): number => nodeType.call(node);
/** An element's name without prefix; in small letters in HTML. */
export const localNameOf = (element: Element): string => localName.call(element);
/** The slot that shows an element; null where none does or its tree is closed. */
export const slotOfElement = (element: Element): HTMLSlotElement | null =>
  elementSlot.call(element);
/** The slot that shows a text. */
export const slotOfText = (text: Text): HTMLSlotElement | null => textSlot.call(text);
/** The top of the tree that a node stands in. */
export const rootNodeOf = (node: Node): Node => Node.prototype.getRootNode.call(node);
/** An attribute's value, or null. */
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
/** Whether an element has an attribute. */
export const hasAttribute = (element: Element, name: string): boolean =>
  Element.prototype.hasAttribute.call(element, name);
/** Whether a node holds another, or is it; within one tree. */
export const containsNode = (outer: Node, node: Node): boolean =>
  Node.prototype.contains.call(outer, node);
/** All elements below an element or a shadow root as they are now, in document order; a list that does not follow changes. */
export const allBelow = (node: Node): ArrayLike<Element> =>
  nodeTypeOf(node) === Node.ELEMENT_NODE
    ? Element.prototype.querySelectorAll.call(node, '*')
    : DocumentFragment.prototype.querySelectorAll.call(node, '*');
/** Whether an element meets a selector. */
export const matchesSelector = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);
