import { tagKind } from './elements.ts';
import { isElement, isShadowRoot, isText } from './flat-tree.ts';
import {
  containsNode,
  firstChildOf,
  lastChildOf,
  localNameOf,
  nextSiblingOf,
  parentOf,
  previousSiblingOf,
} from './native.ts';

/** The node met after `node` and all that is below it, within `top`. */
export function nodeAfter(node: Node, top: Node): ChildNode | null {
  for (let at: Node | null = node; at !== null && at !== top; at = parentOf(at)) {
    const next = nextSiblingOf(at);
    if (next !== null) return next;
  }
  return null;
}

/**
 * Texts that stand before (-1) or after (1) a node in its tree, nearest first: as many as two passages have, or more. Out of a
 * shadow tree the search goes on beside its host; into others it does not go. At most `most` nodes are looked at.
 */
export function textsBeside(node: Node, direction: 1 | -1, most = MOST): readonly Text[] {
  return textsFrom(beyond(node, direction), direction, most);
}

/** The texts with which a tree or a part of one begins, in order: as many as two passages have, or more. */
export function textsAtStart(node: Node): readonly Text[] {
  const within = isText(node) ? node : firstChildOf(node);
  return textsFrom(within, 1, MOST).filter((text) => containsNode(node, text));
}

function textsFrom(start: Node | null, direction: 1 | -1, most: number): readonly Text[] {
  const found: Text[] = [];
  let [length, passages] = [0, 0];
  let at = start;
  for (let looked = 0; at !== null && looked < most; looked++) {
    if (length >= UNITS && passages >= PASSAGES) break;
    if (isText(at)) {
      if (/\S/.test(at.data.slice(0, LONGEST_BLANK))) {
        found.push(at);
        length += at.data.length;
        if (at.data.length >= PASSAGE) passages += 1;
      }
      at = beyond(at, direction);
    } else at = inside(at, direction) ?? beyond(at, direction);
  }
  return found;
}

// Context stands in the two passages before a claim. Inline elements cut a passage into texts.
const UNITS = 1_200;
const PASSAGES = 3;
/** UTF-16 units from which on a text may be a passage. */
const PASSAGE = 40;
/** Nodes that are looked at. */
const MOST = 200;
/** UTF-16 units of white space that are looked at before they count as text. */
const LONGEST_BLANK = 200;

function inside(node: Node, direction: 1 | -1): Node | null {
  if (isElement(node) && tagKind(localNameOf(node)) === 'never') return null;
  return direction === 1 ? firstChildOf(node) : lastChildOf(node);
}

function beyond(node: Node, direction: 1 | -1): Node | null {
  for (let at: Node | null = node; at !== null; ) {
    const sibling: Node | null = direction === 1 ? nextSiblingOf(at) : previousSiblingOf(at);
    if (sibling !== null) return sibling;
    const above: Node | null = isShadowRoot(at) ? at : parentOf(at);
    at = above !== null && isShadowRoot(above) ? above.host : above;
  }
  return null;
}
