/** Signs that something may be shown, hidden or coloured otherwise. */
export type Signs = {
  /** Looks for them in this tree too. */
  readonly add: (root: Node) => void;
  /** Whether there has been a sign that was not told of yet; from now on the next one is told of again. */
  readonly take: () => boolean;
};

/**
 * Calls at the first sign, and while they go on now and then: that there was one is all there is to know, and a page that
 * animates by attributes makes hundreds a second. None is lost: what comes after {@link Signs.take} is told of after it.
 * Ends with the signal.
 */
export function watchStyles(document: Document, seen: () => void, signal: AbortSignal): Signs {
  const roots = new Set<WeakRef<Node>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attributes = new MutationObserver(() => {
    attributes.disconnect();
    timer = setTimeout(observe, REST);
    seen();
  });
  const observe = (): void => {
    timer = undefined;
    for (const ref of roots) {
      const root = ref.deref();
      if (root === undefined) roots.delete(ref);
      else attributes.observe(root, ATTRIBUTES);
    }
  };
  const event = ({ type, target }: Event): void => {
    if (type !== 'load' || isSheet(target)) seen();
  };
  for (const type of RESTYLING) {
    document.addEventListener(type, event, { capture: true, signal });
  }
  document.defaultView?.addEventListener('resize', seen, { signal });
  const stop = (): void => {
    clearTimeout(timer);
    attributes.disconnect();
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    add: (root) => {
      roots.add(new WeakRef(root));
      if (timer === undefined && !signal.aborted) attributes.observe(root, ATTRIBUTES);
    },
    take: () => {
      const hasSigns = attributes.takeRecords().length > 0;
      if (timer !== undefined) {
        clearTimeout(timer);
        observe();
      }
      return hasSigns;
    },
  };
}

const ATTRIBUTES: MutationObserverInit = {
  subtree: true,
  attributeFilter: ['hidden', 'aria-hidden', 'open', 'class', 'style', 'contenteditable'],
};

// Popovers, boxes ticked, movements and sheets that arrive late show and hide text without any change in the document.
const RESTYLING = ['load', 'toggle', 'change', 'click', 'animationend', 'transitionend'];

// Pictures and scripts load too.
function isSheet(target: EventTarget | null): boolean {
  return target !== null && 'localName' in target && target.localName === 'link';
}

// In milliseconds; shorter than the pause that tells that changes are over.
const REST = 100;
