/** What happened to a document since it was last asked. Nodes may have moved or gone meanwhile. */
export type Changes = {
  /** Nodes whose own children or text changed. */
  readonly changed: ReadonlySet<Node>;
  /** Nodes taken out of the place they had. */
  readonly removed: ReadonlySet<Node>;
  /** An attribute changed that can show or hide text. */
  readonly restyled: boolean;
};

/** Gathers changes of a document and of the shadow roots it is told of. */
export type Watch = {
  /** Watches an open shadow root too; telling it twice costs nothing. */
  readonly add: (root: ShadowRoot) => void;
  /** Hands out what has gathered and starts anew. */
  readonly take: () => Changes;
};

/**
 * Watches a document and calls `settled` once changes have paused for a moment, or at the latest after a second
 * of steady change. While changes go on it only remembers nodes: O(records). Stops with the signal.
 */
export function watchDocument(document: Document, settled: () => void, signal: AbortSignal): Watch {
  let gathered = nothing();
  const roots = new WeakSet<Node>();
  const remind = debounce(settled, signal);
  const observer = new MutationObserver((records) => {
    for (const record of records) gather(gathered, record);
    remind();
  });
  const add = (root: Node): void => {
    if (roots.has(root) || signal.aborted) return;
    roots.add(root);
    observer.observe(root, OBSERVED);
  };
  add(document);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    add,
    take: () => {
      for (const record of observer.takeRecords()) gather(gathered, record);
      const taken = gathered;
      gathered = nothing();
      return taken;
    },
  };
}

type Gathered = { changed: Set<Node>; removed: Set<Node>; restyled: boolean };

// In milliseconds. Scripts build content in bursts: a pause this long mostly means that one is over.
const PAUSE = 150;
const LONGEST_WAIT = 1_000;

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['hidden', 'aria-hidden', 'open', 'class', 'style'],
};

function nothing(): Gathered {
  return { changed: new Set(), removed: new Set(), restyled: false };
}

function gather(gathered: Gathered, { type, target, attributeName, removedNodes }: MutationRecord) {
  if (type === 'attributes') {
    gathered.restyled = true;
    if (attributeName === 'open') gathered.changed.add(target);
    return;
  }
  gathered.changed.add(target);
  for (const node of removedNodes) gathered.removed.add(node);
}

function debounce(react: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    if (signal.aborted) return;
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        react();
      },
      Math.min(PAUSE, Math.max(0, since + LONGEST_WAIT - now)),
    );
  };
}
