import type { PassageMatches, ScanBatch } from '../model/match.ts';
import { type AskingPlace, askTwice, timed } from './asking.ts';
import { flatParent } from './flat-tree.ts';
import type { MarksToFill } from './late-marks.ts';
import type { Entry, PassageList } from './passage-list.ts';
import { breaksOff, goesOn, LONGEST_QUOTATION } from './quotations.ts';
import { joinRuns, type Run } from './run.ts';

/** Passages before one in which the context of its claims may stand. */
const CONTEXT = 2;

/** What sending needs from outside. */
export type SendingOptions = {
  readonly document: Document;
  readonly marks: MarksToFill;
  /** Finds the claims in a batch of passages; may reject, and is then asked once more. */
  readonly scan: (request: ScanBatch) => Promise<readonly PassageMatches[]>;
  /** These passages are no longer on the page. */
  readonly dropped: (passages: readonly number[]) => void;
};

/** What sending belongs to. */
export type SendingPlace = AskingPlace & { readonly list: PassageList };

/** Sends passages to be scanned, in batches in reading order, and takes in what was found. */
export class Sending {
  readonly #options: SendingOptions;
  readonly #list: PassageList;
  readonly #place: AskingPlace;
  #batch = new Set<Entry>();
  #length = 0;
  #dropped: number[] = [];
  #failed = new Set<Entry>();

  constructor(options: SendingOptions, place: SendingPlace) {
    this.#options = options;
    this.#list = place.list;
    this.#place = place;
  }

  /** Whether it is time to send what was added. */
  get isFull(): boolean {
    return this.#length >= BATCH;
  }

  /** Adds a passage, and what a quotation joins with it. O(log passages). */
  add(entry: Entry): void {
    const head = entry.partOf ?? entry;
    for (const part of [head, ...head.parts, entry]) {
      if (this.#list.get(part.id) === undefined || this.#batch.has(part)) continue;
      this.#batch.add(part);
      this.#length += part.run.text.length;
    }
  }

  /** Adds again what could not be scanned before. */
  addFailed(): void {
    const failed = this.#failed;
    this.#failed = new Set();
    for (const entry of failed) this.add(entry);
  }

  /** These passages are gone: their marks vanish, and what a quotation joined with them is scanned anew. */
  drop(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    this.#options.marks.forget(entries.map(({ id }) => id));
    for (const entry of entries) {
      this.#batch.delete(entry);
      this.#failed.delete(entry);
      if (entry.matches.length > 0) this.#dropped.push(entry.id);
    }
    for (const entry of entries) {
      for (const other of [entry.partOf, ...(entry.partOf?.parts ?? entry.parts)]) {
        if (other !== undefined && this.#list.get(other.id) !== undefined) this.add(other);
      }
    }
  }

  /** Shows again what was found in a passage whose words stand in new nodes. */
  show(entry: Entry): void {
    const { id, matches } = entry.partOf ?? entry;
    if (matches.length > 0) this.#options.marks.show(id, runOf(entry.partOf ?? entry), matches);
  }

  /** Sends what was added, and tells what was dropped. Resolves when the answers have been taken in. */
  async send(): Promise<void> {
    this.#reportDropped();
    const batch = this.#list.inOrder(this.#batch);
    this.#batch = new Set();
    this.#length = 0;
    for (const message of messagesOf(this.#stretches(batch))) {
      if (this.#place.signal.aborted) return;
      await this.#scan(message);
    }
    this.#reportDropped();
  }

  // A claim's context is what stands before it on the page, so only neighbours go together.
  #stretches(batch: readonly Entry[]): readonly (readonly Entry[])[] {
    const stretches: Entry[][] = [];
    for (const entry of this.#joined(batch)) {
      const last = stretches.at(-1);
      const end = last?.at(-1);
      const isNext = end !== undefined && this.#list.after(end.parts.at(-1) ?? end) === entry;
      if (last !== undefined && isNext) last.push(entry);
      else stretches.push([entry]);
    }
    return stretches;
  }

  /** Takes passages together that a person reads as one quotation; what comes back is the leading ones. */
  #joined(batch: readonly Entry[]): readonly Entry[] {
    const taken = new Set<Entry>();
    return batch.flatMap((entry) => {
      if (taken.has(entry)) return [];
      const head = this.#headOf(entry);
      const parts = this.#partsFrom(head);
      const isIn = head === entry || parts.includes(entry);
      this.#join(isIn ? head : entry, isIn ? parts : []);
      for (const part of isIn ? parts : []) taken.add(part);
      return [isIn ? head : entry];
    });
  }

  #join(head: Entry, parts: readonly Entry[]): void {
    for (const part of head.parts) part.partOf = undefined;
    head.parts = parts;
    head.partOf = undefined;
    for (const part of parts.slice(1)) {
      part.partOf = head;
      part.parts = [];
      if (part.matches.length > 0) this.#dropped.push(part.id);
      part.matches = [];
      this.#options.marks.forget([part.id]);
    }
  }

  #headOf(entry: Entry): Entry {
    let head = entry;
    for (let steps = 0; steps < MOST_PARTS; steps++) {
      const [earlier] = this.#list.before(head, 1);
      if (earlier === undefined || !isOneQuotation(earlier, head)) break;
      head = earlier;
    }
    return head;
  }

