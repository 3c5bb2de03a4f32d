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
  if (typeof ResizeObserver !== 'undefined') watchSize(view.document, changes.resized, signal);
}

// Told of at once, then not for a while: there are pages whose size is another in each frame.
function watchSize(document: Document, resized: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const observer = new ResizeObserver(([entry]) => {
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    const size = `${width} ${height}`;
    // To be observed is told of, too.
    if (size === last) return;
    last = size;
    observer.disconnect();
    timer = setTimeout(() => observer.observe(document.documentElement), SIZE_PAUSE);
    resized();
  });
  observer.observe(document.documentElement);
  const stop = (): void => {
    clearTimeout(timer);
    observer.disconnect();
  };
  signal.addEventListener('abort', stop, { once: true });
}

// In milliseconds: as long as marks wait with what a new size asks for.
const SIZE_PAUSE = 1_000;
