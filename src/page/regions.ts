import { flatParent, isElement } from './flat-tree.ts';
import { parentOf } from './native.ts';
import type { Changes } from './watch.ts';
import type { Part } from './worth.ts';

/**
 * The smallest regions that hold all new and changed text, none within another, and undefined in between where a caller may
 * let others have a turn. A piece of text or of a line is looked at with what stands around it: it may be a part of a word.
 */
export function* regionSteps({ changed, added }: Changes): Generator<Part | undefined> {
  const regions = new Map<Node, boolean>();
  for (const node of changed) {
    if (!isElement(node) && node.isConnected) regions.set(regionAt(node), false);
  }
  for (const node of added) if (node.isConnected) regions.set(regionAt(node), true);
  let count = 0;
  for (const [region, isNew] of regions) {
    if (!isWithin(region, regions)) yield { region, isNew };
    if (++count % TURN === 0) yield undefined;
  }
}

function isWithin(region: Node, regions: ReadonlyMap<Node, boolean>): boolean {
  for (let at = flatParent(region); at !== null; at = flatParent(at)) {
    if (regions.has(at)) return true;
  }
  return false;
}

function regionAt(node: Node): Node {
  const parentNode = parentOf(node);
  const isPiece = !isElement(node) || node.childElementCount === 0;
  if (!isPiece || parentNode === null || !isElement(parentNode)) return node;
  return parentNode.childNodes.length <= FEW ? parentNode : node;
}

/** Regions looked at in one turn. */
const TURN = 20;
/** Children of an element that are few enough to be looked at together. */
const FEW = 32;
