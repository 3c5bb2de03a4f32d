import { flatParent, isClosedDetails, isSummary } from './flat-tree.ts';

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

/** Tag of the one element Whence may add to a page. */
export const OWN_HOST = 'whence-card';

/** Reads the style of a connected element. Forces style to be computed: call it in idle slices. */
export function lookAt(element: Element): Look {
  if (NEVER.has(element.localName) || isEditor(element)) return NEVER_LOOK;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') {
    return HIDDEN_LOOK;
  }
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const display = style?.display || displayByTag(element);
  if (display === 'none' || style?.contentVisibility === 'hidden') return HIDDEN_LOOK;
  return {
    treatment: treatmentOf(element, display, style),
    visible: style?.visibility !== 'hidden' && style?.visibility !== 'collapse',
    keepsLines: /^(pre|break)/.test(style?.whiteSpace || whiteSpaceByTag(element)),
  };
}

/** Whether an element and all it is rendered in take part in the page: `hidden` may change, `never` does not. O(depth). */
export function standing(element: Element): 'shown' | 'hidden' | 'never' {
  let hidden = false;
  let inner: Element | null = null;
  for (let at: Element | null = element; at !== null; at = flatParent(at)) {
    const { treatment } = lookAt(at);
    if (treatment === 'never') return 'never';
    if (treatment === 'hidden') hidden = true;
    if (inner !== null && isClosedDetails(at) && !isSummary(inner)) hidden = true;
    inner = at;
  }
  return hidden ? 'hidden' : 'shown';
}

/** Whether the text directly in an element can be seen. O(depth). */
export function isSeen(element: Element): boolean {
  return lookAt(element).visible && standing(element) === 'shown';
}

/** The nearest element at or above `node` whose flow its text belongs to, or null outside the document. */
export function flowOwner(node: Node): Element | null {
  let at = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : flatParent(node);
  while (at !== null && lookAt(at).treatment === 'inline') at = flatParent(at);
  return at;
}

function treatmentOf(
  element: Element,
  display: string,
  style: CSSStyleDeclaration | undefined,
): Treatment {
  if (ASIDE.has(element.localName) || isFootnoteMark(element)) return 'aside';
  if (style?.position === 'absolute' || style?.position === 'fixed') return 'aside';
  if (style?.float === 'left' || style?.float === 'right') {
    return isDropCap(element) ? 'inline' : 'aside';
  }
  const inline = display.startsWith('inline') || display === 'contents' || display === 'ruby';
  return inline ? 'inline' : 'block';
}

// "volunteers[1]" would otherwise read as one word.
function isFootnoteMark(element: Element): boolean {
  return element.localName === 'sup' && element.querySelector('a') !== null;
}

// The first letter of a story, floated large, still belongs to its word.
function isDropCap(element: Element): boolean {
  return (element.textContent ?? '').trim().length <= 2;
}

function isEditor(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  if (EDITOR_ROLES.has(element.getAttribute('role') ?? '')) return true;
  return EDITOR_CLASSES.some((name) => element.classList.contains(name));
}

// Where there is no style engine (tests), the tag decides.
function displayByTag(element: Element): string {
  return BLOCKS.has(element.localName) ? 'block' : 'inline';
}

function whiteSpaceByTag(element: Element): string {
  return element.localName === 'pre' || element.closest('pre') !== null ? 'pre' : 'normal';
}

const NEVER_LOOK: Look = { treatment: 'never', visible: false, keepsLines: false };
const HIDDEN_LOOK: Look = { treatment: 'hidden', visible: false, keepsLines: false };

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const NEVER = words(
  `head script style noscript template textarea input select option datalist svg math canvas video audio object embed iframe frame frameset rp ${OWN_HOST}`,
);
const ASIDE = words('rt button');
const EDITOR_ROLES = words('textbox searchbox combobox');
const EDITOR_CLASSES = ['CodeMirror', 'cm-editor', 'monaco-editor', 'ace_editor'];
const BLOCKS = words(
  'html body address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);
