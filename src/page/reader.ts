import { type ReadingOptions, startReading } from './reading.ts';

/** Reads a page for as long as its content script lives. */
export type Reader = {
  /** Begins to read from the top; what was read before is void. */
  readonly start: () => void;
  /** Stops reading, or starts again. */
  readonly setPaused: (paused: boolean) => void;
};

/**
 * Makes a reader, at rest until it is started. The signal ends it for good.
 *
 * @param clear called whenever what was read is void
 */
export function createReader(
  { clear, ...options }: ReadingOptions & { readonly clear: () => void },
  signal: AbortSignal,
): Reader {
  let life = new AbortController();
  const stop = (): void => {
    life.abort();
    clear();
  };
  const start = (): void => {
    stop();
    if (signal.aborted) return;
    life = new AbortController();
    startReading(options, life.signal);
  };
  signal.addEventListener('abort', stop, { once: true });
  return { start, setPaused: (paused) => (paused ? stop() : start()) };
}
