import { OWN_HOST } from '../elements.ts';
import { flatParent } from '../flat-tree.ts';
import type { Placement, Side } from './placement.ts';

/**
 * The one element that Whence adds to a page, and only for as long as it has something to show or to say. Its closed shadow
 * root keeps the page's scripts and styles out; the top layer keeps its layout out of the page's.
 */
export type Host = {
  /** Puts an empty card into the page, unseen, near to a node so that nothing makes it inert. */
  readonly open: (near: Node, name: string, width: number) => OpenHost;
  /** Has screen readers say a text when they have said what they are at. */
  readonly say: (text: string, near?: Node) => void;
  /** Takes everything away. */
  readonly remove: () => void;
};

/** A card in the page. */
export type OpenHost = {
  readonly element: HTMLElement;
  /** What the content is drawn into. */
  readonly card: HTMLElement;
  /** Its height with all of the content, in CSS pixels. */
  readonly naturalHeight: () => number;
  readonly place: (placement: Placement) => void;
  /** Whether the page has taken it away. */
  readonly isGone: () => boolean;
  /** Whether the focus is in it. */
  readonly hasFocus: () => boolean;
  readonly close: () => void;
};

/** Makes a host that is not in the page yet. `css` styles what stands in the card, of class `whence-card`. */
export function createHost(document: Document, css: string): Host {
  let tree: Tree | undefined;
  let opened: HTMLElement | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const standNear = (near: Node): Tree => {
    tree ??= makeTree(document, css);
    const parent = parentFor(near);
    if (tree.element.parentNode !== parent) parent.append(tree.element);
    return tree;
  };
  const leaveIfIdle = (): void => {
    if (opened || silence !== undefined) return;
    tree?.element.remove();
    tree = undefined;
  };
  const hush = (): void => {
    clearTimeout(silence);
    silence = undefined;
    if (tree) tree.live.textContent = '';
    leaveIfIdle();
  };
  const say = (text: string, near: Node = document.documentElement): void => {
    // An open card stays where it is: it would lose its place in the top layer.
    const { live } = opened && tree ? tree : standNear(near);
    clearTimeout(silence);
    live.textContent = '';
    // Screen readers tell what changes in a region that they know; and none of it is of use for long.
    silence = setTimeout(() => {
      live.textContent = text;
      silence = setTimeout(hush, SPOKEN_IN);
    }, HEARD_AFTER);
  };
  const open = (near: Node, name: string, width: number): OpenHost => {
    const { element, root, shape } = standNear(near);
    const card = cardElement(document, name);
    opened?.remove();
    opened = card;
    root.append(card);
    shape(`left:0;top:0;width:${width}px;visibility:hidden`);
    element.popover = 'manual';
    element.showPopover();
    const close = (): void => {
      if (opened !== card) return;
      opened = undefined;
      card.remove();
      shape(UNSEEN);
      element.removeAttribute('popover');
      hush();
    };
    return { element, card, ...measures(element, root, card, shape), close };
  };
  const remove = (): void => {
    opened = undefined;
    hush();
  };
  return { open, say, remove };
}

/** How long after it appears a live region is known to screen readers, in ms. */
const HEARD_AFTER = 120;
/** How long what is said stays to be read out, in ms. */
const SPOKEN_IN = 5_000;

type Tree = {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Polite: it waits until the reader's own reading rests. */
  readonly live: HTMLElement;
  /** Sets where the host is and how large, as declarations. */
  readonly shape: (declarations: string) => void;
};

const XHTML = 'http://www.w3.org/1999/xhtml';

// By namespace: in an XHTML page, createElement would make the same, in an SVG image something else.
function make(document: Document, tag: string): HTMLElement {
  return document.createElementNS(XHTML, tag) as HTMLElement;
}

