import { flatChildren, isElement, isText } from './flat-tree.ts';
import { type Look, lookAt } from './look.ts';
import { type Run, runBuilder } from './run.ts';

/** What stands in an element's flow, in reading order: its own runs of text, and elements with a flow of their own. */
export type FlowItem =
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'block'; readonly element: Element };

/** One element's flow, and what was met on the way and may matter later. */
export type Flow = {
  readonly items: readonly FlowItem[];
  /** Elements whose text was left out because it is not shown now. */
  readonly hidden: readonly Element[];
  /** Open shadow roots whose text is part of this flow. */
  readonly shadows: readonly ShadowRoot[];
  /** Custom elements that may yet get a shadow root. */
  readonly unbuilt: readonly Element[];
};

/** A passage of the page: one run, and the element in whose flow it stands. */
export type Passage = {
  /** The reader's own number for it; unique in the document, not in reading order. */
  readonly id: number;
  readonly owner: Element;
  readonly run: Run;
};

/**
 * Reads the inline content of one block, without going into the blocks inside it: they are named in their place.
 * The block itself is taken as shown. Synchronous, O(its inline content).
 */
export function readFlow(block: Element): Flow {
  const items: FlowItem[] = [];
  const asides: FlowItem[] = [];
  const flow = { hidden: [] as Element[], shadows: [] as ShadowRoot[], unbuilt: [] as Element[] };
  const run = runBuilder((made) => items.push({ kind: 'run', run: made }));
  const cut = (): void => {
    run.cut();
    items.push(...asides.splice(0));
  };
  const meet = (element: Element, depth: number): void => {
    const look = lookAt(element);
    const treatment = depth > DEEPEST && look.treatment === 'inline' ? 'block' : look.treatment;
    switch (treatment) {
      case 'never':
        return;
      case 'hidden':
        flow.hidden.push(element);
        return;
      case 'aside':
        asides.push({ kind: 'block', element });
        return;
      case 'block':
        cut();
        items.push({ kind: 'block', element });
        return;
      case 'inline':
        if (element.localName === 'br') run.lineBreak();
        else enter(element, look, depth + 1);
        return;
      default:
        treatment satisfies never;
    }
  };
  const enter = (element: Element, look: Look, depth: number): void => {
    if (element.shadowRoot !== null) flow.shadows.push(element.shadowRoot);
    else if (element.localName.includes('-')) flow.unbuilt.push(element);
    let unseen = false;
    for (const child of flatChildren(element)) {
      if (isElement(child)) meet(child, depth);
      else if (isText(child)) {
        if (look.visible) run.text(child, look.keepsLines);
        else unseen ||= /\S/.test(child.data);
      }
    }
    if (unseen) flow.hidden.push(element);
  };
  enter(block, lookAt(block), 0);
  cut();
  return { items, ...flow };
}

/**
 * All passages at and below an element, in reading order, at once. Cost: the whole subtree; the reader goes by
 * single flows instead, so as to yield in between.
 */
export function* readPassages(root: Element): Generator<Passage> {
  const waiting: { readonly item: FlowItem; readonly owner: Element }[] = [
    { item: { kind: 'block', element: root }, owner: root },
  ];
  let id = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.item.kind === 'run') yield { id: id++, owner: next.owner, run: next.item.run };
    else {
      const owner = next.item.element;
      for (const item of readFlow(owner).items.toReversed()) waiting.push({ item, owner });
    }
  }
}

// Inline elements nested deeper are read as blocks of their own, so that no page can exhaust the stack.
const DEEPEST = 300;
