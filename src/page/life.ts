import { HANDOVER } from '../model/handover.ts';

/** What is asked of the browser about the extension that a script belongs to. */
export type LifeOptions = {
  readonly document: Document;
  /** Whether the extension has been updated, reloaded or removed: the browser then answers no script of it. */
  readonly isOrphan: () => boolean;
};

/** The life of the content script in one document. */
export type Life = {
  /** Aborts when the script has nothing left to do here. */
  readonly signal: AbortSignal;
  /** Looks whether the script is an orphan, and if so ends it. */
  readonly isOver: () => boolean;
};

/** What a reader or a page does sooner or later; an orphan that nobody succeeds notices itself by one of these. */
const ACTIVITY = ['pointerover', 'pointerdown', 'keydown', 'visibilitychange', HANDOVER];
/** Where the script's own world remembers that one runs. No page sees this world. */
const RUNNING = 'whenceReader';

type World = { [RUNNING]?: Life };

/**
 * Begins the life of the content script in this document; undefined where one of the same extension lives there already.
 * An orphan ends at the first activity that it sees: it cannot be told by the extension any more.
 */
export function beginLife({ document, isOrphan }: LifeOptions): Life | undefined {
  const world = globalThis as World;
  if (world[RUNNING] && !world[RUNNING].isOver()) return undefined;
  sweepLeftovers(document);
  const life = new AbortController();
  const isOver = (): boolean => {
    if (!life.signal.aborted && isOrphan()) life.abort();
    return life.signal.aborted;
  };
  for (const kind of ACTIVITY) {
    document.addEventListener(kind, isOver, { capture: true, passive: true, signal: life.signal });
  }
  world[RUNNING] = { signal: life.signal, isOver };
  return world[RUNNING];
}

/** Resolves when the page is one that a person sees: at once, unless the browser loads it on suspicion. */
export async function untilShown(document: Document): Promise<void> {
  if (!('prerendering' in document) || document.prerendering !== true) return;
  await new Promise((shown) => {
    document.addEventListener('prerenderingchange', shown, { once: true });
  });
}

/**
 * Takes away what a script of an earlier life has left: Firefox ends such a script without a word, and its marks stay.
 * Names are asked for one by one, since Firefox hands no iterator of a page's registry to a content script.
 */
export function sweepLeftovers(document: Document): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  const { highlights } = CSS;
  if (OUR_HIGHLIGHTS.filter((name) => highlights.delete(name)).length === 0) return;
  const sheets = document.adoptedStyleSheets.filter((sheet) => !paintsOurs(sheet));
  if (sheets.length < document.adoptedStyleSheets.length) document.adoptedStyleSheets = sheets;
}

/** Every name under which marks are or were painted. */
const OUR_HIGHLIGHTS = [
  'whence',
  'whence-light',
  'whence-dark',
  'whence-light-letters',
  'whence-dark-letters',
  'whence-current',
  'whence-flash',
];

function paintsOurs(sheet: CSSStyleSheet): boolean {
  const [first] = sheet.cssRules;
  return first?.cssText.includes('::highlight(whence') ?? false;
}
