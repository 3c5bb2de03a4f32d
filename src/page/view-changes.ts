/** What a window does that no change of the document tells of. */
export type ViewChanges = {
  /** The window or the page has another size. */
  readonly resized: () => void;
  /** The reader's system has gone from light to dark or back, or to colours of its own. */
  readonly recoloured: () => void;
};

/** Calls when it happens, until the signal ends. The page grows without a change of its nodes when pictures arrive. */
export function watchView(view: Window, changes: ViewChanges, signal: AbortSignal): void {
  view.addEventListener('resize', changes.resized, { passive: true, signal });
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    view.matchMedia(query).addEventListener('change', changes.recoloured, { signal });
  }
  if (typeof ResizeObserver === 'undefined') return;
  const observer = new ResizeObserver(changes.resized);
  observer.observe(view.document.documentElement);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
