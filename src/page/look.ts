import { ASIDES, BLOCKS, EDITORS, isEditor, NEVER_READ } from './elements.ts';
import { flatParent, isClosedDetails, isElement, isSummary } from './flat-tree.ts';
import { localNameOf, matchesSelector } from './native.ts';
import { canBeSeen } from './visible.ts';

/**
 * How an element takes part in the text around it.
 * `inline`: its text continues the run. `block`: it cuts the run. `aside`: it stands out of the flow (a footnote
 * mark, a float): read by itself, cutting nothing. `hidden`: not rendered now. `never`: holds no text of the page.
 */
export type Treatment = 'inline' | 'block' | 'aside' | 'hidden' | 'never';

/** What reading needs to know of an element's style. */
export type Look = {
  readonly treatment: Treatment;
  /** Whether its own text is painted; its children may differ. */
  readonly visible: boolean;
  /** Whether a line feed in its text starts a new line. */
  readonly keepsLines: boolean;
};

/** Reads the style of a connected element. Forces style to be computed: call it in idle slices. */
export function lookAt(element: Element): Look {
  if (NEVER_READ.has(localNameOf(element))) return NEVER_LOOK;
  // One question for all that attributes say, since most say nothing.
  if (matchesSelector(element, TOLD)) return isEditor(element) ? NEVER_LOOK : HIDDEN_LOOK;
  const style = styleOf(element);
  const display = style?.display || displayByTag(element);
  if (display === 'none') return HIDDEN_LOOK;
  // Pages hide themselves whole until their scripts are ready, and are read all the same.
  const isPage = localNameOf(element) === 'html' || localNameOf(element) === 'body';
  if (style !== undefined && !isPage && !canBeSeen(element, style, display)) return HIDDEN_LOOK;
  return {
    treatment: treatmentOf(element, display, style),
    visible: style === undefined || isPainted(style),
    keepsLines: /^(pre|break)/.test(style?.whiteSpace || whiteSpaceByTag(element)),
  };
}

/**
 * Looks at elements that are remembered until told to forget: siblings share what they stand in, and to ask for a style
 * costs some microseconds. Styles change, so what is remembered must be forgotten soon.
 */
export type Looks = {
  readonly at: (element: Element) => Look;
  /** An element and what it is rendered in, as far as nobody has asked how these stand. O(depth), and asks no style. */
  readonly newAbove: (element: Element) => readonly Element[];
  /** Whether an element and all it is rendered in take part in the page: `hidden` may change, `never` does not. */
  readonly standing: (element: Element) => Standing;
  /** Whether the text directly in an element can be seen. */
  readonly isSeen: (element: Element) => boolean;
  /** The nearest element at or above `node` whose flow its text belongs to, or null outside the document. */
  readonly flowOwner: (node: Node) => Element | null;
  readonly forget: () => void;
};

/** Whether something can be read now, might be later, or is no text of the page. */
export type Standing = 'shown' | 'hidden' | 'never';

/** Makes a memory of looks. Each question costs O(depth) the first time, then one look. */
export function createLooks(): Looks {
  const looks = new Map<Element, Look>();
  const standings = new Map<Element, Standing>();
  const at = (element: Element): Look => {
    const known = looks.get(element);
    if (known !== undefined) return known;
    const look = lookAt(element);
    looks.set(element, look);
    return look;
  };
  const newAbove = (element: Element): Element[] => {
    const path: Element[] = [];
    let above: Element | null = element;
    for (; above !== null && !standings.has(above); above = flatParent(above)) path.push(above);
    return path;
  };
  const standing = (element: Element): Standing => {
    const path = newAbove(element);
    const outermost = path.at(-1);
    if (outermost === undefined) return standings.get(element) ?? 'shown';
    let above = flatParent(outermost);
    let known: Standing = (above && standings.get(above)) ?? 'shown';
    for (let inner = path.pop(); inner !== undefined; inner = path.pop()) {
      known = standingWithin(known, above, inner, at(inner).treatment);
      standings.set(inner, known);
      above = inner;
    }
    return known;
  };
  return {
    at,
    newAbove,
    standing,
    isSeen: (element) => at(element).visible && standing(element) === 'shown',
    flowOwner: (node) => {
      let owner = isElement(node) ? node : flatParent(node);
      while (owner !== null && at(owner).treatment === 'inline') owner = flatParent(owner);
      return owner;
    },
    forget: () => {
      looks.clear();
      standings.clear();
    },
  };
}

function standingWithin(
  outer: Standing,
  parent: Element | null,
  element: Element,
  treatment: Treatment,
): Standing {
  if (outer === 'never' || treatment === 'never') return 'never';
  const folded = parent !== null && isClosedDetails(parent) && !isSummary(element);
  return outer === 'hidden' || treatment === 'hidden' || folded ? 'hidden' : 'shown';
}

// Documents without a window (tests) have no styles.
function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return typeof getComputedStyle === 'function' ? getComputedStyle(element) : undefined;
}

function isPainted({ visibility, fontSize }: CSSStyleDeclaration): boolean {
  return visibility !== 'hidden' && visibility !== 'collapse' && fontSize !== '0px';
}

function treatmentOf(
  element: Element,
  display: string,
  style: CSSStyleDeclaration | undefined,
): Treatment {
  if (ASIDES.has(localNameOf(element)) || isFootnoteMark(element)) return 'aside';
  if (style?.position === 'absolute' || style?.position === 'fixed') return 'aside';
  if (style?.float === 'left' || style?.float === 'right') {
    return isDropCap(element) ? 'inline' : 'aside';
  }
  const inline = display.startsWith('inline') || display === 'contents' || display === 'ruby';
  return inline ? 'inline' : 'block';
}

// "volunteers[1]" would otherwise read as one word.
function isFootnoteMark(element: Element): boolean {
  return localNameOf(element) === 'sup' && element.querySelector('a') !== null;
}

// The first letter of a story, floated large, still belongs to its word.
function isDropCap(element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (text.length <= 2 && walker.nextNode() !== null) {
    text += (walker.currentNode as Text).data.slice(0, 64).trim();
  }
  return text.length <= 2;
}

// Where there is no style engine (tests), the tag decides.
function displayByTag(element: Element): string {
  return BLOCKS.has(localNameOf(element)) ? 'block' : 'inline';
}

function whiteSpaceByTag(element: Element): string {
  return localNameOf(element) === 'pre' || element.closest('pre') !== null ? 'pre' : 'normal';
}

/** Elements whose attributes say that they are not read. */
const TOLD = `[hidden], [aria-hidden='true'], ${EDITORS}`;
const NEVER_LOOK: Look = { treatment: 'never', visible: false, keepsLines: false };
const HIDDEN_LOOK: Look = { treatment: 'hidden', visible: false, keepsLines: false };
