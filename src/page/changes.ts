import { isElement } from './flat-tree.ts';
import type { Looks } from './look.ts';
import { localNameOf } from './native.ts';
import type { Entry, PassageList } from './passage-list.ts';
import type { Changes } from './watch.ts';

/** What changes of a page ask for where flows were read. */
export type Effect =
  | { readonly kind: 'drop'; readonly entries: readonly Entry[] }
  /** An element's flow was read, or is one worth reading, and is another now. */
  | { readonly kind: 'read'; readonly element: Element };

/** What is known of the page that changed. */
export type KnownPage = {
  readonly list: PassageList;
  readonly looks: Looks;
  /** Elements with text worth reading that is not shown. Those that are shown now, or gone, are taken out. */
  readonly hidden: Set<Element>;
};

/**
 * Goes through changes and gives what they ask for, undefined in between where a caller may let others have a turn.
 * Linear in the changes and in what is known of the page; text that is of no interest costs nothing here.
 *
 * @param built elements that have got a shadow root
 */
export function* changeSteps(
  { changed, added, removed, restyled }: Changes,
  built: readonly Element[],
  page: KnownPage,
): Generator<Effect | undefined> {
  const { list, looks } = page;
  if (removed.size > 0 && !list.isEmpty) {
    const moved = [...removed].filter((node) => node.isConnected);
    const entries = list.forgetGone(moved);
    yield { kind: 'drop', entries };
    for (const { owner } of entries) {
      if (owner.isConnected) yield { kind: 'read', element: owner };
    }
  }
  yield* inTurns(changed, (node) => rereadBy(node, list, looks));
  yield* inTurns(built, (element) => rereadBy(element, list, looks));
  if (restyled || [...added].some(isStyle)) yield* restyledSteps(page);
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
