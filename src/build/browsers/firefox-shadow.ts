import type { Page } from 'puppeteer-core';
import type { ShadowBox } from './driver.ts';
import { type BidiNode, type BidiSession, contextOf } from './firefox-bidi.ts';

// WebDriver BiDi sees closed shadow trees too.

/** The text in the shadow tree of the first element with this tag, a text node a line. */
export const shadowText = async (
  session: BidiSession,
  page: Page,
  tag: string,
): Promise<string> => {
  const root = await findShadow(session, page, tag);
  return root ? textIn(root).join('\n') : '';
};

/** Where the innermost element with these words lies; undefined where there is none. */
export const shadowBox = async (
  session: BidiSession,
  page: Page,
  tag: string,
  words: string,
): Promise<ShadowBox | undefined> => {
  const root = await findShadow(session, page, tag);
  const [found] = root ? withWords(root, words) : [];
  if (found?.sharedId === undefined) return undefined;
  const { result } = await session.send('script.callFunction', {
    functionDeclaration: `(element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return JSON.stringify({ left, top, right, bottom });
    }`,
    arguments: [{ sharedId: found.sharedId }],
    target: { context: contextOf(page) },
    awaitPromise: false,
  });
  return JSON.parse(result.result?.value ?? 'null') ?? undefined;
};

const findShadow = async (
  session: BidiSession,
  page: Page,
  tag: string,
): Promise<BidiNode | undefined> => {
  const { result } = await session.send('browsingContext.locateNodes', {
    context: contextOf(page),
    locator: { type: 'css', value: tag },
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  });
  return result.nodes?.[0]?.value?.shadowRoot ?? undefined;
};

const textIn = ({ value }: BidiNode): readonly string[] => [
  ...(value?.nodeValue === undefined ? [] : [value.nodeValue]),
  ...(value?.children ?? []).flatMap(textIn),
];

const withWords = (node: BidiNode, words: string): readonly BidiNode[] => {
  if (!textIn(node).join('').includes(words) || node.value?.nodeValue !== undefined) return [];
  const inner = (node.value?.children ?? []).flatMap((child) => withWords(child, words));
  return inner.length > 0 ? inner : [node];
};
