/**
 * All that a page's own scripts can tell of their document: what Whence must leave as it was. Each list is lines in
 * a fixed order; one that is very long is one line with its length and a hash.
 */
export type Snapshot = {
  /** Every node: elements with attributes, text, comments; open shadow roots and frames that may be seen into. */
  readonly dom: readonly string[];
  /** Boxes of every element and of a sample of texts, and how far the page scrolls. */
  readonly layout: readonly string[];
  /** Names on `window`, on `document` and on the prototypes that scripts build on, with the kind of each. */
  readonly names: readonly string[];
  /** What the page has heard: kinds of events and how often each came, of those that no clock decides. */
  readonly events: readonly string[];
  /** What was loaded, and marks and measures of the page's clock. */
  readonly performance: readonly string[];
  /** Style sheets of elements: how many. */
  readonly sheets: readonly string[];
  /** Style sheets adopted by the document, the one thing besides `CSS.highlights` that marks add to: at most one. */
  readonly adopted: number;
};

/** Runs in the page; sees nothing of ours. */
export function takeSnapshot(): Snapshot {
  const LONGEST = 200_000;
  const hash = (text: string): string => {
    let h = 2_166_136_261;
    for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 16_777_619);
    return `${text.length} units, hash ${h >>> 0}`;
  };
  const short = (lines: readonly string[]): readonly string[] => {
    const all = lines.join('\n');
    return all.length > LONGEST ? [hash(all)] : lines;
  };
  // Asked of the prototypes: named elements may stand in place of a form's or a document's own members.
  const read = <T>(owner: object, name: string, node: Node): T =>
    Reflect.get(owner, name, node) as T;
  const page = document;
  const top: Element = read(Document.prototype, 'documentElement', page);
  const dom: string[] = [];
  const elements: Element[] = [];
  const texts: Text[] = [];
  const enter = (root: Node): void => {
    const waiting: { readonly node: Node; readonly indent: string }[] = [
      { node: root, indent: '' },
    ];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { node, indent } = next;
      const inside = `${indent} `;
      const name: string = read(Node.prototype, 'nodeName', node);
      const kind: number = read(Node.prototype, 'nodeType', node);
      if (kind === 1) {
        const element = node as Element;
        elements.push(element);
        const given: NamedNodeMap = read(Element.prototype, 'attributes', node);
        const attributes = [...given].map((each) => `${each.name}="${each.value}"`);
        dom.push(`${indent}<${[name, ...attributes].join(' ')}>`);
      } else {
        dom.push(`${indent}${name} ${node.nodeValue ?? ''}`);
        if (kind === 3) texts.push(node as Text);
      }
      const below = [...read<NodeListOf<Node>>(Node.prototype, 'childNodes', node)];
      const shadow = kind === 1 ? read<Node | null>(Element.prototype, 'shadowRoot', node) : null;
      if (shadow) below.push(shadow);
      let framed: Document | null = null;
      if (/^i?frame$/i.test(name)) framed = (node as HTMLIFrameElement).contentDocument;
      if (framed) below.push(framed);
      for (const child of below.reverse()) waiting.push({ node: child, indent: inside });
    }
  };
  enter(document);

  const round = (n: number): number => Math.round(n * 100) / 100;
  const boxes = (rects: Iterable<DOMRect>): string =>
    [...rects]
      .map(({ x, y, width, height }) => [x, y, width, height].map(round).join(' '))
      .join('; ');
  const scroller = page.scrollingElement ?? top;
  const step = Math.ceil(texts.length / 200);
  const layout = [
    `scrolls ${scroller.scrollWidth} ${scroller.scrollHeight} at ${scrollX} ${scrollY}`,
    ...elements.map(
      (each) =>
        `${read(Node.prototype, 'nodeName', each)} ${boxes(Element.prototype.getClientRects.call(each))}`,
    ),
    ...texts
      .filter((_, at) => at % step === 0)
      .map((text) => {
        const range = new Range();
        range.selectNodeContents(text);
        return `text ${boxes(range.getClientRects())}`;
      }),
  ];

  const kindOf = (owner: object, name: string): string => {
    const described = Object.getOwnPropertyDescriptor(owner, name);
    if (described === undefined) return 'gone';
    if ('value' in described) {
      return typeof described.value === 'function'
        ? `function ${described.value.length}`
        : typeof described.value;
    }
    return `${described.get ? 'get' : ''}${described.set ? 'set' : ''}`;
  };
  const owners: Readonly<Record<string, object | null | undefined>> = {
    window,
    document,
    navigator,
    html: top,
    ...Object.fromEntries(
      [
        [Node, Element, HTMLElement, Document, ShadowRoot, Text, Range, EventTarget, Event],
        [MutationObserver, IntersectionObserver, Array, Object, Function, String, Map, Set],
        [Promise, RegExp, Date, CSSStyleSheet, Navigator, History, Storage, XMLHttpRequest],
      ]
        .flat()
        .map((made) => [`${made.name}.prototype`, made.prototype as object]),
    ),
  };
  const names = Object.entries(owners).flatMap(([owner, object]) =>
    object === null || object === undefined
      ? []
      : Reflect.ownKeys(object).map(
          (name) =>
            `${owner}.${String(name)} ${typeof name === 'string' ? kindOf(object, name) : ''}`,
        ),
  );

  const { heard } = globalThis as { heard?: Readonly<Record<string, number>> };
  const entries = ['resource', 'mark', 'measure'].flatMap((kind) =>
    performance.getEntriesByType(kind),
  );
  return {
    dom: short(dom),
    layout: short(layout),
    names: names.sort(),
    events: Object.entries(heard ?? {})
      .map(([kind, times]) => `${kind} ${times}`)
      .sort(),
    performance: entries.map(({ entryType, name }) => `${entryType} ${name}`).sort(),
    sheets: [`by element ${page.styleSheets.length}`],
    adopted: read<readonly unknown[]>(Document.prototype, 'adoptedStyleSheets', page).length,
  };
}
