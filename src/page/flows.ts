import type { Spend } from './asking.ts';
import { changeSteps, type Effect } from './changes.ts';
import { isText, type RootOf } from './flat-tree.ts';
import { createLooks } from './look.ts';
import { type Entry, PassageList } from './passage-list.ts';
import { readFlowInSteps } from './passages.ts';
import type { Words } from './pieces.ts';
import { Sending, type SendingOptions } from './sending.ts';
import type { Unbuilt } from './unbuilt.ts';
import type { Changes, Noticed, Watch } from './watch.ts';
import type { Work } from './work.ts';

/** What flows are read with. */
export type FlowsOptions = SendingOptions & { readonly rootOf: RootOf };

/** The reading that flows belong to. */
export type FlowsPlace = {
  readonly work: Work;
  readonly watch: Watch;
  readonly unbuilt: Unbuilt;
  readonly signal: AbortSignal;
  readonly spend: Spend;
};

/**
 * The flows of a page that are worth reading: styles are asked, passages made, sent and kept, and read again when they
 * change.
 */
export class Flows {
  readonly #options: FlowsOptions;
  readonly #place: FlowsPlace;
  readonly #list = new PassageList();
  readonly #sending: Sending;
  readonly #looks = createLooks();
  readonly #hidden = new Set<Element>();
  // Elements whose flow was read since changes were last taken.
  #read = new Set<Element>();
  #lookedSince = Number.NEGATIVE_INFINITY;

  constructor(options: FlowsOptions, place: FlowsPlace) {
    this.#options = options;
    this.#place = place;
    this.#sending = new Sending(options, { ...place, list: this.#list });
    for (const root of place.watch.roots()) options.marks.addTree(root);
  }

  /** Whether it is time to send what was read. */
  get isFull(): boolean {
    return this.#sending.isFull;
  }

  /** Passages with matches, in reading order. O(passages). */
  matched(): readonly number[] {
    return this.#list.matched().map(({ id }) => id);
  }

  /** A slice of time begins: what was learned of styles long before does not hold any more. */
  beginSlice(now: number): void {
    if (now - this.#lookedSince <= LOOKS_LAST) return;
    this.#looks.forget();
    this.#lookedSince = now;
  }

  /** Something has changed right now. Marks must not stand on other words for as long as it takes to read these. */
  notice(what: Noticed): void {
    this.#lookedSince = Number.NEGATIVE_INFINITY;
    if (what.kind === 'words') this.#options.marks.check(what.changes);
    else this.#options.marks.repaint();
  }

  /** A rule that a script has changed shows and hides text, and nothing tells of it. */
  lookAgain(): void {
    if (this.#hidden.size === 0 && this.#list.isEmpty) return;
    // It may have thrown our marks away with its own, too.
    this.#options.marks.check();
    this.#place.watch.lookAgain();
  }

  /** A shadow tree that is part of the page. */
  addTree(root: ShadowRoot): void {
    this.#options.marks.addTree(root);
  }

  /** Sends what was read. Resolves when the answers have been taken in. */
  send(): Promise<void> {
    return this.#sending.send();
  }

  /** Reads the flows that these words stand in. */
  *readAround(found: readonly Words[]): Generator<void> {
    const owners = new Set<Element>();
    for (const words of found) {
      if (!words.isConnected) continue;
      const owner = this.#looks.flowOwner(isText(words) ? words : (words.parentNode ?? words));
      if (owner === null || this.#read.has(owner) || owners.has(owner)) continue;
      owners.add(owner);
      this.#place.work.first([this.#readFlow(owner)]);
      yield;
    }
  }

  /**
   * Reads again what has changed of the flows that were read.
   *
   * @param built elements that have got a shadow root
   */
  *follow(changes: Changes, built: readonly Element[]): Generator<void> {
    this.#read = new Set();
    this.#sending.addFailed();
    // Of styles that go on changing not every change was told of.
    if (changes.restyled) this.#looks.forget();
    const flows = new Set<Element>();
    const known = { list: this.#list, looks: this.#looks, hidden: this.#hidden };
    const effects: Iterable<Effect | undefined> = changeSteps(changes, built, known);
    for (const effect of effects) {
      if (effect?.kind === 'read') flows.add(effect.element);
      else if (effect?.kind === 'drop') this.#sending.drop(effect.entries);
      else yield;
    }
    this.#place.work.first([...flows].map((element) => this.#readFlow(element)));
  }

  *#readFlow(element: Element): Generator<void> {
    if (!element.isConnected || this.#read.has(element)) return;
    this.#read.add(element);
    // Whether it is shown matters from now on.
    this.#place.watch.followStyles();
    yield;
    for (const above of this.#looks.newAbove(element)) {
      this.#looks.at(above);
      yield;
    }
    if (!element.isConnected) return;
    const standing = this.#looks.standing(element);
    if (standing === 'shown') yield* this.#readShown(element);
    else this.#sending.drop(this.#list.forget(element));
    if (standing === 'hidden') this.#hidden.add(element);
  }

  *#readShown(element: Element): Generator<void> {
    const flow = yield* readFlowInSteps(element, {
      looks: this.#looks,
      rootOf: this.#options.rootOf,
    });
    for (const root of flow.shadows) {
      this.#place.watch.add(root);
      this.addTree(root);
    }
    for (const each of flow.hidden) this.#hidden.add(each);
    for (const each of flow.unbuilt) this.#place.unbuilt.add(each);
    if (!element.isConnected) return;
    const runs = flow.items.flatMap((item) => (item.kind === 'run' ? [item.run] : []));
    const { entries, fresh, dropped } = this.#list.settle(element, runs);
    this.#sending.drop(dropped);
    for (const entry of entries) if (!fresh.has(entry)) this.#sending.show(entry);
    yield* this.#add(entries.filter((entry) => fresh.has(entry)));
  }

  *#add(entries: readonly Entry[]): Generator<void> {
    for (const entry of entries) {
      if (this.#list.get(entry.id) !== undefined) this.#sending.add(entry);
      yield;
    }
  }
}

// Milliseconds for which a style is taken to be what it was where nothing has been seen to change.
const LOOKS_LAST = 250;
