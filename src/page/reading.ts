import { type Allowance, createAllowance } from './allowance.ts';
import type { RootOf } from './flat-tree.ts';
import type { Flows, FlowsPlace } from './flows.ts';
import { watchPictures } from './pictures.ts';
import { cutPieces, type Words } from './pieces.ts';
import { regionSteps } from './regions.ts';
import { chunksOf } from './search.ts';
import { idleSlice, pause } from './slices.ts';
import { Telling, type TellingOptions } from './telling.ts';
import { createUnbuilt, type Unbuilt } from './unbuilt.ts';
import { type Watch, watchDocument } from './watch.ts';
import { type Task, Work } from './work.ts';
import type { Part } from './worth.ts';

/** What a reading needs from outside. */
export type ReadingOptions = TellingOptions & {
  readonly rootOf: RootOf;
  /** Brings what reads flows, once one is worth reading; may reject, and is then asked again later. */
  readonly bringFlows: (place: FlowsPlace) => Promise<Flows>;
  /** Reading has caught up with the page; passages with matches, in reading order. */
  readonly caughtUp: (inReadingOrder: readonly number[]) => void;
};

/** Begins a reading; the signal ends it. */
export function startReading(options: ReadingOptions, signal: AbortSignal): void {
  new Reading(options, signal).begin();
}

/**
 * One reading of a document, in idle slices, until the signal ends it. All text is asked whether it tells; flows around
 * what does are read. After that the same is done with what changes, and no more time taken than an allowance gives.
 */
class Reading {
  readonly #options: ReadingOptions;
  readonly #signal: AbortSignal;
  readonly #watch: Watch;
  readonly #unbuilt: Unbuilt;
  readonly #telling: Telling;
  readonly #allowance: Allowance = createAllowance(FOLLOWING);
  readonly #work = new Work();
  #flows: Flows | undefined;
  /** Worth reading, and not read yet. */
  #unread: Words[] = [];
  /** Nobody came to read it. */
  #isAlone = false;
  #changesWait = false;
  /** What is followed are changes without end: no slice may be taken that the allowance does not give. */
  #isStorm = false;
  #running = false;
  /** What was last said to have been found; undefined while the page is read for the first time. */
  #reported: readonly number[] | undefined;
  /** Of the page, and when it came: scripts put another in its place. */
  #address = addressOfPage();
  #cameAt = performance.now();

