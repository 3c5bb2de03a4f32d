import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

/** Every element under a node, in document order. */
export function elementsOf(node: Node): readonly Element[] {
  return childrenOf(node).flatMap((child) =>
    'tagName' in child ? [child, ...elementsOf(child)] : [],
  );
}

/** What a reader sees; a line break is a space. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'br') return ' ';
  return childrenOf(node).map(textOf).join('');
}

/** An attribute of an element. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}