function makeTree(document: Document, css: string): Tree {
  const element = make(document, OWN_HOST);
  const root = element.attachShadow({ mode: 'closed' });
  const live = make(document, 'div');
  live.setAttribute('role', 'status');
  live.className = 'live';
  root.append(live);
  const shaping = sheetOf('');
  // Constructed sheets ask no content security policy, where a style element would.
  for (const sheet of [sheetOf(HOST_STYLE), sheetOf(css), shaping]) {
    root.adoptedStyleSheets.push(sheet);
  }
  let last = '';
  const shape = (declarations: string): void => {
    if (declarations === last) return;
    last = declarations;
    shaping.replaceSync(`:host{${declarations.replace(/;|$/g, '!important;')}}`);
  };
  shape(UNSEEN);
  return { element, root, live, shape };
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function cardElement(document: Document, name: string): HTMLElement {
  const card = make(document, 'div');
  card.className = 'whence-card';
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', name);
  card.lang = 'en';
  card.dir = 'ltr';
  card.tabIndex = -1;
  // What the card does with a key is no business of the page's shortcuts; what it does not know, the page may.
  for (const kind of ['keydown', 'keyup', 'keypress'] as const) {
    card.addEventListener(kind, (event) => OWN_KEYS.has(event.key) && event.stopPropagation());
  }
  return card;
}

const OWN_KEYS = new Set(['Enter', ' ', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

function measures(
  element: HTMLElement,
  root: ShadowRoot,
  card: HTMLElement,
  shape: (declarations: string) => void,
): Omit<OpenHost, 'element' | 'card' | 'close'> {
  let side: Side | undefined;
  return {
    naturalHeight: () => card.scrollHeight + card.offsetHeight - card.clientHeight,
    place: (to) => {
      if (side !== to.side) card.dataset.side = to.side;
      side = to.side;
      // A page that is zoomed by style would zoom the card and its place with it.
      const zoom = zoomOf(element.parentElement);
      const rest = zoom === 1 ? '' : `;zoom:${1 / zoom}`;
      const [left, top, width, height] = [to.left, to.top, to.width, to.height].map(
        (pixels) => Math.round(pixels * 10) / 10,
      );
      shape(`left:${left}px;top:${top}px;width:${width}px;max-height:${height}px${rest}`);
    },
    isGone: () => !element.isConnected || element.getAttribute('popover') === null,
    hasFocus: () => root.activeElement !== null,
  };
}

function zoomOf(element: Element | null): number {
  const zoom = element && 'currentCSSZoom' in element ? element.currentCSSZoom : 1;
  return typeof zoom === 'number' && zoom > 0 ? zoom : 1;
}

/**
 * Where the host must stand to be of use. All that is outside a modal dialog is inert; a script that keeps the focus in
 * its dialog takes it from all that is outside; and a popover closes when something outside is clicked.
 */
function parentFor(near: Node): Element {
  for (let at: Element | null = flatParent(near); at !== null; at = flatParent(at)) {
    // Children of a shadow host are not shown.
    if (at.shadowRoot === null && at.matches(KEEPS_TO_ITSELF)) return at;
  }
  return (near.ownerDocument ?? (near as Document)).documentElement;
}

const KEEPS_TO_ITSELF = ':modal, :fullscreen, :popover-open, [aria-modal="true"]';

/** Says it without being seen; takes no room in the page. */
const UNSEEN = 'left:0;top:0;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)';

// Important, for among important declarations those inside a shadow tree win over the page's: `* { display: none !important }`
// hides no card. `all` leaves out direction and custom properties; the latter are set anew further in.
const HOST_STYLE = `
:host {
  all: initial !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  display: flex !important;
  flex-direction: column !important;
  position: fixed !important;
  box-sizing: border-box !important;
  z-index: 2147483647 !important;
  color-scheme: light dark !important;
}
:host::backdrop {
  display: none !important;
}
.whence-card {
  min-height: 0;
  overflow: auto;
}
.live {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
@media print {
  :host {
    display: none !important;
  }
}
`;
