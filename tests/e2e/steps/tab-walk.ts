import type { Tab } from '../../../src/build/browsers/driver.ts';

/** Where the focus came to by the Tab key. */
export type Stop = {
  /** Its tag and what it is called. */
  readonly name: string;
  /** Whether a ring or the like shows that it has the focus. */
  readonly isSeen: boolean;
  /** Whether it lies within the window, under nothing else. */
  readonly isClear: boolean;
};

/** More than any page of ours has. */
const MOST = 400;

/**
 * Walks through a page by the Tab key, from its beginning until the focus leaves it or comes round, and tells every stop. The
 * focus is in the browser's own controls then, from which no driver brings it back: it is the last that is done with a page.
 */
export const walk = async (tab: Tab): Promise<readonly Stop[]> => {
  await tab.bringToFront();
  await tab.evaluate(forget, null);
  await tab.evaluate(goToStart, null);
  const stops: Stop[] = [];
  while (stops.length < MOST) {
    await tab.press('Tab');
    const stop = await tab.evaluate(lookAtFocus, null);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`The focus does not leave the page after ${MOST} steps: a trap.`);
};

/** Goes on by the Tab key until the focus is at what a name tells; throws where the page ends before. */
export const tabTo = async (tab: Tab, wanted: RegExp): Promise<void> => {
  await tab.evaluate(forget, null);
  const names: string[] = [];
  while (names.length < MOST) {
    await tab.press('Tab');
    const stop = await tab.evaluate(lookAtFocus, null);
    if (stop === null) break;
    if (wanted.test(stop.name)) return;
    names.push(stop.name);
  }
  throw new Error(`Tab does not come to ${wanted}; it comes to ${names.join(' · ')}`);
};

/** Runs in a page: what was seen before is new again. */
function forget(): void {
  Object.assign(globalThis, { walked: new Set<Element>() });
}

/** Runs in a page: the next press of Tab begins at its top. */
function goToStart(): void {
  const start = document.createElement('span');
  start.id = 'walk-start';
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
}

/** Runs in a page: what has the focus; null where nothing has, or what had it before. */
function lookAtFocus(): Stop | null {
  const { walked } = globalThis as unknown as { walked: Set<Element> };
  const element = document.activeElement;
  document.querySelector('#walk-start')?.remove();
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  if (walked.has(element)) return null;
  walked.add(element);
  const isRinged = (one: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    return hasOutline || boxShadow !== 'none';
  };
  // The ring of a field may be round what it stands in.
  const isSeen = isRinged(element) || isRinged(element.parentElement ?? element);
  const { left, top, width, height } = element.getBoundingClientRect();
  // The middle of what is seen of it: a long one may go beyond the window.
  const x = left + width / 2;
  const y = (Math.max(0, top) + Math.min(innerHeight, top + height)) / 2;
  const hit = document.elementFromPoint(x, y);
  const isClear =
    hit !== null &&
    (element.contains(hit) || hit.contains(element) || hit.closest('label') !== null);
  const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent;
  const words = (label ?? element.textContent ?? '').replace(/\s+/gu, ' ').trim();
  return { name: `${element.localName} ${words.slice(0, 60)}`, isSeen, isClear };
}
