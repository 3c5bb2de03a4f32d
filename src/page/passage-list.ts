import type { Match } from '../model/match.ts';
import { flatParent, holds, isElement } from './flat-tree.ts';
import { compareRuns, type Run } from './run.ts';

/** A passage that is on the page now, with what is known of it. */
export type Entry = {
  readonly id: number;
  readonly owner: Element;
  /** Replaced when the same words stand in new nodes. */
  run: Run;
  matches: readonly Match[];
  /** The passages that a quotation joins with this one, itself first; matches are told in the offsets of all together. */
  parts: readonly Entry[];
  /** The passage that this one is a part of. */
  partOf: Entry | undefined;
};

/** What reading an element's flow once more came to. */
export type Settled = {
  /** One for each run, in order. */
  readonly entries: readonly Entry[];
  /** Those of `entries` that are new. */
  readonly fresh: ReadonlySet<Entry>;
  readonly dropped: readonly Entry[];
};

/** The passages of a document that have been read, kept in reading order and by the element that owns them. */
export class PassageList {
  #nextId = 0;
  #order: Entry[] = [];
  /** Where each stands in the order; made anew when asked for after it has changed elsewhere than at its end. */
  #places: Map<Entry, number> | undefined;
  readonly #byId = new Map<number, Entry>();
  // An element read without finding text has an empty list.
  readonly #byOwner = new WeakMap<Node, readonly Entry[]>();

  get(id: number): Entry | undefined {
    return this.#byId.get(id);
  }

  get isEmpty(): boolean {
    return this.#order.length === 0;
  }

  /** The nearest element at or above `node` whose flow has been read. O(depth). */
  readerOf(node: Node): Element | null {
    let at = isElement(node) ? node : flatParent(node);
    while (at !== null && !this.#byOwner.has(at)) at = flatParent(at);
    return at;
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
      const entry: Entry = {
        id: this.#nextId++,
        owner,
        run,
        matches: [],
        parts: [],
        partOf: undefined,
      };
      fresh.add(entry);
      return entry;
    });
    this.#remove(old);
    for (const entry of fresh) this.#insert(entry);
    this.#byOwner.set(owner, entries);
    return { entries, fresh, dropped: [...old] };
  }

  /** Drops what an element owns, and forgets that it was read. O(passages). */
  forget(owner: Element): readonly Entry[] {
    const dropped = new Set(this.#byOwner.get(owner) ?? []);
    this.#byOwner.delete(owner);
    this.#remove(dropped);
    return [...dropped];
  }

  /**
   * Drops what has left the document and what stands in a node that was moved within it: its place in the order is
   * another now. O(passages × moved nodes).
   */
  forgetGone(moved: readonly Node[]): readonly Entry[] {
    const dropped = new Set(
      this.#order.filter(
        ({ owner }) => !owner.isConnected || moved.some((node) => holds(node, owner)),
      ),
    );
    for (const { owner } of dropped) this.#byOwner.delete(owner);
    this.#remove(dropped);
    return [...dropped];
  }

  /** Up to `count` passages that stand before this one, nearest last. O(passages) after a change, else one look. */
  before(entry: Entry, count: number): readonly Entry[] {
    const at = this.#placeOf(entry);
    return this.#order.slice(Math.max(0, at - count), Math.max(0, at));
  }

  /** The passage after this one. O(passages) after a change, else one look. */
  after(entry: Entry): Entry | undefined {
    const at = this.#placeOf(entry);
    return at < 0 ? undefined : this.#order[at + 1];
  }

  /** Passages in reading order. O(passages). */
  inOrder(entries: Iterable<Entry>): readonly Entry[] {
    const wanted = new Set(entries);
    return this.#order.filter((entry) => wanted.has(entry));
  }

  /** Passages with matches, in reading order. O(passages). */
  matched(): readonly Entry[] {
    return this.#order.filter(({ matches }) => matches.length > 0);
  }

  // Comparing places in a document costs as much as there are siblings, so that places are counted once.
  #placeOf(entry: Entry): number {
    this.#places ??= new Map(this.#order.map((each, at) => [each, at]));
    return this.#places.get(entry) ?? -1;
  }

  #placeFor(entry: Entry): number {
    let [low, high] = [0, this.#order.length];
    const last = this.#order.at(-1);
    // A first reading only ever appends.
    if (last !== undefined && last !== entry && compareRuns(last.run, entry.run) < 0) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#order[middle];
      if (other !== undefined && compareRuns(other.run, entry.run) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #insert(entry: Entry): void {
    const at = this.#placeFor(entry);
    if (at === this.#order.length) this.#places?.set(entry, at);
    else this.#places = undefined;
    this.#order.splice(at, 0, entry);
    this.#byId.set(entry.id, entry);
  }

  #remove(entries: ReadonlySet<Entry>): void {
    if (entries.size === 0) return;
    for (const { id } of entries) this.#byId.delete(id);
    this.#order = this.#order.filter((entry) => !entries.has(entry));
    this.#places = undefined;
  }
}
