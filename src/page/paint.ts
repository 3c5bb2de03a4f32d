import { isShadowRoot } from './flat-tree.ts';

/** Draws marks. Adds no element to the page and changes no attribute. */
export type Painter = {
  /** Marks these ranges under a key, in place of those the key had; an empty list takes them away. */
  readonly mark: (key: number, ranges: readonly Range[]) => void;
  /** Makes these ranges stand out, in place of the last ones; an empty list ends it. */
  readonly flash: (ranges: readonly Range[]) => void;
  /** Takes everything away, style sheets included. */
  readonly clear: () => void;
};

/** Name of the highlight that holds every mark. */
export const MARKS = 'whence';
/** Name of the highlight that flashes the match a reader asked for. */
export const FLASH = 'whence-flash';
/** Those marks again that stand on a dark ground. */
const MARKS_ON_DARK = 'whence-dark';

/**
 * Paints with the CSS Custom Highlight API. The style sheet is adopted by the document and by each shadow root that owns
 * marked text (Firefox looks for `::highlight()` rules in the owning tree only). Paints nothing where the
 * browser has no custom highlights.
 */
export function highlightPainter(): Painter {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return NO_PAINTER;
  const marks = new Map<number, readonly Range[]>();
  const layers = new Map<string, Highlight>();
  const adopt = sheetAdopter();

  const layer = (name: string, priority: number): Highlight => {
    const made = layers.get(name) ?? new Highlight();
    made.priority = priority;
    layers.set(name, made);
    // Set again each time: pages clear the registry for their own ends.
    CSS.highlights.set(name, made);
    return made;
  };
  const mark = (key: number, ranges: readonly Range[]): void => {
    for (const old of marks.get(key) ?? []) for (const [, made] of layers) made.delete(old);
    marks.delete(key);
    if (ranges.length === 0) return;
    marks.set(key, ranges);
    for (const range of ranges) {
      adopt.into(range);
      layer(MARKS, 0).add(range);
      if (isOnDark(range)) layer(MARKS_ON_DARK, 1).add(range);
    }
  };
  const flash = (ranges: readonly Range[]): void => {
    layers.get(FLASH)?.clear();
    for (const range of ranges) {
      adopt.into(range);
      layer(FLASH, 2).add(range);
    }
  };
  const clear = (): void => {
    for (const name of layers.keys()) CSS.highlights.delete(name);
    layers.clear();
    marks.clear();
    adopt.outOfAll();
  };
  return { mark, flash, clear };
}

const NO_PAINTER: Painter = { mark: () => {}, flash: () => {}, clear: () => {} };

// Browsers that cannot underline highlights (Firefox before 146) show the tint alone.
const STYLE = `
::highlight(${MARKS}) {
  background-color: rgba(185, 130, 43, 0.13);
  text-decoration: underline dotted 1px #b9822b;
  text-underline-offset: 0.18em;
}
::highlight(${MARKS_ON_DARK}) {
  background-color: rgba(224, 171, 85, 0.16);
  text-decoration: underline dotted 1px #e0ab55;
  text-underline-offset: 0.18em;
}
::highlight(${FLASH}) {
  background-color: rgba(224, 171, 85, 0.5);
}
@media (forced-colors: active) {
  ::highlight(${MARKS}), ::highlight(${MARKS_ON_DARK}) {
    background-color: transparent;
    text-decoration-color: CanvasText;
  }
  ::highlight(${FLASH}) {
    background-color: Highlight;
    color: HighlightText;
  }
}
`;

function sheetAdopter() {
  let sheet: CSSStyleSheet | undefined;
  const adopters = new Set<Document | ShadowRoot>();
  return {
    into: (range: Range): void => {
      const root = range.startContainer.getRootNode();
      if (!(isShadowRoot(root) || root.nodeType === Node.DOCUMENT_NODE)) return;
      const scope = root as Document | ShadowRoot;
      sheet ??= styleSheet();
      // Asked each time: pages assign to adoptedStyleSheets too.
      if (!scope.adoptedStyleSheets.includes(sheet)) scope.adoptedStyleSheets.push(sheet);
      adopters.add(scope);
    },
    outOfAll: (): void => {
      for (const scope of adopters) {
        scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((other) => other !== sheet);
      }
      adopters.clear();
    },
  };
}

function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  return sheet;
}

// Light letters mean a dark ground, whatever paints it; colours that are not rgb() count as dark letters.
function isOnDark(range: Range): boolean {
  const element = range.startContainer.parentElement;
  if (element === null) return false;
  const colour = getComputedStyle(element).color.match(/^rgba?\((\d+),? (\d+),? (\d+)/);
  if (colour === null) return false;
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map(Number);
  // Luma, ITU-R BT.601, against its middle.
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140;
}
