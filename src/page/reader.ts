import type { ClaimId } from '../model/brand.ts';
import type { Painter } from './paint.ts';
import { type ReadingOptions, startReading } from './reading.ts';
import { scrollToRange } from './show.ts';

/** Reads a page for as long as its content script lives. */
export type Reader = {
  /** Begins to read from the top; what was read before is void. */
  readonly start: () => void;
  /** Stops reading and takes the marks away, or starts again. */
  readonly setPaused: (paused: boolean) => void;
  /**
   * Scrolls to a match of any level and flashes it. False when the passage or its words are gone. `start` picks
   * among several matches of the claim; where none begins there, the nearest is taken.
   */
  readonly showMatch: (passage: number, claim: ClaimId, start: number) => boolean;
};

/** Makes a reader, at rest until it is started. The signal ends it for good and takes the marks away. */
export function createReader(
  { painter, ...options }: ReadingOptions & { readonly painter: Painter },
  signal: AbortSignal,
): Reader {
  let life = new AbortController();

  const stop = (): void => {
    life.abort();
    options.marks.clear();
  };
  const start = (): void => {
    stop();
    if (signal.aborted) return;
    life = new AbortController();
    startReading(options, life.signal);
  };
  const showMatch = (passage: number, claim: ClaimId, startOffset: number): boolean => {
    const anchoring = options.marks.find({ passage, claim, start: startOffset });
    if (anchoring === undefined || anchoring.status === 'orphaned') return false;
    scrollToRange(anchoring.ranges[0]);
    painter.flash(anchoring.ranges);
    endFlashLater();
    return true;
  };
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
  options.document.addEventListener('scrollend', afterScroll, { capture: true, signal });
  signal.addEventListener('abort', stop, { once: true });
  return { start, setPaused: (paused) => (paused ? stop() : start()), showMatch };
}

// Milliseconds: long enough to be seen after a smooth scroll, short enough not to be taken for a second mark.
const FLASH_TIME = 1_600;
