import type { MarkPlace, Match } from '../model/match.ts';
import type { PageSettings } from '../model/page-settings.ts';
import type { Anchoring } from './anchor.ts';
import { MarkKeeper, type MarksOptions } from './mark-keeper.ts';
import type { Painter } from './paint.ts';
import type { MarkHit } from './painted.ts';
import type { Run } from './run.ts';
import type { Direction } from './step.ts';

export type { MarkHit } from './painted.ts';

/** All that was found on a page, of which it shows as marks what the reader's settings say. */
export type Marks = {
  /** Takes what was found in a passage in place of what was known of it. `run` is where its words stand now. */
  readonly show: (passage: number, run: Run, matches: readonly Match[]) => void;
  /** These passages are no longer on the page. */
  readonly forget: (passages: readonly number[]) => void;
  /** Forgets everything and takes all marks away. */
  readonly clear: () => void;
  /** The reader has chosen otherwise. */
  readonly configure: (settings: PageSettings) => void;
  /** Where a match of any level stands now; of several of one claim in the passage the nearest. Undefined where unknown. */
  readonly find: (place: MarkPlace) => Anchoring | undefined;
  /** Headings in this shadow tree begin sections too; trees that hold matches are known without. O(1). */
  readonly addTree: (root: ShadowRoot) => void;
  /**
   * The document has changed: drops marks whose words are not what they were, before they are seen. O(words painted), at
   * once or with the next frame, and some three parts in a thousand of the time at most.
   *
   * @param changes what has changed, where that is known: nothing is looked at where it is elsewhere
   */
  readonly check: (changes?: readonly MutationRecord[]) => void;
  /** Colours of the page may have changed: chooses again how marks are seen on their grounds, soon. O(1) to call. */
  readonly repaint: () => void;
  /** Whether nothing is painted. O(1). */
  readonly isEmpty: () => boolean;
  /**
   * The claims of the mark with words at a point in client coordinates: all that overlap there, in an order that never
   * changes. Empty where there is none; then it costs one hit test, and nothing while nothing is painted.
   */
  readonly at: (x: number, y: number) => readonly MarkHit[];
  /** All claims of the painted mark that shows this match; empty where it is not painted. */
  readonly claimsOf: (place: MarkPlace) => readonly MarkHit[];
  /**
   * Goes to the next mark in reading order (1) or the one before (-1), from the current one or from the outer end;
   * without a current one, from what is in the window. Scrolls there, shows it as current, moves neither focus nor
   * selection. Null past the last: then none is current, and the way back leads to the last again.
   */
  readonly step: (direction: Direction, from: 'current' | 'end') => MarkPlace | null;
  /** The mark last stepped to, while it is there; the first of its claims. */
  readonly current: () => MarkHit | undefined;
  /** No mark is current any more. */
  readonly leave: () => void;
};

/** Makes an empty list that shows its marks by a painter, until the signal ends. */
export function createMarks(painter: Painter, options: Partial<MarksOptions> = {}): Marks {
  return new MarkKeeper(painter, options);
}
