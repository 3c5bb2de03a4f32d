import browser from 'webextension-polyfill';
import type { PagePart } from '../../messaging/requests/reading.ts';

const SCRIPT = 'reader';
/** The content script's files in the built extension: what every page gets, and what is brought when it is needed. */
const FILE = 'page.js';
const PART_FILES: Readonly<Record<PagePart, string>> = {
  flows: 'flows.js',
  marker: 'marker.js',
  card: 'card.js',
};

type Registered = Awaited<ReturnType<typeof browser.scripting.getRegisteredContentScripts>>[number];

const scriptFor = (matches: readonly string[]) => ({
  id: SCRIPT,
  js: [FILE],
  matches: [...matches],
  allFrames: true,
  // Frames without an address of their own show what their page wrote into them.
  matchOriginAsFallback: true,
  runAt: 'document_idle' as const,
  persistAcrossSessions: true,
});

const isFor = (script: Registered, matches: readonly string[]): boolean =>
  JSON.stringify((script.matches ?? []).toSorted()) === JSON.stringify(matches);

/** Has the content script run in the pages of these patterns and no others, from their next load on. */
export const registerReader = async (matches: readonly string[]): Promise<void> => {
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (known && isFor(known, matches)) return;
  if (known) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (matches.length > 0) await browser.scripting.registerContentScripts([scriptFor(matches)]);
};

/**
 * Runs the content script in the frames that a tab has now; where it runs already, it notices and leaves it at that.
 *
 * @throws what the browser says where it may not
 */
export const injectReader = async (tab: number): Promise<void> => {
  await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    files: [FILE],
  });
};

/**
 * Brings a part of the content script into one frame, where the first part waits for it.
 *
 * @throws what the browser says where it may not
 */
export const injectPart = async (part: PagePart, tab: number, frame: number): Promise<void> => {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: [PART_FILES[part]],
  });
};

/**
 * Tells scripts that an update or reload has left behind in a tab to clean up before a new one begins: both paint into
 * the same page.
 */
export const retireReader = async (tab: number, event: string): Promise<void> => {
  await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    func: (name: string) => document.dispatchEvent(new CustomEvent(name)),
    args: [event],
  });
};
