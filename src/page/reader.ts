import type { ClaimId } from '../model/brand.ts';
import { anchor } from './anchor.ts';
import { Reading, type ReadingOptions } from './reading.ts';
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
export function createReader(options: ReadingOptions, signal: AbortSignal): Reader {
  let life = new AbortController();
  let reading: Reading | undefined;

  const stop = (): void => {
    life.abort();
    reading = undefined;
    options.painter.clear();
  };
  const start = (): void => {
    stop();
    if (signal.aborted) return;
    life = new AbortController();
    reading = new Reading(options, life.signal);
  };
  const showMatch = (passage: number, claim: ClaimId, startOffset: number): boolean => {
    const entry = reading?.list.get(passage);
    const distance = (match: { readonly start: number }) => Math.abs(match.start - startOffset);
    const match = entry?.matches
      .filter((each) => each.claim === claim)
      .toSorted((a, b) => distance(a) - distance(b))[0];
    if (entry === undefined || match === undefined) return false;
    const anchoring = anchor(entry.run, match.start, match.end);
    if (anchoring.status === 'orphaned') return false;
    scrollToRange(anchoring.ranges[0]);
    options.painter.flash(anchoring.ranges);
    endFlashLater();
    return true;
  };
  let flashEnd: ReturnType<typeof setTimeout> | undefined;
  const endFlashLater = (): void => {
    clearTimeout(flashEnd);
    flashEnd = setTimeout(() => {
      flashEnd = undefined;
      options.painter.flash([]);
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
