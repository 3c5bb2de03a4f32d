import type { PageOffset } from '../model/brand.ts';
import { isMark, type Match } from '../model/match.ts';
import { asRead } from '../model/page-settings.ts';
import { groupOverlapping } from './choose.ts';
import { compareRuns, type Run } from './run.ts';

/** One mark: a match, or several that overlap, all of them reachable by it. */
export type Mark = {
  readonly key: number;
  readonly start: PageOffset;
  readonly end: PageOffset;
  /** By their beginnings, the longer first. */
  readonly matches: readonly [Match, ...Match[]];
};

/** What was found in a passage. */
export type Known = {
  readonly passage: number;
  /** Where its words stand now. */
  run: Run;
  readonly matches: readonly Match[];
  /** What may be marked of it, in order; undefined until somebody asks. */
  marks: readonly Mark[] | undefined;
};

/** All passages with matches, in reading order. */
export class KnownPassages {
  readonly #byPassage = new Map<number, Known>();
  #order: Known[] = [];
  #sorted = true;
  #stale = false;
  #nextKey = 0;

  get size(): number {
    return this.#byPassage.size;
  }

  get(passage: number): Known | undefined {
    return this.#byPassage.get(passage);
  }

  /** Adds a passage, in place of what was known of it. O(depth), as long as they come in reading order. */
  add(passage: number, run: Run, matches: readonly Match[]): void {
    this.delete(passage);
    const known: Known = { passage, run, matches, marks: undefined };
    const last = this.#order.at(-1);
    if (last !== undefined && compareRuns(last.run, run) >= 0) this.#sorted = false;
    this.#order.push(known);
    this.#byPassage.set(passage, known);
  }

  /** O(1). */
  delete(passage: number): void {
    if (this.#byPassage.delete(passage)) this.#stale = true;
  }

  clear(): void {
    this.#byPassage.clear();
    this.#order = [];
    [this.#sorted, this.#stale] = [true, false];
  }

  /** Whether it still stands as it did. */
  has(known: Known): boolean {
    return this.#byPassage.get(known.passage) === known;
  }

  /** O(passages with matches) where some have come or gone since. */
  inOrder(): readonly Known[] {
    if (this.#stale) this.#order = this.#order.filter((known) => this.has(known));
    if (!this.#sorted) this.#order.sort((a, b) => compareRuns(a.run, b.run));
    [this.#sorted, this.#stale] = [true, false];
    return this.#order;
  }

  /** The same was found in the passage again, in other nodes perhaps. */
  move(known: Known, run: Run): void {
    if (known.run.segments[0]?.node !== run.segments[0]?.node) this.#sorted = false;
    known.run = run;
  }

  /** What may be marked of a passage: matches that are close enough and wanted, those that overlap as one. */
  marksOf(known: Known, isWanted: IsWanted): readonly Mark[] {
    known.marks ??= this.#group(known, isWanted, []);
    return known.marks;
  }

  /** Other matches are wanted: groups those anew, and hands out the keys of the marks that are no more. */
  regroup(isWanted: IsWanted): readonly number[] {
    return [...this.#byPassage.values()].flatMap((known) => {
      const before = known.marks ?? [];
      const marks = this.#group(known, isWanted, before);
      known.marks = marks;
      return before.filter((mark) => !marks.includes(mark)).map(({ key }) => key);
    });
  }

  #group(known: Known, isWanted: IsWanted, before: readonly Mark[]): readonly Mark[] {
    const wanted = known.matches.filter((match) => isMark(match) && isWanted(match, known.run));
    return groupOverlapping(wanted).flatMap((group) => {
      const [first, ...others] = group;
      if (first === undefined) return [];
      const same = before.find(({ matches }) => sameMatches(matches, group));
      if (same !== undefined) return [same];
      const end = group.reduce((most, match) => (match.end > most ? match.end : most), first.end);
      return [{ key: this.#nextKey++, start: first.start, end, matches: [first, ...others] }];
    });
  }
}

/** Whether a reader wants to see a match marked. */
export type IsWanted = (match: Match, run: Run) => boolean;

/** The words of a match as the page has them, white space as a person reads it. */
export function wordsOf(run: Run, { start, end }: Pick<Match, 'start' | 'end'>): string {
  return asRead(run.text.slice(start, end));
}

/** Whether two answers about a passage are the same, so that its marks may stay. */
export function sameMatches(a: readonly Match[], b: readonly Match[]): boolean {
  if (a === b) return true;
  const same = (match: Match, other: Match | undefined): boolean =>
    match.claim === other?.claim &&
    match.level === other.level &&
    match.start === other.start &&
    match.end === other.end;
  return a.length === b.length && a.every((match, index) => same(match, b[index]));
}
