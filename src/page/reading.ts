import { type Allowance, createAllowance } from './allowance.ts';
import { changeSteps, type Effect } from './changes.ts';
import { comparePosition, isText, type RootOf } from './flat-tree.ts';
import { createLooks } from './look.ts';
import { type Entry, PassageList } from './passage-list.ts';
import { readFlowInSteps } from './passages.ts';
import { watchPictures } from './pictures.ts';
import { searchText } from './search.ts';
import { Sending, type SendingOptions } from './sending.ts';
import { idleSlice, pause } from './slices.ts';
import { beginStretch, createTold } from './stretch.ts';
import { Telling, type TellingOptions } from './telling.ts';
import { type TextWalk, type Words, walkText } from './text-walk.ts';
import { createUnbuilt, type Unbuilt } from './unbuilt.ts';
import { type Watch, watchDocument } from './watch.ts';

/** What a reading needs from outside. */
export type ReadingOptions = SendingOptions &
  TellingOptions & {
    readonly rootOf: RootOf;
    /** Reading has caught up with the page; passages with matches, in reading order. */
    readonly caughtUp: (inReadingOrder: readonly number[]) => void;
  };

type Work =
  /** An element whose own flow is to be read. */
  | { readonly kind: 'flow'; readonly element: Element }
  | { readonly kind: 'entry'; readonly entry: Entry }
  /** Something longer, a step at a time; what it finds on the way goes first. */
  | { readonly kind: 'steps'; readonly steps: Iterator<void, unknown> };

/** Begins a reading; the signal ends it. */
export function startReading(options: ReadingOptions, signal: AbortSignal): void {
  new Reading(options, signal).begin();
}

/**
 * One reading of a document, in idle slices, until the signal ends it. All text is asked whether it tells; around what
 * does, styles are read, passages made and sent. After that the same is done with what changes, and no more time taken than an
 * allowance gives.
 */
class Reading {
  readonly #options: ReadingOptions;
  readonly #signal: AbortSignal;
  readonly #watch: Watch;
  readonly #list = new PassageList();
  readonly #telling: Telling;
  readonly #told = createTold();
  readonly #sending: Sending;
  readonly #looks = createLooks();
  readonly #allowance: Allowance = createAllowance(FOLLOWING);
  readonly #hidden = new Set<Element>();
  readonly #unbuilt: Unbuilt;
  /** Those under way: the page may change under them between slices. */
  readonly #walks = new Set<TextWalk>();
  #work: Work[] = [];
  // Elements whose flow was read since the work began.
  #read = new Set<Element>();
  #lookedSince = Number.NEGATIVE_INFINITY;
  #changesWait = false;
  #running = false;
  #reported: readonly number[] | undefined;

