/**
 * Members of nodes as the browser has them. A form shows its fields by their names, in place of its own members where these
 * have the same: `form.firstChild` may be an `<input name="firstChild">`. Asked of the prototypes, no page can mislead. As
 * quick as asking the node.
 */

/** Any node's first child. */
export const firstChildOf = (node: Node): ChildNode | null => natives().firstChild.call(node);
/** Any node's last child. */
export const lastChildOf = (node: Node): ChildNode | null => natives().lastChild.call(node);
/** What stands after a node. */
export const nextSiblingOf = (node: Node): ChildNode | null => natives().nextSibling.call(node);
/** What stands before a node. */
export const previousSiblingOf = (node: Node): ChildNode | null =>
  natives().previousSibling.call(node);
/** What a node stands in. */
export const parentOf = (node: Node): ParentNode | null => natives().parentNode.call(node);
/** The kind of a node by its number. */
export const nodeTypeOf = (node: Node): number => natives().nodeType.call(node);
/** An element's name without prefix; in small letters in HTML. */
export const localNameOf = (element: Element): string => natives().localName.call(element);
/** An attribute's value, or null. */
export const attributeOf = (element: Element, name: string): string | null =>
  natives().getAttribute.call(element, name);
/** Whether an element has an attribute. */
export const hasAttribute = (element: Element, name: string): boolean =>
  natives().hasAttribute.call(element, name);
/** Classes of an element. */
export const classesOf = (element: Element): DOMTokenList => natives().classList.call(element);

type Getter<T, V> = (this: T) => V;

const get = <T extends object, K extends keyof T & string>(
  type: { readonly prototype: T },
  name: K,
): Getter<T, T[K]> => {
  const found = Object.getOwnPropertyDescriptor(type.prototype, name)?.get;
  if (found === undefined) throw new Error(`this browser has no ${name} among its prototypes`);
  return found as Getter<T, T[K]>;
};

const gather = () => ({
  firstChild: get(Node, 'firstChild'),
  lastChild: get(Node, 'lastChild'),
  nextSibling: get(Node, 'nextSibling'),
  previousSibling: get(Node, 'previousSibling'),
  parentNode: get(Node, 'parentNode'),
  nodeType: get(Node, 'nodeType'),
  localName: get(Element, 'localName'),
  classList: get(Element, 'classList'),
  getAttribute: Element.prototype.getAttribute,
  hasAttribute: Element.prototype.hasAttribute,
});

// Gathered when first asked for: there are tests that have no document.
let gathered: ReturnType<typeof gather> | undefined;
const natives = (): ReturnType<typeof gather> => {
  gathered ??= gather();
  return gathered;
};
