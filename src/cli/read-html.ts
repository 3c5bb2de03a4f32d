import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Document, DocumentPassage } from './document.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

// The same sets as the reader of living pages has, so that both read the same words.
const SKIPPED = names(
  'head script style noscript template textarea input select option datalist svg math canvas video audio object embed iframe frame frameset rp',
);
const BLOCKS = names(
  'html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre rt search section summary table tbody td tfoot th thead tr ul',
);

const isElement = (node: Node): node is Element => 'tagName' in node;

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

const isHidden = (element: Element): boolean =>
  SKIPPED.has(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '');

type Line = { readonly offset: number; readonly line: number };

/** Collects the words of one block after another, with white space collapsed as a browser does. */
const passageBuilder = () => {
  const passages: DocumentPassage[] = [];
  let total = 0;
  let text = '';
  let lines: Line[] = [];
  const cut = (): void => {
    const kept = text.trimEnd();
    if (kept !== '') {
      passages.push({
        text: kept,
        start: total,
        lines: lines.map((one, i) => (i === 0 ? { ...one, offset: 0 } : one)),
      });
      total += kept.length + 1;
    }
    text = '';
    lines = [];
  };
  const add = (words: string, line: number): void => {
    const collapsed = words.replace(/[ \t\r\f]+/g, ' ');
    const joined = text === '' || /[ \n]$/.test(text) ? collapsed.replace(/^ /, '') : collapsed;
    if (joined === '') return;
    if (joined !== ' ') lines.push({ offset: text.length, line });
    text += joined;
  };
  const lineBreak = (): void => {
    if (text !== '') text = `${text.trimEnd()}\n`;
  };
  return { passages, cut, add, lineBreak };
};

type Builder = ReturnType<typeof passageBuilder>;

const addText = (build: Builder, value: string, firstLine: number, keepsLines: boolean): void => {
  for (const [index, part] of value.split('\n').entries()) {
    if (index > 0 && keepsLines) build.lineBreak();
    else if (index > 0) build.add(' ', firstLine + index);
    build.add(part, firstLine + index);
  }
};

const isFootnoteMark = (element: Element): boolean =>
  element.tagName === 'sup' && element.childNodes.some((node) => node.nodeName === 'a');

/** Reads in document order with a stack of its own, so that no depth of nesting can exhaust the engine's. */
const readInto = (build: Builder, root: DefaultTreeAdapterTypes.Document): void => {
  type Step = { readonly node: Node; readonly pre: boolean } | 'cut';
  const steps: Step[] = [{ node: root, pre: false }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step === 'cut') {
      build.cut();
      continue;
    }
    const { node, pre } = step;
    if (node.nodeName === '#text' && 'value' in node) {
      addText(build, node.value, node.sourceCodeLocation?.startLine ?? 1, pre);
      continue;
    }
    if (!('childNodes' in node) || (isElement(node) && isHidden(node))) continue;
    if (node.nodeName === 'br') build.lineBreak();
    const isBlock = BLOCKS.has(node.nodeName) || (isElement(node) && isFootnoteMark(node));
    if (isBlock) {
      build.cut();
      steps.push('cut');
    }
    const keepsLines = pre || node.nodeName === 'pre';
    for (const child of node.childNodes.toReversed()) steps.push({ node: child, pre: keepsLines });
  }
  build.cut();
};

const titleOf = (root: DefaultTreeAdapterTypes.Document): string => {
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === 'svg') continue;
    if (node.nodeName === 'title' && 'childNodes' in node) {
      const words = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      return words.replace(/\s+/g, ' ').trim();
    }
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
  return '';
};

/**
 * Reads an HTML page into passages, block by block, as a browser without style sheets would show it.
 *
 * The text that offsets count in is that of the passages joined by "\n". Within a passage runs of white space are
 * one space, `<br>` (and a line end in `<pre>`) is "\n", and nothing stands at its ends. Left out: `<head>`,
 * scripts, styles, form fields, embedded content, and elements hidden by attribute or inline style.
 */
export const documentOfHtml = (html: string): Document => {
  const root = parse(html, { sourceCodeLocationInfo: true });
  const build = passageBuilder();
  readInto(build, root);
  return {
    title: titleOf(root),
    text: build.passages.map(({ text }) => text).join('\n'),
    passages: build.passages,
  };
};

/** Whether a file is HTML, by its name or by its first character. */
export const isHtml = (path: string, text: string): boolean =>
  /\.x?html?$/i.test(path) || /^\s*</.test(text);
