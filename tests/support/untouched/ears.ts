import type { Driver } from '../../../src/build/browsers/driver.ts';

/**
 * Has a page count every event it can hear, under `heard`: each kind for which the page knows a handler, messages,
 * and kinds that only scripts of extensions use. Runs in the page before its own scripts and takes its element away.
 */
function listen(kinds: readonly string[]): void {
  document.currentScript?.remove();
  const heard: Record<string, number> = {};
  Object.assign(globalThis, { heard });
  const known = [window, Document.prototype, HTMLElement.prototype, SVGElement.prototype]
    .flatMap((owner) => Object.getOwnPropertyNames(owner))
    .filter((name) => name.startsWith('on'))
    .map((name) => name.slice(2));
  // How often these come depends on the clock, the pointer and the window, never on the page's text.
  const restless =
    /^(pointer|mouse|animation|transition|device|gamepad|scroll|resize|focus|blur|visibility|readystate|page|beforeunload|unload|load|error|progress|suspend|wheel|contentvisibility)/;
  for (const kind of new Set([...known, ...kinds])) {
    if (restless.test(kind)) continue;
    window.addEventListener(
      kind,
      () => {
        heard[kind] = (heard[kind] ?? 0) + 1;
      },
      true,
    );
  }
  // How often a browser tells of this hangs on the frames that it had time for; what it told last, does not.
  const skipped = new Set<EventTarget | null>();
  window.addEventListener(
    'contentvisibilityautostatechange',
    (event) => {
      if ((event as ContentVisibilityAutoStateChangeEvent).skipped) skipped.add(event.target);
      else skipped.delete(event.target);
      heard['sections that are skipped'] = skipped.size;
    },
    true,
  );
  // Events made by a page's script pass here as well, so that kinds nobody has a handler for are heard.
  window.addEventListener('unhandledrejection', () => {
    heard.unhandledrejection = (heard.unhandledrejection ?? 0) + 1;
  });
}

/** Events of ours that a page could hear if it knew to listen: those with which WXT ends older content scripts. */
export function ownEvents({ extension }: Driver): readonly string[] {
  const { host, protocol } = new URL(extension);
  const id = protocol.startsWith('moz') ? 'whence@whence.example' : host;
  return ['wxt:content-script-started', 'wxt:locationchange'].map(
    (kind) => `${id}:content:${kind}`,
  );
}

/**
 * The page with ears: counts of what it hears come with its snapshot. `kinds` are events beyond those that
 * every page knows of. XHTML and pages that allow no script stay deaf.
 */
export function withEars(html: string, kinds: readonly string[]): string {
  const script = `<script>(${listen})(${JSON.stringify(kinds)})</script>`;
  const doctype =
    /^\s*<!doctype[^>]*>\s*(?:<html[^>]*>\s*)?(?:<head[^>]*>)?/i.exec(html)?.[0] ?? '';
  return doctype + script + html.slice(doctype.length);
}
