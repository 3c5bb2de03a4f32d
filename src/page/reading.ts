import type { PassageMatches, ScanRequest } from '../model/match.ts';
import { comparePosition } from './flat-tree.ts';
import { flowOwner, isSeen, standing } from './look.ts';
import type { Marks } from './marks.ts';
import { type Entry, PassageList } from './passage-list.ts';
import { readFlow } from './passages.ts';
import { idleSlice } from './slices.ts';
import { type Watch, watchDocument } from './watch.ts';

/** What a reading needs from outside. */
export type ReadingOptions = {
  readonly document: Document;
  readonly marks: Marks;
  /** Finds the claims in a batch of passages; may reject, and is then asked once more. */
  readonly scan: (request: ScanRequest) => Promise<readonly PassageMatches[]>;
  /** These passages are no longer on the page. */
  readonly dropped: (passages: readonly number[]) => void;
  /** Reading has caught up with the page; passages with matches, in reading order. */
  readonly caughtUp: (inReadingOrder: readonly number[]) => void;
};

type Work =
  /** Reached from the flow around it, which is shown. */
  | { readonly kind: 'block'; readonly element: Element }
  /** Named by a change, wherever it may stand. */
  | { readonly kind: 'changed'; readonly element: Element }
  | { readonly kind: 'entry'; readonly entry: Entry };

/** Begins a reading; the signal ends it. */
export function startReading(options: ReadingOptions, signal: AbortSignal): void {
  new Reading(options, signal).begin();
}

/**
 * One reading of a document: reads it once in idle slices, then only what changes, until the signal ends it. Passages
 * go to `scan` in batches in reading order, one batch at a time; their marks are painted as answers come.
 */
class Reading {
  readonly #list = new PassageList();
  readonly #options: ReadingOptions;
  readonly #signal: AbortSignal;
  readonly #watch: Watch;
  readonly #hidden = new Set<Element>();
  readonly #unbuilt = new Set<Element>();
  readonly #failed = new Set<Entry>();
  #work: Work[] = [];
  #batch: Entry[] = [];
  #batchLength = 0;
  #dropped: number[] = [];
  #changesWait = false;
  #running = false;

  constructor(options: ReadingOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    this.#watch = watchDocument(options.document, () => this.#wake(), signal);
    this.#work.push({ kind: 'block', element: options.document.documentElement });
    for (const delay of LATE_LOOKS) {
      const timer = setTimeout(() => this.#wake(), delay);
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    }
  }

  begin(): void {
    void this.#run();
  }

  #wake(): void {
    this.#changesWait = true;
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running || this.#signal.aborted) return;
    this.#running = true;
    try {
      while (this.#work.length > 0 || this.#changesWait) await this.#slice();
      this.#reportRead();
    } catch (error) {
      if (!this.#signal.aborted) throw error;
    } finally {
      this.#running = false;
    }
  }

  async #slice(): Promise<void> {
    const hasTime = await idleSlice(this.#signal);
    do this.#step();
    while (this.#work.length > 0 && this.#batchLength < BATCH && hasTime());
    this.#reportDropped();
    if (this.#batchLength >= BATCH || this.#work.length === 0) await this.#send();
  }

  #step(): void {
    const next = this.#work.pop();
    if (next === undefined) this.#takeChanges();
    else if (next.kind === 'block') this.#readBlock(next.element);
    else if (next.kind === 'changed') this.#readChanged(next.element);
    else if (this.#list.get(next.entry.id) !== undefined) {
      this.#batch.push(next.entry);
      this.#batchLength += next.entry.run.text.length;
    }
  }

  #readChanged(element: Element): void {
    const stands = standing(element);
    if (stands === 'shown') this.#readBlock(element);
    else {
      this.#drop(this.#list.forget(element));
      if (stands === 'hidden') this.#hidden.add(element);
    }
  }

  #readBlock(element: Element): void {
    if (!element.isConnected) return;
    const flow = readFlow(element);
    for (const root of flow.shadows) this.#watch.add(root);
    for (const each of flow.hidden) this.#hidden.add(each);
    for (const each of flow.unbuilt) this.#unbuilt.add(each);
    const runs = flow.items.flatMap((item) => (item.kind === 'run' ? [item.run] : []));
    const { entries, fresh, dropped } = this.#list.settle(element, runs);
    this.#drop(dropped);
    const queue = entries.values();
    const work = flow.items.flatMap((item): readonly Work[] => {
      if (item.kind === 'block') return this.#list.hasRead(item.element) ? [] : [item];
      const entry = queue.next().value;
      if (entry === undefined) return [];
      if (!fresh.has(entry)) this.#paint(entry);
      return fresh.has(entry) ? [{ kind: 'entry', entry }] : [];
    });
    for (const item of work.toReversed()) this.#work.push(item);
  }

  #takeChanges(): void {
    this.#changesWait = false;
    const { changed, removed, restyled } = this.#watch.take();
    for (const node of removed) this.#drop(this.#list.forget(node));
    const owners = new Set<Element>();
    for (const node of changed) {
      const owner = node.isConnected ? flowOwner(node) : null;
      if (owner !== null) owners.add(owner);
    }
    for (const element of this.#cameToLight(restyled)) {
      const owner = flowOwner(element);
      if (owner !== null) owners.add(owner);
    }
    if (restyled) this.#dropUnseen();
    for (const element of [...owners].sort(comparePosition).reverse()) {
      this.#work.push({ kind: 'changed', element });
    }
    for (const entry of this.#failed) this.#work.push({ kind: 'entry', entry });
    this.#failed.clear();
  }

  // Elements left out before that can be read now.
  #cameToLight(restyled: boolean): readonly Element[] {
    const found: Element[] = [];
    for (const element of this.#unbuilt) {
      if (element.shadowRoot !== null) found.push(element);
      if (element.shadowRoot !== null || !element.isConnected) this.#unbuilt.delete(element);
    }
    if (!restyled) return found;
    for (const element of this.#hidden) {
      const shown = element.isConnected && isSeen(element);
      if (shown) found.push(element);
      if (shown || !element.isConnected) this.#hidden.delete(element);
    }
    return found;
  }