  constructor(options: ReadingOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    this.#telling = new Telling(options, { signal, spend: (time) => this.#spend(time) });
    this.#watch = watchDocument(
      options.document,
      { settled: () => this.#wake(), noticed: (what) => this.#flows?.notice(what) },
      signal,
    );
    this.#unbuilt = createUnbuilt(options.rootOf, () => this.#wake(), signal);
    watchPictures(options.document, (picture) => this.#wake(picture), signal);
  }

  begin(): void {
    const timer = setInterval(() => this.#lookAgain(), LOOK_AGAIN);
    this.#signal.addEventListener('abort', () => clearInterval(timer), { once: true });
    this.#search(this.#options.document.documentElement);
    void this.#run();
  }

  #lookAgain(): void {
    if (this.#telling.hasFailed || this.#isAlone) this.#wake();
    if (!this.#options.document.hidden) this.#flows?.lookAgain();
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
        while (!this.#work.isEmpty && !this.#hasUnread) await this.#slice();
        if (this.#hasUnread) await this.#readUnread();
        else if (this.#telling.isWaiting) await this.#ask();
        else {
          await this.#flows?.send();
          this.#report();
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
    this.#flows?.beginSlice(begun);
    do this.#work.step();
    while (!this.#work.isEmpty && !this.#isFull && !this.#hasUnread && hasTime());
    this.#spend(performance.now() - begun);
    const isOverdrawn = this.#isStorm && this.#allowance.wait() > 0;
    if (isOverdrawn || this.#flows?.isFull) await this.#flows?.send();
    if (this.#telling.isFull) await this.#ask();
    if (isOverdrawn && !this.#work.isEmpty) await this.#rest(this.#allowance.wait());
  }

  // Unless a script puts another page in the place of this one.
  async #rest(time: number): Promise<void> {
    const end = performance.now() + time;
    for (let left = time; left > 0 && !this.#hasMoved; left = end - performance.now()) {
      await pause(Math.min(left, LONGEST_WAIT), this.#signal);
    }
  }

  get #isFull(): boolean {
    return this.#telling.isFull || this.#flows?.isFull === true;
  }

  async #ask(): Promise<void> {
    // A message of this length takes as long as a slice: a task of its own.
    await idleSlice(this.#signal);
    // What was found worth reading before is marked before more is looked for.
    await this.#flows?.send();
    const worth = await this.#telling.ask();
    if (worth === undefined || this.#signal.aborted) return;
    if (worth.isAll) this.#search(this.#options.document.documentElement);
    this.#work.first([this.#takeWorth(worth.words)]);
  }

  *#takeWorth(found: Iterable<readonly Words[]>): Generator<void> {
    const all: Words[] = [];
    for (const words of found) {
      all.push(...words);
      yield;
    }
    this.#unread.push(...all);
  }

  get #hasUnread(): boolean {
    return this.#unread.length > 0 && !this.#isAlone;
  }

  async #readUnread(): Promise<void> {
    try {
      this.#flows ??= await this.#options.bringFlows({
        work: this.#work,
        watch: this.#watch,
        unbuilt: this.#unbuilt,
        signal: this.#signal,
        spend: (time) => this.#spend(time),
      });
    } catch {
      // Nothing to tell a reader: unmarked text is unchecked text, and it is tried again later.
      this.#isAlone = true;
      return;
    }
    this.#work.first([this.#flows.readAround(this.#unread)]);
    this.#unread = [];
  }

  // The first reading of a page is not a change of it, and to read another one in its place is not either.
  #spend(time: number): void {
    if (this.#reported !== undefined) this.#allowance.spend(time);
  }

  #search(region: Node): void {
    this.#work.first([this.#searchSteps({ region, isNew: true })]);
  }

  *#searchSteps(part: Part): Generator<void> {
    if (!part.region.isConnected) return;
    const roots: ShadowRoot[] = [];
    const pieces = cutPieces(part.region, {
      rootOf: this.#options.rootOf,
      root: (root) => roots.push(root),
      unbuilt: (element) => this.#unbuilt.add(element),
    });
    let isFirst = true;
    for (const chunk of chunksOf(pieces)) {
      if (chunk !== undefined) {
        this.#telling.add({ part, chunk, isFirst });
        isFirst = false;
      }
      yield;
    }
    for (const root of roots) {
      this.#watch.add(root);
      this.#flows?.addTree(root);
      yield* this.#searchSteps({ region: root, isNew: true });
    }
  }

  async #takeChanges(): Promise<void> {
    this.#isStorm = this.#watch.isStorm();
    if (this.#isStorm) this.#allowance.forgo(STORM_CREDIT);
    const wait = this.#allowance.wait();
    await this.#rest(this.#isStorm ? wait : Math.min(wait, LONGEST_WAIT));
    if (this.#hasMoved) this.#moveOn();
    this.#changesWait = false;
    this.#telling.retry();
    const changes = this.#watch.take();
    const built = this.#unbuilt.takeBuilt();
    const tasks: Task[] = [this.#searchChanges(regionSteps(changes))];
    for (const element of built) tasks.push(this.#searchSteps({ region: element, isNew: true }));
    // What was read is looked at first: it may be marked.
    if (this.#flows !== undefined) tasks.unshift(this.#flows.follow(changes, built));
    this.#work.first(tasks);
    this.#isAlone = false;
  }

  // Pages may also change their address with every bit that is scrolled.
  get #hasMoved(): boolean {
    return addressOfPage() !== this.#address && performance.now() > this.#cameAt + NEXT_PAGE;
  }

  #moveOn(): void {
    [this.#address, this.#cameAt] = [addressOfPage(), performance.now()];
    [this.#isStorm, this.#reported] = [false, undefined];
  }

  *#searchChanges(parts: Iterable<Part | undefined>): Generator<void> {
    for (const part of parts) {
      if (part === undefined) yield;
      else yield* this.#searchSteps(part);
    }
  }

  #report(): void {
    if (this.#telling.hasFailed || this.#isAlone) return;
    const order = this.#flows?.matched() ?? [];
    const last = this.#reported;
    const isSame = last?.length === order.length && last.every((id, at) => id === order[at]);
    if (isSame) return;
    this.#reported = order;
    this.#options.caughtUp(order);
  }
}

function addressOfPage(): string {
  return location.pathname + location.search;
}

// For following a page that changes. Beside it, the browser hands over each change and marks are checked.
const FOLLOWING = { share: 0.005, credit: 60 };
// Milliseconds that a storm may cause at once: storms come one after the other, and bring little that stays.
const STORM_CREDIT = 10;
// Milliseconds that other changes wait at most, whatever following them has cost.
const LONGEST_WAIT = 1_000;
// Milliseconds that a page stays, at the least.
const NEXT_PAGE = 2_000;
// Milliseconds between looks at what may have been shown or hidden without a sign.
const LOOK_AGAIN = 3_000;