  constructor(options: ReadingOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    const spend = (time: number): void => this.#spend(time);
    this.#telling = new Telling(options, { signal, spend });
    this.#sending = new Sending(options, { signal, spend, list: this.#list });
    this.#watch = watchDocument(
      options.document,
      { settled: () => this.#wake(), noticed: (what) => this.#notice(what) },
      signal,
    );
    this.#unbuilt = createUnbuilt(options.rootOf, () => this.#wake(), signal);
    watchPictures(options.document, (picture) => this.#wake(picture), signal);
  }

  // A rule that a script has changed shows and hides text, and nothing tells of it.
  #lookAgain(): void {
    const { hidden } = this.#options.document;
    if (this.#telling.hasFailed) this.#wake();
    if (hidden || (this.#hidden.size === 0 && this.#list.isEmpty)) return;
    // It may have thrown our marks away with its own, too.
    this.#options.marks.check();
    this.#watch.lookAgain();
  }

  begin(): void {
    const timer = setInterval(() => this.#lookAgain(), LOOK_AGAIN);
    this.#signal.addEventListener('abort', () => clearInterval(timer), { once: true });
    this.#search(this.#options.document.documentElement);
    void this.#run();
  }

  // Marks must not stand on other words for as long as it takes to read these.
  #notice(what: 'words' | 'styles'): void {
    this.#lookedSince = Number.NEGATIVE_INFINITY;
    if (what === 'words') this.#options.marks.check();
    else this.#options.marks.repaint();
  }

  #wake(region?: Element): void {
    if (region !== undefined) this.#search(region);
    this.#changesWait = true;
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running || this.#signal.aborted) return;
    this.#running = true;
    try {
      for (;;) {
        while (this.#work.length > 0) await this.#slice();
        if (this.#telling.isWaiting) await this.#ask();
        else {
          await this.#sending.send();
          if (!this.#telling.hasFailed) this.#reportRead();
          if (!this.#changesWait) return;
          await this.#takeChanges();
        }
      }
    } catch (error) {
      if (!this.#signal.aborted) throw error;
    } finally {
      this.#running = false;
    }
  }

  async #slice(): Promise<void> {
    const hasTime = await idleSlice(this.#signal);
    const begun = performance.now();
    if (begun - this.#lookedSince > LOOKS_LAST) {
      this.#looks.forget();
      this.#lookedSince = begun;
    }
    for (const walk of this.#walks) walk.resume();
    do this.#step();
    while (this.#work.length > 0 && !this.#isFull && hasTime());
    for (const walk of this.#walks) walk.pause();
    this.#spend(performance.now() - begun);
    if (this.#sending.isFull) await this.#sending.send();
    if (this.#telling.isFull) await this.#ask();
  }

  get #isFull(): boolean {
    return this.#sending.isFull || this.#telling.isFull;
  }

  async #ask(): Promise<void> {
    // What was found worth reading before is marked before more is looked for.
    await this.#sending.send();
    const worth = await this.#telling.ask();
    if (worth === undefined || this.#signal.aborted) return;
    if (worth.isAll) this.#search(this.#options.document.documentElement);
    this.#work.push({ kind: 'steps', steps: this.#readAround(worth.words) });
  }

  // The first reading of a page is not a change of it.
  #spend(time: number): void {
    if (this.#reported !== undefined) this.#allowance.spend(time);
  }

  #step(): void {
    const at = this.#work.length - 1;
    const next = this.#work[at];
    if (next === undefined) return;
    if (next.kind === 'steps') {
      if (next.steps.next().done === true) this.#work.splice(at, 1);
      return;
    }
    this.#work.pop();
    if (next.kind === 'flow') this.#beginFlow(next.element);
    else this.#send(next.entry);
  }

  // What is pushed last is done first.
  #first(work: readonly Work[]): void {
    for (const each of work.toReversed()) this.#work.push(each);
  }

  #search(region: Node, isNew = true): void {
    this.#work.push({ kind: 'steps', steps: this.#searchSteps(region, isNew) });
  }

  *#searchSteps(region: Node, isNew: boolean): Generator<void> {
    const walk = walkText(region, this.#options.rootOf, {
      root: (root) => this.#meetTree(root),
      unbuilt: (element) => this.#unbuilt.add(element),
    });
    const isWhole = region === this.#options.document.documentElement;
    const stretch = beginStretch(this.#told, isWhole ? undefined : { region, isNew });
    const search = searchText(walk);
    this.#walks.add(walk);
    for (let chunks = search(); chunks !== undefined; chunks = search()) {
      for (const chunk of chunks) this.#telling.add(stretch, chunk);
      yield;
    }
    this.#walks.delete(walk);
    this.#telling.end(stretch);
  }

  #meetTree(root: ShadowRoot): void {
    this.#watch.add(root);
    this.#options.marks.addTree(root);
  }

  *#readAround(found: readonly Words[]): Generator<void> {
    const owners = new Set<Element>();
    for (const words of found) {
      if (!words.isConnected) continue;
      const owner = this.#looks.flowOwner(isText(words) ? words : (words.parentNode ?? words));
      if (owner === null || this.#read.has(owner) || owners.has(owner)) continue;
      owners.add(owner);
      this.#work.push({ kind: 'flow', element: owner });
      yield;
    }
  }

  #beginFlow(element: Element): void {
    if (!element.isConnected || this.#read.has(element)) return;
    this.#read.add(element);
    // Whether it is shown matters from now on.
    this.#watch.followStyles();
    const standing = this.#looks.standing(element);
    if (standing === 'shown') {
      this.#work.push({ kind: 'steps', steps: this.#flowSteps(element) });
      return;
    }
    this.#sending.drop(this.#list.forget(element));
    if (standing === 'hidden') this.#hidden.add(element);
  }

  *#flowSteps(element: Element): Generator<void> {
    const { rootOf } = this.#options;
    const flow = yield* readFlowInSteps(element, { looks: this.#looks, rootOf });
    for (const root of flow.shadows) this.#meetTree(root);
    for (const each of flow.hidden) this.#hidden.add(each);
    for (const each of flow.unbuilt) this.#unbuilt.add(each);
    if (!element.isConnected) return;
    const runs = flow.items.flatMap((item) => (item.kind === 'run' ? [item.run] : []));
    const { entries, fresh, dropped } = this.#list.settle(element, runs);
    this.#sending.drop(dropped);
    for (const entry of entries) if (!fresh.has(entry)) this.#sending.show(entry);
    const news = entries.filter((entry) => fresh.has(entry));
    this.#first(news.map((entry): Work => ({ kind: 'entry', entry })));
  }

  #send(entry: Entry): void {
    if (this.#list.get(entry.id) !== undefined) this.#sending.add(entry);
  }

  async #takeChanges(): Promise<void> {
    await pause(this.#allowance.wait(), this.#signal);
    this.#changesWait = false;
    this.#read = new Set();
    this.#sending.addFailed();
    this.#telling.retry();
    const steps = changeSteps(this.#watch.take(), {
      list: this.#list,
      looks: this.#looks,
      hidden: this.#hidden,
      unbuilt: this.#unbuilt,
    });
    this.#work.push({ kind: 'steps', steps: this.#effectSteps(steps) });
  }

  *#effectSteps(effects: Generator<Effect | undefined>): Generator<void> {
    const flows = new Set<Element>();
    const regions: { readonly region: Node; readonly isNew: boolean }[] = [];
    for (const effect of effects) {
      if (effect?.kind === 'read') flows.add(effect.element);
      else if (effect?.kind === 'search') regions.push(effect);
      else if (effect?.kind === 'drop') this.#sending.drop(effect.entries);
      else yield;
    }
    const work = [...flows]
      .sort(comparePosition)
      .map((element): Work => ({ kind: 'flow', element }));
    for (const { region, isNew } of regions.toReversed()) this.#search(region, isNew);
    this.#first(work);
  }

  #reportRead(): void {
    const order = this.#list.matched().map(({ id }) => id);
    const reported = this.#reported;
    if (
      reported !== undefined &&
      reported.length === order.length &&
      reported.every((id, at) => id === order[at])
    )
      return;
    this.#reported = order;
    this.#options.caughtUp(order);
  }
}

// For following a page that changes. Beside it, the browser hands over each change and marks are checked.
const FOLLOWING = { share: 0.005, credit: 60 };
// Milliseconds for which a style is taken to be what it was where nothing has been seen to change.
const LOOKS_LAST = 250;
// Milliseconds between looks at what may have been shown or hidden without a sign.
const LOOK_AGAIN = 3_000;
