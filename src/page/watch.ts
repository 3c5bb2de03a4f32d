import { isShadowRoot } from './flat-tree.ts';
import { type Signs, watchStyles } from './signs.ts';

/** What happened to a document since it was last asked. Nodes may have moved or gone meanwhile. */
export type Changes = {
  /** Nodes whose own children or text changed. */
  readonly changed: ReadonlySet<Node>;
  /** Nodes put where they are, or where they were until something else happened to them; texts that were blank. */
  readonly added: ReadonlySet<Node>;
  /** Nodes taken out of the place they had. */
  readonly removed: ReadonlySet<Node>;
  /** Something happened that can show or hide text. */
  readonly restyled: boolean;
};

/** Gathers changes of a document and of the shadow roots it is told of. */
export type Watch = {
  /** Watches a shadow root too; telling it twice costs nothing. */
  readonly add: (root: ShadowRoot) => void;
  /** Shadow roots that are watched and still there. */
  readonly roots: () => readonly ShadowRoot[];
  /** Watches attributes from now on: there is text now whose being shown or hidden matters. */
  readonly followStyles: () => void;
  /** Whether something is shown or hidden may have changed without a sign: settles soon, as after a change. */
  readonly lookAgain: () => void;
  /** Whether so many changes have gathered, or styles have changed for so long, that the page is taken to change without end. */
  readonly isStorm: () => boolean;
  /** Hands out what has gathered and starts anew. */
  readonly take: () => Changes;
};

/** Words, or what can show, hide or colour them. */
export type Noticed =
  | { readonly kind: 'words'; readonly changes: readonly MutationRecord[] }
  | { readonly kind: 'styles' };

/** What a watch calls. */
export type WatchEvents = {
  /** Changes have paused, or gone on for a second. */
  readonly settled: () => void;
  /** Right after a change, for what cannot wait; of many changes of styles after the first, and then now and then. Keep it cheap. */
  readonly noticed?: (what: Noticed) => void;
};

/**
 * Watches a document and calls `settled` once changes have paused for a moment, or at the latest after a second
 * of steady change. While changes go on it only remembers nodes: O(records), and no timer is touched; of styles it is
 * enough to know that some have changed. Stops with the signal.
 */
export function watchDocument(
  document: Document,
  { settled, noticed }: WatchEvents,
  signal: AbortSignal,
): Watch {
  let gathered = nothing();
  let [count, signs] = [0, 0];
  const known = new Set<WeakRef<Node>>();
  const isKnown = new WeakSet<Node>();
  const remind = reminder(settled, signal);
  const gatherFrom = (records: readonly MutationRecord[]): void => {
    // Before there is text that matters, all that can is new text; each node that is asked for costs.
    const take = styles === undefined ? gatherNew : gather;
    for (const record of records) take(gathered, record);
  };
  const words = new MutationObserver((changes) => {
    gatherFrom(changes);
    count += changes.length;
    noticed?.({ kind: 'words', changes });
    remind();
  });
  const restyle = (): void => {
    gathered.restyled = true;
    signs++;
    noticed?.({ kind: 'styles' });
    remind();
  };
  // Apart, because a page that animates by attributes is to cost nothing before it matters.
  let styles: Signs | undefined;
  const add = (root: Node): void => {
    if (isKnown.has(root) || signal.aborted) return;
    isKnown.add(root);
    known.add(new WeakRef(root));
    words.observe(root, WORDS);
    styles?.add(root);
  };
  add(document);
  const stop = (): void => words.disconnect();
  signal.addEventListener('abort', stop, { once: true });
  return {
    add,
    roots: () => rootsIn(known).filter(isShadowRoot),
    followStyles: () => {
      if (styles !== undefined || signal.aborted) return;
      styles = watchStyles(document, restyle, signal);
      for (const root of rootsIn(known)) styles.add(root);
    },
    lookAgain: () => {
      gathered.restyled = true;
      remind();
    },
    isStorm: () => count > STORM || signs > STORM_SIGNS,
    take: () => {
      gatherFrom(words.takeRecords());
      if (styles?.take() === true) gathered.restyled = true;
      const taken = gathered;
      gathered = nothing();
      [count, signs] = [0, 0];
      return taken;
    },
  };
}

type Gathered = {
  readonly changed: Set<Node>;
  readonly added: Set<Node>;
  readonly removed: Set<Node>;
  restyled: boolean;
};

// In milliseconds. Scripts build content in bursts: a pause this long mostly means that one is over.
const PAUSE = 150;
const LONGEST_WAIT = 1_000;

// A thousand changes a second are so many.
const STORM = 300;
// Told of so often, styles have changed for half a second at the least.
const STORM_SIGNS = 5;

const WORDS: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  characterDataOldValue: true,
};
// Those that are still there; the others are forgotten.
function rootsIn(known: Set<WeakRef<Node>>): readonly Node[] {
  return [...known].flatMap((ref) => {
    const root = ref.deref();
    if (root === undefined) known.delete(ref);
    return root === undefined ? [] : [root];
  });
}

function nothing(): Gathered {
  return { changed: new Set(), added: new Set(), removed: new Set(), restyled: false };
}

function gather(gathered: Gathered, record: MutationRecord): void {
  gatherNew(gathered, record);
  if (record.type === 'childList') {
    gathered.changed.add(record.target);
    addAll(gathered.removed, record.removedNodes);
  }
}

function gatherNew(gathered: Gathered, record: MutationRecord): void {
  if (record.type === 'childList') {
    addAll(gathered.added, record.addedNodes);
    return;
  }
  const { target, oldValue } = record;
  gathered.changed.add(target);
  // Scripts make places for text and fill them later.
  if (oldValue !== null && !/\S/.test(oldValue)) gathered.added.add(target);
}

// By index: a list of a record mostly holds one node, and an iterator would cost more than that.
function addAll(nodes: Set<Node>, list: NodeList): void {
  for (let at = 0; at < list.length; at++) {
    const node = list[at];
    if (node !== undefined) nodes.add(node);
  }
}

/** Calls back when it has not been reminded for a moment, or a second after the first reminder. */
function reminder(react: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [first, last] = [0, 0];
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  const look = (): void => {
    const now = performance.now();
    const due = Math.min(last + PAUSE, first + LONGEST_WAIT);
    timer = now < due ? setTimeout(look, due - now) : undefined;
    if (timer === undefined) react();
  };
  return () => {
    if (signal.aborted) return;
    last = performance.now();
    if (timer !== undefined) return;
    first = last;
    timer = setTimeout(look, PAUSE);
  };
}
