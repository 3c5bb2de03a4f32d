import { comparePosition, flatParent, isElement } from './flat-tree.ts';
import type { Looks } from './look.ts';
import { localNameOf, parentOf } from './native.ts';
import type { Entry, PassageList } from './passage-list.ts';
import type { Part } from './stretch.ts';
import type { Unbuilt } from './unbuilt.ts';
import type { Changes } from './watch.ts';

/** What changes of a page ask for. */
export type Effect =
  | { readonly kind: 'drop'; readonly entries: readonly Entry[] }
  /** An element's flow was read, or is one worth reading, and is another now. */
  | { readonly kind: 'read'; readonly element: Element }
  /** Text that was not there or not seen before, or, where it is not new, is another now. */
  | { readonly kind: 'search'; readonly region: Node; readonly isNew: boolean };

/** What is known of the page that changed. */
export type KnownPage = {
  readonly list: PassageList;
  readonly looks: Looks;
  /** Elements with text worth reading that is not shown. Those that are shown now, or gone, are taken out. */
  readonly hidden: Set<Element>;
  readonly unbuilt: Unbuilt;
};

/**
 * Goes through changes and gives what they ask for, undefined in between where a caller may let others have a turn.
 * Linear in the changes and in what is known of the page; text that is of no interest costs nothing but a search.
 */
export function* changeSteps(changes: Changes, page: KnownPage): Generator<Effect | undefined> {
  const { list, looks, unbuilt } = page;
  const { changed, added, removed } = changes;
  if (removed.size > 0 && !list.isEmpty) {
    const moved = [...removed].filter((node) => node.isConnected);
    const entries = list.forgetGone(moved);
    yield { kind: 'drop', entries };
    for (const { owner } of entries) {
      if (owner.isConnected) yield { kind: 'read', element: owner };
    }
  }
  yield* inTurns(changed, (node) => rereadBy(node, list, looks));
  yield* inTurns(regionsOf(changes), (part) => [{ kind: 'search', ...part }]);
  yield* inTurns(unbuilt.takeBuilt(), (element) => [
    { kind: 'search', region: element, isNew: true },
    ...rereadBy(element, list, looks),
  ]);
  if (changes.restyled || [...added].some(isStyle)) yield* restyledSteps(page);
}

function isStyle(node: Node): boolean {
  return isElement(node) && /^(style|link)$/.test(localNameOf(node));
}

function* inTurns<T>(
  items: Iterable<T>,
  effects: (item: T) => readonly Effect[],
): Generator<Effect | undefined> {
  let count = 0;
  for (const item of items) {
    yield* effects(item);
    if (++count % TURN === 0) yield undefined;
  }
}

// Flows that were read and in which something changed: the one that has read it, and the one it belongs to now.
function rereadBy(node: Node, list: PassageList, looks: Looks): readonly Effect[] {
  if (list.isEmpty || !node.isConnected) return [];
  const reader = list.readerOf(node);
  if (reader === null) return [];
  const owner = looks.flowOwner(node);
  const elements = owner === null || owner === reader ? [reader] : [owner, reader];
  return elements.map((element): Effect => ({ kind: 'read', element }));
}

/**
 * The smallest regions that hold all new text, in document order, none within another. A piece of text or of a line is
 * looked at with what stands around it: it may be a part of a word.
 */
function regionsOf({ changed, added }: Changes): readonly Part[] {
  const regions = new Map<Node, boolean>();
  for (const node of changed) {
    if (!isElement(node) && node.isConnected) regions.set(regionAt(node), false);
  }
  for (const node of added) if (node.isConnected) regions.set(regionAt(node), true);
  const outermost = [...regions.keys()].filter((region) => {
    for (let at = flatParent(region); at !== null; at = flatParent(at)) {
      if (regions.has(at)) return false;
    }
    return true;
  });
  return outermost
    .sort(comparePosition)
    .map((region) => ({ region, isNew: regions.get(region) ?? true }));
}

function regionAt(node: Node): Node {
  const parentNode = parentOf(node);
  const isPiece = !isElement(node) || node.childElementCount === 0;
  if (!isPiece || parentNode === null || !isElement(parentNode)) return node;
  return parentNode.childNodes.length <= FEW ? parentNode : node;
}

function* restyledSteps({ list, looks, hidden }: KnownPage): Generator<Effect | undefined> {
  yield* inTurns([...hidden], (element) => {
    const isShown = element.isConnected && looks.isSeen(element);
    if (isShown || !element.isConnected) hidden.delete(element);
    const owner = isShown ? looks.flowOwner(element) : null;
    return owner === null ? [] : [{ kind: 'read', element: owner }];
  });
  // Only passages with matches are shown anywhere, so only they need watching for being hidden.
  yield* inTurns(list.matched(), ({ owner }): readonly Effect[] => {
    if (looks.isSeen(owner)) return [];
    hidden.add(owner);
    return [{ kind: 'drop', entries: list.forget(owner) }];
  });
}

/** Things looked at in one turn. */
const TURN = 20;
/** Children of an element that are few enough to be looked at together. */
const FEW = 32;
