import { showsItsAlt, tagKind } from './elements.ts';
import type { RootOf } from './flat-tree.ts';
import { firstChildOf, localNameOf, nextSiblingOf, nodeTypeOf, parentOf } from './native.ts';

/** What a walk meets besides text. */
export type WalkMet = {
  /** A shadow root; its text comes next. */
  readonly root: (root: ShadowRoot) => void;
  /** An element that may yet get a shadow root: a custom one, or a box with nothing in it. */
  readonly unbuilt: (element: Element) => void;
};

/** A text node, or a picture that shows its alternative text. */
export type Words = Text | HTMLImageElement;

/**
 * Walks the text of a subtree, shadow trees included, in document order: whatever a person might read, shown or not, for
 * no style is asked. Text of scripts and form fields is passed over.
 */
export type TextWalk = {
  /** The next text, or 'more' where many nodes held none, or undefined at the end. */
  readonly next: () => Words | 'more' | undefined;
  /** Remembers the place before others have a turn: the page may change under it. O(depth). */
  readonly pause: () => void;
  /** Goes on where it paused, or where that is gone from the nearest place above that is still there. O(depth). */
  readonly resume: () => void;
};

/** A tree being walked: below `top`, with `at` being met next, and what `at` stood in when the walk paused. */
type Tree = { readonly top: Node; at: Node | null; above: readonly Node[] };

/** Begins a walk at and below `start`. */
export function walkText(start: Node, rootOf: RootOf, met: WalkMet): TextWalk {
  const trees: Tree[] = [{ top: start, at: start, above: [] }];
  const meet = (element: Element, tree: Tree): Words | undefined => {
    const kind = tagKind(localNameOf(element));
    tree.at = (kind === 'never' ? null : firstChildOf(element)) ?? after(element, tree.top);
    if (kind === 'never' || kind === 'plain') return undefined;
    if (kind === 'picture') return showsItsAlt(element) ? (element as HTMLImageElement) : undefined;
    const root = rootOf(element);
    if (root !== null) {
      met.root(root);
      trees.push({ top: root, at: firstChildOf(root), above: [] });
    } else if (kind === 'custom' || (kind === 'box' && firstChildOf(element) === null)) {
      met.unbuilt(element);
    }
    return undefined;
  };
  const step = (tree: Tree): Words | undefined => {
    const node = tree.at;
    if (node === null) {
      trees.pop();
      return undefined;
    }
    // Asked once: every node of every page passes here.
    const type = nodeTypeOf(node);
    if (type === Node.ELEMENT_NODE) return meet(node as Element, tree);
    tree.at = after(node, tree.top);
    return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE ? (node as Text) : undefined;
  };
  return {
    next: () => {
      for (let nodes = 0; nodes < MOST_NODES; nodes++) {
        const tree = trees.at(-1);
        if (tree === undefined) return undefined;
        const words = step(tree);
        if (words !== undefined) return words;
      }
      return 'more';
    },
    pause: () => {
      for (const tree of trees) tree.above = tree.at === null ? [] : pathTo(tree.at, tree.top);
    },
    resume: () => {
      for (const tree of trees) {
        const isThere = (node: Node): boolean => node.isConnected && tree.top.contains(node);
        if (tree.at !== null && !isThere(tree.at)) tree.at = tree.above.find(isThere) ?? null;
      }
    },
  };
}

/** Nodes without text that are passed in one go. */
const MOST_NODES = 64;

// The node met after `node` and all that is below it, within `top`.
function after(node: Node, top: Node): Node | null {
  for (let at: Node | null = node; at !== null && at !== top; at = parentOf(at)) {
    const next = nextSiblingOf(at);
    if (next !== null) return next;
  }
  return null;
}

// From its parent up to `top`.
function pathTo(node: Node, top: Node): readonly Node[] {
  const path: Node[] = [];
  for (let at = node === top ? null : parentOf(node); at !== null; at = parentOf(at)) {
    path.push(at);
    if (at === top) break;
  }
  return path;
}
