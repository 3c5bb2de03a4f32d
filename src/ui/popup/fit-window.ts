/** By when a browser has made the popup's window as large as it will. */
const SETTLED_AFTER = 150;

/**
 * Keeps the popup no taller than its window. A browser sizes the window by the popup, up to what the screen has
 * room for; where that is too little, the popup must give way, or its foot is out of sight. Style sheets cannot
 * say so: a height in terms of the window would keep the window at the tiny size it begins with.
 *
 * @param popup the element whose `max-height` is lowered
 */
export function fitWindow(popup: HTMLElement, signal: AbortSignal): void {
  const { documentElement: root, defaultView: view } = popup.ownerDocument;
  let settled: ReturnType<typeof setTimeout> | undefined;
  const fit = (): void => {
    if (view && root.scrollHeight > view.innerHeight) {
      popup.style.maxHeight = `${view.innerHeight}px`;
      popup.style.minHeight = '0';
    }
  };
  const observer = new ResizeObserver(() => {
    clearTimeout(settled);
    settled = setTimeout(fit, SETTLED_AFTER);
  });
  observer.observe(popup);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(settled);
  });
}
