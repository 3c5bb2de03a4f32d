import { comparePosition } from './flat-tree.ts';
import type { Layout } from './layout.ts';
import type { Painter } from './paint.ts';
import type { Painted, PaintedMarks } from './painted.ts';
import { rootsAround } from './sections.ts';
import { scrollToRange } from './show.ts';

/** To the next mark or to the one before. */
export type Direction = 1 | -1;

/**
 * Goes from mark to mark in reading order, and remembers where it stands: on a mark, or past it where there was no
 * other. Where the mark has gone it goes on from the place the mark had.
 */
export class Stepper {
  readonly #painter: Painter;
  readonly #marks: PaintedMarks;
  readonly #layout: Layout;
  #order: readonly number[] = [];
  #stand: Stand | undefined;
  #shown: readonly Range[] = [];

  constructor(painter: Painter, marks: PaintedMarks, layout: Layout) {
    this.#painter = painter;
    this.#marks = marks;
    this.#layout = layout;
  }

  /** Keys of all marks in reading order. */
  arrange(keys: readonly number[]): void {
    this.#order = keys;
    this.follow();
  }

  /** The mark it stands on, if it is there. */
  current(): Painted | undefined {
    const stand = this.#stand;
    return stand?.past === 0 ? this.#marks.get(stand.key) : undefined;
  }

  /** Moves on, scrolls there and shows it; undefined where there is no mark any more. Never moves focus or selection. */
  step(direction: Direction, from: 'current' | 'end'): Painted | undefined {
    const marks = this.#inOrder();
    const target =
      from === 'end' ? marks.at(direction === 1 ? 0 : -1) : this.#from(marks, direction);
    if (target !== undefined) {
      this.#stand = { key: target.mark.key, past: 0, places: placesOf(target) };
      scrollToRange(target.ranges[0]);
    } else if (this.#stand !== undefined) this.#stand = { ...this.#stand, past: direction };
    this.follow();
    return target;
  }

  /** Stands nowhere any more. */
  leave(): void {
    this.#stand = undefined;
    this.follow();
  }

  /** Marks have been painted or have gone: shows where it stands as it is now. */
  follow(): void {
    const ranges = this.current()?.ranges ?? [];
    if (ranges === this.#shown) return;
    this.#shown = ranges;
    this.#painter.current(ranges);
  }

  #inOrder(): readonly Painted[] {
    return this.#order.flatMap((key) => this.#marks.get(key) ?? []);
  }

  #from(marks: readonly Painted[], direction: Direction): Painted | undefined {
    const stand = this.#stand;
    if (stand === undefined) return this.#inView(marks, direction);
    const at = marks.findIndex(({ mark }) => mark.key === stand.key);
    // Past a mark that is there, the way back leads to it.
    if (at >= 0 && stand.past === -direction) return marks[at];
    if (at >= 0) return marks[at + direction];
    const place = stand.places.find(({ startContainer }) => startContainer.isConnected);
    if (place === undefined) return this.#inView(marks, direction);
    const isBefore = ({ ranges }: Painted): boolean => startsBefore(ranges[0], place);
    return direction === 1 ? marks.find((each) => !isBefore(each)) : marks.findLast(isBefore);
  }

  // The first that begins in the window or below, or the last that begins in it or above.
  #inView(marks: readonly Painted[], direction: Direction): Painted | undefined {
    const height = this.#layout.height();
    const top = ({ ranges }: Painted) => this.#layout.topOf(ranges[0]);
    return direction === 1
      ? marks.find((each) => (top(each) ?? -1) >= 0)
      : marks.findLast((each) => (top(each) ?? height) < height);
  }
}

type Stand = {
  readonly key: number;
  /** Beyond the mark, in the direction in which there was no other. */
  readonly past: Direction | 0;
  /** Where the mark begins, in its own tree and in each around it: live ranges, which the page's changes move along. */
  readonly places: readonly Range[];
};

function placesOf({ ranges: [first] }: Painted): readonly Range[] {
  const place = first.cloneRange();
  place.collapse(true);
  const around = rootsAround(first.startContainer).map(({ host }) => {
    const outer = host.ownerDocument.createRange();
    outer.setStartBefore(host);
    outer.collapse(true);
    return outer;
  });
  return [place, ...around];
}

function startsBefore(range: Range, place: Range): boolean {
  const [node, other] = [range.startContainer, place.startContainer];
  return node.getRootNode() === other.getRootNode()
    ? range.compareBoundaryPoints(Range.START_TO_START, place) < 0
    : comparePosition(node, other) < 0;
}
