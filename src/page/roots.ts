import { tagKind } from './elements.ts';
import { openRootOf, type RootOf } from './flat-tree.ts';
import { hasChildren, localNameOf } from './native.ts';

/**
 * Asks for closed roots with thrift, for where each question takes some microseconds: a page of ten thousand boxes would
 * cost as much as reading all its text. Open roots are seen everywhere. Closed ones are asked for in custom elements and in
 * empty ones, which nobody makes for nothing; and in elements with children of their own, until that has been done
 * {@link MOST} times.
 *
 * @param ask gives closed roots too
 */
export function thriftyRootOf(ask: RootOf): RootOf {
  const found = new WeakMap<Element, ShadowRoot>();
  const asked = new WeakSet<Element>();
  let left = MOST;
  const askAboutFilled = (element: Element): ShadowRoot | null => {
    if (left === 0 || asked.has(element)) return null;
    left -= 1;
    asked.add(element);
    return ask(element);
  };
  return (element) => {
    const open = openRootOf(element);
    if (open !== null) return open;
    const kind = tagKind(localNameOf(element));
    if (kind !== 'custom' && kind !== 'box' && kind !== 'host') return null;
    const known = found.get(element);
    if (known !== undefined) return known;
    const isRare = kind === 'custom' || !hasChildren(element);
    const root = isRare ? ask(element) : askAboutFilled(element);
    if (root !== null) found.set(element, root);
    return root;
  };
}

/** Less than a millisecond of a page's time. */
const MOST = 150;
