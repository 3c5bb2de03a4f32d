import { api } from './page-side.ts';

/**
 * The shadow root of an element, a closed one too: browsers let content scripts see these. Null where there is none
 * or it belongs to the browser (that of a video's controls, say).
 */
export const anyRootOf = (element: Element): ShadowRoot | null => {
  const open = element.shadowRoot;
  if (open !== null || !(element instanceof HTMLElement)) return open;
  // Firefox gives it as a member that pages do not have.
  if ('openOrClosedShadowRoot' in element)
    return element.openOrClosedShadowRoot as ShadowRoot | null;
  return api.dom?.openOrClosedShadowRoot?.(element) ?? null;
};

/** Whether each question goes to the browser's own interface for extensions, which takes microseconds. */
export const isRootOfCostly = (): boolean => !('openOrClosedShadowRoot' in Element.prototype);
