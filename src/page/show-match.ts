import type { ClaimId } from '../model/brand.ts';
import type { Marks } from './marks.ts';
import type { Painter } from './paint.ts';
import { scrollToRange } from './show.ts';

/**
 * Scrolls to a match of any level and flashes it. False when the passage or its words are gone. `start` picks among
 * several matches of the claim; where none begins there, the nearest is taken.
 */
export type ShowMatch = (passage: number, claim: ClaimId, start: number) => boolean;

/** What showing needs from outside. */
export type ShowOptions = {
  readonly document: Document;
  readonly marks: Marks;
  readonly painter: Painter;
};

/** Makes what shows matches to a reader who has asked for them, until the signal ends. */
export function createShowMatch(
  { document, marks, painter }: ShowOptions,
  signal: AbortSignal,
): ShowMatch {
  let flashEnd: ReturnType<typeof setTimeout> | undefined;
  const endFlashLater = (): void => {
    clearTimeout(flashEnd);
    flashEnd = setTimeout(() => {
      flashEnd = undefined;
      painter.flash([]);
    }, FLASH_TIME);
  };
  // A smooth scroll over a long page takes longer than the flash: count from where it ends.
  const afterScroll = (): void => (flashEnd === undefined ? undefined : endFlashLater());
  document.addEventListener('scrollend', afterScroll, { capture: true, signal });
  return (passage, claim, start) => {
    const anchoring = marks.find({ passage, claim, start });
    if (anchoring === undefined || anchoring.status === 'orphaned') return false;
    scrollToRange(anchoring.ranges[0]);
    painter.flash(anchoring.ranges);
    endFlashLater();
    return true;
  };
}

// Milliseconds: long enough to be seen after a smooth scroll, short enough not to be taken for a second mark.
const FLASH_TIME = 1_600;
