import { matchesSelector } from './native.ts';

/** Tag of the one element Whence may add to a page. */
export const OWN_HOST = 'whence-card';

/**
 * Elements that hold no text of the page: code, form fields, embedded things, and our own card. What is in them is
 * neither read nor looked at.
 */
export const NEVER_READ = words(
  `head script style noscript template textarea input select option datalist svg math canvas video audio object embed iframe frame frameset noframes rp ${OWN_HOST}`,
);

/** Elements that stand out of the text around them. */
export const ASIDES = words('rt button');

/** Elements that are blocks where no style says otherwise. */
export const BLOCKS = words(
  'html body address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);

/** Elements other than custom ones that may have a shadow root (DOM standard, "valid shadow host name"). */
const HOSTS = words('aside blockquote body footer h1 h2 h3 h4 h5 h6 header nav p span');

/** Those of them that scripts fill. */
const BOXES = words('article div main section');

/** What searching for text needs to know of an element by its name. */
export type TagKind = 'never' | 'custom' | 'box' | 'host' | 'picture' | 'plain';

const kinds = new Map<string, TagKind>();

/** The kind of an element by its local name. One look for a name seen before. */
export function tagKind(localName: string): TagKind {
  const known = kinds.get(localName);
  if (known !== undefined) return known;
  const kind = kindOf(localName);
  // Names of custom elements are the page's own: a page that makes them up without end must not fill the memory.
  if (kinds.size < MOST_KINDS) kinds.set(localName, kind);
  return kind;
}

const MOST_KINDS = 1_000;

function kindOf(localName: string): TagKind {
  if (NEVER_READ.has(localName)) return 'never';
  if (localName.includes('-')) return 'custom';
  if (localName === 'img') return 'picture';
  if (BOXES.has(localName)) return 'box';
  return HOSTS.has(localName) ? 'host' : 'plain';
}

/** Where a person types: an editable element, a widget for text, or a known code editor. As a selector. */
export const EDITORS = [
  "[contenteditable]:not([contenteditable='false' i])",
  ...['textbox', 'searchbox', 'combobox'].map((role) => `[role='${role}']`),
  ...['CodeMirror', 'cm-editor', 'monaco-editor', 'ace_editor'].map((name) => `.${name}`),
].join(', ');

/** Whether a person types there. */
export function isEditor(element: Element): boolean {
  return matchesSelector(element, EDITORS);
}

/**
 * Whether a picture shows its alternative text instead of itself, where a person can read it. One that is still loading
 * may yet be seen. Asks for layout only where a picture failed.
 */
export function showsItsAlt(element: Element): boolean {
  const { complete, naturalWidth, alt } = element as HTMLImageElement;
  if (complete !== true || naturalWidth !== 0 || typeof alt !== 'string' || alt.trim() === '') {
    return false;
  }
  const { width, height } = element.getBoundingClientRect();
  return width >= SMALLEST_ALT && height >= SMALLEST_ALT;
}

/** CSS pixels in which a word or two can be read. Counting pixels and spacers are smaller. */
const SMALLEST_ALT = 12;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
