import type { MarkPlace } from '../model/match.ts';
import { holdersOf } from './holders.ts';
import { type Known, type Mark, wordsOf } from './known.ts';
import type { Painter } from './paint.ts';

/** Ranges that hold something. */
export type Ranges = readonly [Range, ...Range[]];

/** A mark that is on the page now. */
export type Painted = {
  readonly known: Known;
  readonly mark: Mark;
  readonly ranges: Ranges;
};

/** A claim of a mark on the page. */
export type MarkHit = MarkPlace & {
  /** Where the whole mark stands now; claims that overlap share it. */
  readonly ranges: Ranges;
  /** The page's words that repeat this claim, white space as a person reads it. */
  readonly words: string;
};

type Held = Painted & { readonly words: readonly string[] };

/** The marks that are painted, each for as long as its words are what they were. */
export class PaintedMarks {
  readonly #painter: Painter;
  readonly #held = new Map<number, Held>();
  /** Of the words painted; undefined where these or what they stand in may have changed. */
  #holders: ReadonlySet<Node> | undefined;

  constructor(painter: Painter) {
    this.#painter = painter;
  }

  get size(): number {
    return this.#held.size;
  }

  get(key: number): Painted | undefined {
    return this.#held.get(key);
  }

  values(): Iterable<Painted> {
    return this.#held.values();
  }

  /** Paints a mark, in place of where it was. */
  put(painted: Painted): void {
    const words = painted.ranges.map(String);
    this.#held.set(painted.mark.key, { ...painted, words });
    this.#holders = undefined;
    this.#painter.mark(painted.mark.key, painted.ranges);
  }

  drop(key: number): void {
    if (!this.#held.delete(key)) return;
    this.#painter.mark(key, []);
    this.#holders = undefined;
  }

  clear(): void {
    this.#held.clear();
    this.#holders = undefined;
  }

  /**
   * Whether these changes can have changed or taken away the words of a mark; {@link dropBroken} looks whether they have.
   * O(changes), after which O(words painted × depth) where something was painted or looked at since.
   */
  mayBeBrokenBy(changes: readonly MutationRecord[]): boolean {
    if (this.#held.size === 0) return false;
    this.#holders ??= holdersOf(this.#ranges());
    const holders = this.#holders;
    return changes.some(({ target }) => holders.has(target));
  }

  *#ranges(): Generator<Range> {
    for (const { ranges } of this.#held.values()) yield* ranges;
  }

  /** Whether a mark is painted and its words are still there as they were. Live ranges have followed them. O(words). */
  holds(key: number): boolean {
    const held = this.#held.get(key);
    return (
      held?.ranges.every(
        (range, index) =>
          range.startContainer.isConnected && range.toString() === held.words[index],
      ) ?? false
    );
  }

  /** Drops the marks whose words have changed or gone, and hands out their keys. O(words painted). */
  dropBroken(): readonly number[] {
    const broken = [...this.#held.keys()].filter((key) => !this.holds(key));
    for (const key of broken) this.drop(key);
    this.#holders = undefined;
    return broken;
  }
}

/** The claims of a mark, in an order that never changes. */
export function hitsOf({ known, mark, ranges }: Painted): readonly MarkHit[] {
  return mark.matches.map((match) => ({
    passage: known.passage,
    claim: match.claim,
    start: match.start,
    ranges,
    words: wordsOf(known.run, match),
  }));
}
