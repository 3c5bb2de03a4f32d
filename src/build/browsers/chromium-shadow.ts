import type { CDPSession, Page } from 'playwright-core';
import type { ShadowBox } from './driver.ts';

// The debugger sees closed shadow trees too.

type DomNode = {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly backendNodeId: number;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
};

/** The text in the shadow trees of elements with this tag, a text node a line. */
export const shadowText = (page: Page, tag: string): Promise<string> =>
  inShadows(page, tag, async (roots) => roots.flatMap(textIn).join('\n'));

/** Where the innermost element with these words lies; undefined where there is none that is shown. */
export const shadowBox = (page: Page, tag: string, words: string): Promise<ShadowBox | undefined> =>
  inShadows(page, tag, async (roots, session) => {
    const [found] = roots.flatMap((root) => withWords(root, words));
    if (found === undefined) return undefined;
    const { backendNodeId } = found;
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
    return { left, top, right, bottom };
  });

const inShadows = async <T>(
  page: Page,
  tag: string,
  look: (roots: readonly DomNode[], session: CDPSession) => Promise<T>,
): Promise<T> => {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return await look(findShadows(tag, root), session);
  } finally {
    await session.detach();
  }
};

const findShadows = (tag: string, node: DomNode): readonly DomNode[] =>
  node.nodeName.toLowerCase() === tag
    ? (node.shadowRoots ?? [])
    : (node.children ?? []).flatMap((child) => findShadows(tag, child));

const textIn = (node: DomNode): readonly string[] =>
  node.nodeName === '#text' ? [node.nodeValue] : (node.children ?? []).flatMap(textIn);

const withWords = (node: DomNode, words: string): readonly DomNode[] => {
  if (!textIn(node).join('').includes(words) || node.nodeName === '#text') return [];
  const inner = (node.children ?? []).flatMap((child) => withWords(child, words));
  return inner.length > 0 ? inner : [node];
};
