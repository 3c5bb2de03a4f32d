import type { Match } from '../model/match.ts';
import { comparePosition, isElement } from './flat-tree.ts';
import type { Run } from './run.ts';

/** A passage that is on the page now, with what is known of it. */
export type Entry = {
  readonly id: number;
  readonly owner: Element;
  /** Replaced when the same words stand in new nodes. */
  run: Run;
  matches: readonly Match[];
};

/** What reading an element's flow once more came to. */
export type Settled = {
  /** One for each run, in order. */
  readonly entries: readonly Entry[];
  /** Those of `entries` that are new. */
  readonly fresh: ReadonlySet<Entry>;
  readonly dropped: readonly Entry[];
};

/** The passages of a document, kept in reading order and by the element that owns them. */
export class PassageList {
  #nextId = 0;
  #order: Entry[] = [];
  readonly #byId = new Map<number, Entry>();
  // An element read without finding text has an empty list.
  readonly #byOwner = new WeakMap<Node, readonly Entry[]>();

  get(id: number): Entry | undefined {
    return this.#byId.get(id);
  }

  /** Whether the element's flow has been read. */
  hasRead(owner: Element): boolean {
    return this.#byOwner.has(owner);
  }

  /**
   * Replaces what an element owns by the runs just read from it. A run with the words of an old passage is that
   * passage: it keeps its id and matches. O(runs + log passages each).
   */
  settle(owner: Element, runs: readonly Run[]): Settled {
    const old = new Set(this.#byOwner.get(owner) ?? []);
    const fresh = new Set<Entry>();
    const entries = runs.map((run) => {
      const same = old.values().find((entry) => entry.run.text === run.text);
      if (same !== undefined) {
        old.delete(same);
        same.run = run;
        return same;
      }
      const entry: Entry = { id: this.#nextId++, owner, run, matches: [] };
      fresh.add(entry);
      return entry;
    });
    this.#remove(old);
    for (const entry of fresh) this.#insert(entry);
    this.#byOwner.set(owner, entries);
    return { entries, fresh, dropped: [...old] };
  }

  /** Drops everything owned at and below a node, and forgets that it was read. O(subtree). */
  forget(root: Node): readonly Entry[] {
    const dropped = new Set<Entry>();
    const waiting: Node[] = [root];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (isElement(node) && node.shadowRoot !== null) waiting.push(node.shadowRoot);
      for (const child of node.childNodes) if (!isLeaf(child)) waiting.push(child);
      for (const entry of this.#byOwner.get(node) ?? []) dropped.add(entry);
      this.#byOwner.delete(node);
    }
    this.#remove(dropped);
    return [...dropped];
  }

  /** Words of up to `count` passages that stand before this one, nearest last. O(passages). */
  before(entry: Entry, count: number): readonly string[] {
    const at = this.#order.indexOf(entry);
    return this.#order.slice(Math.max(0, at - count), Math.max(0, at)).map(({ run }) => run.text);
  }

  /** The entries in reading order, cut wherever the page has another passage between two. O(passages). */
  stretches(entries: readonly Entry[]): readonly (readonly Entry[])[] {
    const wanted = new Set(entries);
    const stretches: Entry[][] = [];
    let inside = false;
    for (const entry of this.#order) {
      const belongs = wanted.has(entry);
      if (belongs && inside) stretches.at(-1)?.push(entry);
      else if (belongs) stretches.push([entry]);
      inside = belongs;
    }
    return stretches;
  }

  /** Passages with matches, in reading order. */
  matched(): readonly Entry[] {
    return this.#order.filter(({ matches }) => matches.length > 0);
  }

  #insert(entry: Entry): void {
    let [low, high] = [0, this.#order.length];
    const last = this.#order.at(-1);
    // A first reading only ever appends.
    if (last === undefined || compareEntries(last, entry) < 0) low = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#order[middle];
      if (other !== undefined && compareEntries(other, entry) < 0) low = middle + 1;
      else high = middle;
    }
    this.#order.splice(low, 0, entry);
    this.#byId.set(entry.id, entry);
  }

  #remove(entries: ReadonlySet<Entry>): void {
    if (entries.size === 0) return;
    for (const { id } of entries) this.#byId.delete(id);
    this.#order = this.#order.filter((entry) => !entries.has(entry));
  }
}

function isLeaf(node: Node): boolean {
  return node.firstChild === null && !isElement(node);
}

function compareEntries(a: Entry, b: Entry): number {
  const [first, second] = [a.run.segments[0], b.run.segments[0]];
  return first === undefined || second === undefined ? 0 : comparePosition(first.node, second.node);
}
