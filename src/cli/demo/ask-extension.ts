import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, Tab } from '../../build/browsers/driver.ts';
import type { BackgroundRequests, TabView } from '../../messaging/protocol.ts';

/** A tab as the extension sees it. */
export type TabSeen = {
  readonly id: number;
  readonly url?: string;
  readonly active: boolean;
  readonly badge: string;
};

/** Opens a page of the extension, from which it can be asked what it knows. */
export const openExtensionPage = (driver: Driver, path: string): Promise<Tab> =>
  driver.open(`${driver.extension}/${path}`);

/** Asks the background, from one of the extension's pages, as its popup does. */
export const askBackground = <Kind extends keyof BackgroundRequests>(
  page: Tab,
  kind: Kind,
  request: BackgroundRequests[Kind]['request'],
): Promise<BackgroundRequests[Kind]['answer']> =>
  page.evaluate(
    (message) => {
      const { browser, chrome } = globalThis as never as Record<
        'browser' | 'chrome',
        { runtime: { sendMessage(message: unknown): Promise<never> } }
      >;
      return (browser?.runtime ?? chrome.runtime).sendMessage(message);
    },
    { kind, request },
  );

/** All tabs with their badges, asked from one of the extension's pages. */
export const seeTabs = (page: Tab): Promise<readonly TabSeen[]> =>
  page.evaluate(async () => {
    type Api = {
      tabs: { query(what: object): Promise<{ id: number; url?: string; active: boolean }[]> };
      action: { getBadgeText(tab: { tabId: number }): Promise<string> };
    };
    const scope = globalThis as never as Record<'browser' | 'chrome', Api>;
    // Chromium may give pages a `browser` of its own without all of it.
    const api = scope.browser?.tabs ? scope.browser : scope.chrome;
    const tabs = await api.tabs.query({});
    return Promise.all(
      tabs.map(async ({ id, url, active }) => ({
        id,
        active,
        ...(url !== undefined && { url }),
        badge: await api.action.getBadgeText({ tabId: id }),
      })),
    );
  }, null);

/**
 * Asks again and again until an answer will do.
 *
 * @param what names the thing waited for, for the error
 * @throws Error with the last answer when `timeout` ms have passed
 */
export const waitFor = async <T>(
  what: string,
  ask: () => Promise<T>,
  isEnough: (answer: T) => boolean,
  timeout = 60_000,
): Promise<T> => {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (isEnough(answer)) return answer;
    if (Date.now() > end) {
      throw new Error(`Waited ${timeout / 1000} s for ${what}; last: ${JSON.stringify(answer)}`);
    }
    await sleep(100);
  }
};

/** How long a page may take until Whence begins with it, in ms; some it never begins with. */
const BEGINS_IN = 5_000;

/** What the popup would show for a tab once its page has been read, or cannot be. */
export const waitUntilRead = async (page: Tab, tab: number): Promise<TabView> => {
  const view = () => askBackground(page, 'view-tab', { tab });
  const patience = Date.now() + BEGINS_IN;
  return waitFor('the page to be read', view, (seen) =>
    seen.state === 'unreadable' && seen.why === 'not-loaded'
      ? Date.now() > patience
      : seen.state !== 'reading',
  );
};