  #partsFrom(head: Entry): readonly Entry[] {
    const parts = [head];
    let length = head.run.text.length;
    for (let last = head; parts.length < MOST_PARTS; ) {
      const next = this.#list.after(last);
      if (next === undefined || !isOneQuotation(last, next)) break;
      length += next.run.text.length;
      if (length > LONGEST_QUOTATION) break;
      parts.push(next);
      last = next;
    }
    return parts.length > 1 ? parts : [];
  }

  async #scan(stretches: readonly (readonly Entry[])[]): Promise<void> {
    const { signal, spend } = this.#place;
    const request = {
      title: this.#options.document.title,
      stretches: stretches.map((stretch) => ({
        before: stretch.slice(0, 1).flatMap((first) => this.#textsBefore(first)),
        passages: stretch.map((entry) => ({ id: entry.id, text: runOf(entry).text })),
      })),
    };
    const answer = await askTwice(() => this.#options.scan(request), this.#place);
    if (signal.aborted) return;
    const entries = stretches.flat();
    if (answer === undefined) for (const entry of entries) this.#failed.add(entry);
    else timed(spend, () => this.#takeIn(entries, answer));
  }

  #textsBefore(entry: Entry): readonly string[] {
    return this.#list.before(entry, CONTEXT).map(({ run }) => run.text);
  }

  #takeIn(entries: readonly Entry[], answer: readonly PassageMatches[]): void {
    const found = new Map(answer.map(({ passage, matches }) => [passage, matches]));
    for (const entry of entries) {
      const matches = found.get(entry.id) ?? [];
      if (this.#list.get(entry.id) === undefined) {
        // It left the page while it was scanned.
        if (matches.length > 0) this.#dropped.push(entry.id);
        continue;
      }
      if (matches.length === 0 && entry.matches.length === 0) continue;
      entry.matches = matches;
      this.#options.marks.show(entry.id, runOf(entry), matches);
    }
  }

  #reportDropped(): void {
    const dropped = this.#dropped.splice(0);
    if (dropped.length > 0) this.#options.dropped(dropped);
  }
}

// Stretches that go in one message: a page that changes in a hundred places has as many.
function messagesOf(
  stretches: readonly (readonly Entry[])[],
): readonly (readonly (readonly Entry[])[])[] {
  const messages: (readonly Entry[])[][] = [];
  let length = BATCH;
  for (const stretch of stretches) {
    if (length >= BATCH) {
      messages.push([]);
      length = 0;
    }
    messages.at(-1)?.push(stretch);
    for (const { run } of stretch) length += run.text.length;
  }
  return messages;
}

/** What is scanned of a passage: itself, or the whole quotation that it begins. */
function runOf({ run, parts }: Entry): Run {
  return parts.length > 1 ? joinRuns(parts.map((part) => part.run)) : run;
}

function isOneQuotation(earlier: Entry, later: Entry): boolean {
  if (earlier.run.picture !== undefined || later.run.picture !== undefined) return false;
  const parent = flatParent(earlier.owner);
  if (parent === null || parent !== flatParent(later.owner)) return false;
  const [before, after] = [earlier.run.text, later.run.text];
  return goesOn(before, after) || (parent.matches('blockquote') && breaksOff(before, after));
}

// UTF-16 units of passage text in one message. Up to 100 kB or so, a message costs the same whatever its length.
const BATCH = 30_000;
// Paragraphs that one quotation may run through.
const MOST_PARTS = 4;
