import { isShadowRoot } from './flat-tree.ts';
import { parentOf } from './native.ts';

/**
 * The nodes whose own children or text must change for the words of these ranges to change or go: what the words stand in, up
 * to the top, and what stands between where a range begins and where it ends. Holds for as long as none of them changes.
 * O(nodes in the ranges and around them), each counted once.
 */
export function holdersOf(ranges: Iterable<Range>): ReadonlySet<Node> {
  const holders = new Set<Node>();
  for (const range of ranges) {
    for (const node of nodesWithin(range)) {
      for (let at: Node | null = node; at !== null && !holders.has(at); at = outOf(at)) {
        holders.add(at);
      }
    }
  }
  return holders;
}

function* nodesWithin({
  startContainer,
  endContainer,
  commonAncestorContainer,
}: Range): Generator<Node> {
  yield endContainer;
  if (startContainer === endContainer) return;
  const walker = document.createTreeWalker(commonAncestorContainer);
  walker.currentNode = startContainer;
  for (let node: Node | null = startContainer; node !== null && node !== endContainer; ) {
    yield node;
    node = walker.nextNode();
  }
}

function outOf(node: Node): Node | null {
  return isShadowRoot(node) ? node.host : parentOf(node);
}
