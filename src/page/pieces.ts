import { showsItsAlt, type TagKind, tagKind } from './elements.ts';
import { isElement, isText, type RootOf } from './flat-tree.ts';
import {
  allBelow,
  containsNode,
  firstChildOf,
  hasChildren,
  lastChildOf,
  localNameOf,
} from './native.ts';
import { nodeAfter } from './neighbours.ts';

/** A text node, or a picture that shows its alternative text. */
export type Words = Text | HTMLImageElement;

/** Text that stands in a row in one tree. */
export type Piece = {
  /** As it stands in the source, shown or not, with nothing between text nodes. */
  readonly text: string;
  /** The nodes whose text it is, in order, as far as they are where they were. O(nodes of the piece). */
  readonly words: () => readonly Words[];
};

/** How to look into a tree, and what to do with what is met besides text. */
export type PiecesOptions = {
  readonly rootOf: RootOf;
  /** A shadow root in the tree; its text is not the tree's. */
  readonly root: (root: ShadowRoot) => void;
  /** An element that may yet get a shadow root: a custom one, or a box with nothing in it. */
  readonly unbuilt: (element: Element) => void;
};

/**
 * Cuts all text that a person might read in a tree, or a part of one, into pieces in document order: no style is asked, and text
 * of scripts and form fields is left out. Yields a piece, or undefined where others may have a turn. The page may change
 * meanwhile: what stays where it is is not missed. A script sees elements here and no text node; the browser puts texts together.
 */
export function* cutPieces(region: Node, options: PiecesOptions): Generator<Piece | undefined> {
  if (isText(region)) {
    yield { text: region.data, words: () => [region] };
    return;
  }
  const kind = isElement(region) ? meet(region, options) : 'plain';
  if (kind === 'never') return;
  if (kind === 'picture' && showsItsAlt(region as Element)) yield pieceOfPicture(region as Element);
  const elements = allBelow(region);
  // Of a page of ten megabytes, this took some milliseconds.
  if (elements.length > MANY) yield undefined;
  if (elements.length === 0) yield pieceWithoutElements(region);
  else yield* cutAtElements(region, elements, options);
}

function* cutAtElements(
  region: Node,
  elements: ArrayLike<Element>,
  options: PiecesOptions,
): Generator<Piece | undefined> {
  const cutter = createCutter(region);
  let left: Element | undefined;
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at];
    if (at % TURN === TURN - 1) yield undefined;
    if (element === undefined || (left !== undefined && containsNode(left, element))) continue;
    const kind = meet(element, options);
    const isPicture = kind === 'picture' && showsItsAlt(element);
    left = kind === 'never' || isPicture ? element : undefined;
    if (left !== undefined) yield cutter.cutOut(element);
    else if (at % FEW === FEW - 1) yield cutter.cutBefore(element);
    if (isPicture) yield pieceOfPicture(element);
  }
  yield cutter.rest();
}

/** Elements whose text is taken as one: some thousand UTF-16 units of prose. */
const FEW = 24;
/** Elements that are met in one turn: some microseconds, or a millisecond where no code is warm yet. */
const TURN = 6;
/** Elements whose list alone takes a while to make. */
const MANY = 1_000;

function meet(element: Element, { rootOf, root, unbuilt }: PiecesOptions): TagKind {
  const kind = tagKind(localNameOf(element));
  if (kind === 'never' || kind === 'plain' || kind === 'picture') return kind;
  const found = rootOf(element);
  if (found !== null) root(found);
  else if (kind === 'custom' || (kind === 'box' && !hasChildren(element))) {
    unbuilt(element);
  }
  return kind;
}

function pieceOfPicture(element: Element): Piece {
  const picture = element as HTMLImageElement;
  return { text: picture.alt, words: () => [picture] };
}

function pieceWithoutElements(region: Node): Piece {
  const text = region.textContent ?? '';
  return { text, words: () => wordsBetween(region, { first: firstChildOf(region), text }) };
}

/**
 * Takes the text from where it last cut to where it cuts next. A live range remembers the place: the browser moves it with what
 * stands there.
 */
function createCutter(region: Node) {
  const range = new Range();
  range.selectNodeContents(region);
  let first: Node | null = firstChildOf(region);
  // What has left the tree since its elements were listed is no place to cut at.
  const isThere = (element: Element): boolean => containsNode(region, element);
  const take = (until?: Element): Piece | undefined => {
    const text = range.toString();
    const place = { first, until, text };
    return text === '' ? undefined : { text, words: () => wordsBetween(region, place) };
  };
  return {
    cutBefore: (element: Element): Piece | undefined => {
      if (!isThere(element)) return undefined;
      range.setEndBefore(element);
      const piece = take(element);
      range.setStartBefore(element);
      first = element;
      return piece;
    },
    cutOut: (element: Element): Piece | undefined => {
      if (!isThere(element)) return undefined;
      range.setEndBefore(element);
      const piece = take(element);
      range.setStartAfter(element);
      first = nodeAfter(element, region);
      return piece;
    },
    rest: (): Piece | undefined => {
      const last = lastChildOf(region);
      if (last !== null) range.setEndAfter(last);
      return take();
    },
  };
}

/** Where the text of a piece begins, and before which node it ends where that is not the end of the tree. */
type Place = {
  readonly first: Node | null;
  readonly until?: Node | undefined;
  readonly text: string;
};

// Where the page has changed since, it ends where as much text has been met.
function wordsBetween(region: Node, { first, until, text }: Place): readonly Words[] {
  const found: Words[] = [];
  let length = 0;
  for (let at = first; at !== null && at !== until && length < text.length; ) {
    if (isText(at)) {
      found.push(at);
      length += at.data.length;
    }
    at = firstChildOf(at) ?? nodeAfter(at, region);
  }
  return found;
}