  // Only passages with matches are shown anywhere, so only they need watching for being hidden.
  #dropUnseen(): void {
    for (const { owner } of this.#list.matched()) {
      if (isSeen(owner)) continue;
      this.#drop(this.#list.forget(owner));
      this.#hidden.add(owner);
    }
  }

  #drop(entries: readonly Entry[]): void {
    this.#options.marks.forget(entries.map(({ id }) => id));
    for (const entry of entries) {
      this.#failed.delete(entry);
      this.#dropped.push(entry.id);
    }
  }

  async #send(): Promise<void> {
    const batch = this.#batch.splice(0);
    this.#batchLength = 0;
    // A claim's context is what stands before it on the page, so only neighbours go together.
    for (const stretch of this.#list.stretches(batch)) {
      if (this.#signal.aborted) return;
      await this.#sendStretch(stretch);
    }
  }

  async #sendStretch(stretch: readonly Entry[]): Promise<void> {
    const [first] = stretch;
    if (first === undefined) return;
    const answer = await this.#scan({
      title: this.#options.document.title,
      before: this.#list.before(first, CONTEXT),
      passages: stretch.map(({ id, run }) => ({ id, text: run.text })),
    });
    if (this.#signal.aborted) return;
    if (answer === undefined) for (const entry of stretch) this.#failed.add(entry);
    for (const { passage, matches } of answer ?? []) {
      const entry = this.#list.get(passage);
      if (entry === undefined) continue;
      entry.matches = matches;
      this.#paint(entry);
    }
  }

  // A background that was just stopped is there again when asked a second time.
  async #scan(request: ScanRequest): Promise<readonly PassageMatches[] | undefined> {
    for (let tries = 0; tries < 2 && !this.#signal.aborted; tries++) {
      try {
        return await this.#options.scan(request);
      } catch {
        // Nothing to tell a reader: unmarked text is unchecked text, and the next change tries again.
      }
    }
    return undefined;
  }

  #paint({ id, run, matches }: Entry): void {
    this.#options.marks.show(id, run, matches);
  }

  #reportDropped(): void {
    const dropped = this.#dropped.splice(0);
    if (dropped.length > 0) this.#options.dropped(dropped);
  }

  #reportRead(): void {
    this.#options.caughtUp(this.#list.matched().map(({ id }) => id));
  }
}

// UTF-16 units of passage text in one message: about 20 kB, so that sending costs a few milliseconds at most.
const BATCH = 10_000;
// Passages before the first that a claim's context may stand in.
const CONTEXT = 2;
// Milliseconds after which custom elements that had no shadow root yet are looked at again.
const LATE_LOOKS = [1_000, 4_000];
