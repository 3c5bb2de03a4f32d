import { isShadowRoot } from './flat-tree.ts';

/** Brings a style sheet into documents and shadow trees without an element. */
export type SheetAdopter = {
  /** Into the tree that owns a node; in an instant where it is there already. */
  readonly into: (node: Node) => void;
  /** Again into every tree it was brought into and has been thrown out of: pages assign to adoptedStyleSheets too. */
  readonly again: () => void;
  readonly outOfAll: () => void;
  /** The trees it was brought into. */
  readonly trees: () => Iterable<Document | ShadowRoot>;
};

/** Makes an adopter of one sheet; a constructed sheet belongs to one document, so each document gets its own. */
export function sheetAdopter(css: string): SheetAdopter {
  const sheets = new Map<Document, CSSStyleSheet>();
  const adopters = new Set<Document | ShadowRoot>();
  const sheetFor = (scope: Document | ShadowRoot): CSSStyleSheet | undefined => {
    const document = scope.ownerDocument ?? (scope as Document);
    const known = sheets.get(document);
    if (known !== undefined) return known;
    const view = document.defaultView as (Window & typeof globalThis) | null;
    if (view === null) return undefined;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(document, sheet);
    return sheet;
  };
  const adopt = (scope: Document | ShadowRoot): void => {
    const sheet = sheetFor(scope);
    if (sheet === undefined || scope.adoptedStyleSheets.includes(sheet)) return;
    scope.adoptedStyleSheets.push(sheet);
  };
  return {
    into: (node) => {
      const root = node.getRootNode();
      if (!(isShadowRoot(root) || root.nodeType === Node.DOCUMENT_NODE)) return;
      adopters.add(root as Document | ShadowRoot);
      adopt(root as Document | ShadowRoot);
    },
    again: () => {
      for (const scope of adopters) adopt(scope);
    },
    outOfAll: () => {
      for (const scope of adopters) {
        const sheet = sheetFor(scope);
        scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((other) => other !== sheet);
      }
      adopters.clear();
    },
    trees: () => adopters,
  };
}
