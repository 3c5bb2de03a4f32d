import { tagKind } from './elements.ts';
import type { RootOf } from './flat-tree.ts';
import { localNameOf } from './native.ts';

/** Elements that had no shadow root when they were met, and may get one at any time. */
export type Unbuilt = {
  readonly add: (element: Element) => void;
  /** Hands out those that have a shadow root now, and forgets them and all that are gone. O(elements). */
  readonly takeBuilt: () => readonly Element[];
};

/**
 * Nothing tells a script of a shadow root that another attaches. But it mostly changes the size of its host, so that sizes are
 * watched; what has none is looked at again now and then.
 *
 * @param built called when some may have been built
 */
export function createUnbuilt(rootOf: RootOf, built: () => void, signal: AbortSignal): Unbuilt {
  const waiting = new Set<Element>();
  const isBuilt = (element: Element): boolean => rootOf(element) !== null;
  const look = (elements: readonly Element[]): void => {
    if (elements.some(isBuilt)) built();
  };
  let sizes: ResizeObserver | undefined;
  // Most pages have nothing to wait for.
  const begin = (): void => {
    if (typeof ResizeObserver !== 'undefined') {
      sizes = new ResizeObserver((resized) => look(resized.map(({ target }) => target)));
    }
    const timers = LATE_LOOKS.map((delay) => setTimeout(() => look([...waiting]), delay));
    const stop = (): void => {
      sizes?.disconnect();
      for (const timer of timers) clearTimeout(timer);
    };
    signal.addEventListener('abort', stop, { once: true });
  };
  let isBegun = false;
  return {
    add: (element) => {
      if (waiting.size >= MOST || waiting.has(element) || signal.aborted) return;
      if (!isBegun) begin();
      isBegun = true;
      waiting.add(element);
      // Empty boxes are many, and few of them are ever built.
      if (tagKind(localNameOf(element)) === 'custom') sizes?.observe(element);
    },
    takeBuilt: () => {
      const found: Element[] = [];
      for (const element of waiting) {
        if (!isBuilt(element) && element.isConnected) continue;
        waiting.delete(element);
        sizes?.unobserve(element);
        if (element.isConnected) found.push(element);
      }
      return found;
    },
  };
}

/** A page of thousands of custom elements uses them as plain ones. */
const MOST = 1_000;
/** Milliseconds after the first was met, after which all are looked at again, whatever their size. */
const LATE_LOOKS = [1_000, 4_000, 12_000];
