import { tagKind } from './elements.ts';
import { isElement, isShadowRoot, isText } from './flat-tree.ts';
import {
  firstChildOf,
  lastChildOf,
  localNameOf,
  nextSiblingOf,
  parentOf,
  previousSiblingOf,
} from './native.ts';

/**
 * Texts that stand before (-1) or after (1) a node in its tree, nearest first: at most `units` UTF-16 units of them, and at most
 * {@link MOST} nodes are looked at. Out of a shadow tree the search goes on beside its host; into others it does not go.
 */
export function textsBeside(node: Node, direction: 1 | -1, units: number): readonly Text[] {
  const found: Text[] = [];
  let length = 0;
  let at = beyond(node, direction);
  for (let looked = 0; at !== null && looked < MOST && length < units; looked++) {
    if (isText(at)) {
      if (/\S/.test(at.data.slice(0, MOST))) {
        found.push(at);
        length += at.data.length;
      }
      at = beyond(at, direction);
    } else at = inside(at, direction) ?? beyond(at, direction);
  }
  return found;
}

const MOST = 200;

function inside(node: Node, direction: 1 | -1): Node | null {
  if (isElement(node) && tagKind(localNameOf(node)) === 'never') return null;
  return direction === 1 ? firstChildOf(node) : lastChildOf(node);
}

function beyond(node: Node, direction: 1 | -1): Node | null {
  for (let at: Node | null = node; at !== null; ) {
    const sibling: Node | null = direction === 1 ? nextSiblingOf(at) : previousSiblingOf(at);
    if (sibling !== null) return sibling;
    const parent: Node | null = parentOf(at);
    at = parent !== null && isShadowRoot(parent) ? parent.host : parent;
  }
  return null;
}
