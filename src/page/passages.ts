import { showsItsAlt, tagKind } from './elements.ts';
import { flatChildren, isElement, isText, openRootOf, type RootOf } from './flat-tree.ts';
import { createLooks, type Look, type Looks } from './look.ts';
import { attributeOf, localNameOf } from './native.ts';
import { type Run, type RunBuilder, runBuilder } from './run.ts';

/** What stands in an element's flow, in reading order: its own runs of text, and elements with a flow of their own. */
export type FlowItem =
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'block'; readonly element: Element };

/** One element's flow, and what was met on the way and may matter later. */
export type Flow = {
  readonly items: readonly FlowItem[];
  /** Elements whose text was left out because it is not shown now. */
  readonly hidden: readonly Element[];
  /** Shadow roots whose text is part of this flow. */
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

/** How a page is looked at: what is known of styles, and which shadow roots can be seen. */
export type Sight = { readonly looks: Looks; readonly rootOf: RootOf };

/**
 * Reads the inline content of one block, without going into the blocks inside it: they are named in their place.
 * The block itself is taken as shown. Pauses after every {@link PORTION} units or {@link FEW_NODES} nodes, so that a
 * caller can let others have a turn; what the page changes meanwhile is read as it is when its turn comes.
 */
export function* readFlowInSteps(block: Element, sight: Sight): Generator<void, Flow, void> {
  const items: FlowItem[] = [];
  const asides: FlowItem[] = [];
  const met = { hidden: [] as Element[], shadows: [] as ShadowRoot[], unbuilt: [] as Element[] };
  const run = runBuilder((made) => items.push({ kind: 'run', run: made }));
  const inside: Inside[] = [];
  const cut = (): void => {
    run.cut();
    items.push(...asides.splice(0));
  };
  const enter = (element: Element, look: Look): void => {
    const root = sight.rootOf(element);
    if (root !== null) met.shadows.push(root);
    else if (tagKind(localNameOf(element)) === 'custom') met.unbuilt.push(element);
    inside.push({ element, look, children: flatChildren(element, sight.rootOf) });
  };
  const meet = (element: Element): void => {
    const look = sight.looks.at(element);
    const isDeep = inside.length > DEEPEST && look.treatment === 'inline';
    const treatment = isDeep ? 'block' : look.treatment;
    switch (treatment) {
      case 'never':
        return;
      case 'hidden':
        met.hidden.push(element);
        return;
      case 'aside':
        asides.push(...standIn(element));
        return;
      case 'block':
        cut();
        items.push(...standIn(element));
        return;
      case 'inline':
        if (localNameOf(element) === 'br') run.lineBreak();
        else if (localNameOf(element) === 'img') asides.push(...standIn(element));
        else enter(element, look);
        return;
      default:
        treatment satisfies never;
    }
  };
  enter(block, sight.looks.at(block));
  let nodes = 0;
  for (let at = inside.at(-1); at !== undefined; at = inside.at(-1)) {
    const { value: child } = at.children.next();
    if (child === undefined) inside.pop();
    else if (isElement(child)) {
      meet(child);
      yield;
    } else if (isText(child)) yield* readText(child, at, run, met.hidden);
    if (++nodes % FEW_NODES === 0) yield;
  }
  cut();
  return { items, ...met };
}

/** An element whose children are being read. */
type Inside = {
  readonly element: Element;
  readonly look: Look;
  readonly children: Iterator<Node, void>;
};

function* readText(
  node: Text,
  { element, look }: Inside,
  run: RunBuilder,
  hidden: Element[],
): Generator<void> {
  if (!look.visible) {
    if (hidden.at(-1) !== element && /\S/.test(node.data.slice(0, PORTION))) hidden.push(element);
    return;
  }
  // Asked once: some browsers copy the whole of a text each time.
  const { data } = node;
  for (let from = 0; from < data.length; from += PORTION) {
    if (from > 0) yield;
    run.text(node, look.keepsLines, data.slice(from, from + PORTION), from);
  }
}

// What stands where an element is no part of the flow around it: itself, or the words shown in place of a picture.
function standIn(element: Element): readonly FlowItem[] {
  if (localNameOf(element) !== 'img') return [{ kind: 'block', element }];
  if (!showsItsAlt(element)) return [];
  const text = (attributeOf(element, 'alt') ?? '').replace(/\s+/g, ' ').trim();
  return [{ kind: 'run', run: { text, segments: [], picture: element } }];
}

/** {@link readFlowInSteps} in one go. O(its inline content). */
export function readFlow(block: Element, sight: Sight): Flow {
  const steps = readFlowInSteps(block, sight);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * All passages at and below an element, in reading order, at once. Cost: the whole subtree; the reader goes by
 * single flows instead, so as to yield in between.
 */
export function* readPassages(root: Element, rootOf: RootOf = openRootOf): Generator<Passage> {
  const sight: Sight = { looks: createLooks(), rootOf };
  const waiting: { readonly item: FlowItem; readonly owner: Element }[] = [
    { item: { kind: 'block', element: root }, owner: root },
  ];
  let id = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.item.kind === 'run') yield { id: id++, owner: next.owner, run: next.item.run };
    else {
      const owner = next.item.element;
      for (const item of readFlow(owner, sight).items.toReversed()) waiting.push({ item, owner });
    }
  }
}

// Inline elements nested deeper are read as blocks of their own, as the flow of one block should be of one idea.
const DEEPEST = 300;
/** UTF-16 units of one text node that are read in one step: some tenths of a millisecond. */
const PORTION = 8_000;
/** Nodes without a style of their own that are read in one step. */
const FEW_NODES = 64;
