import browser from 'webextension-polyfill';
import { createQueue } from './queue.ts';
import type { TabState } from './tab-state.ts';

const keyOf = (tab: number): string => `tab:${tab}`;

/** Changes to one tab follow one another. */
const changes = createQueue<number>();

/** What is known of a tab. It lives in session storage: a stopped background finds it again, a restart does not. */
export const readTab = async (tab: number): Promise<TabState | undefined> => {
  const stored = await browser.storage.session.get(keyOf(tab));
  return stored[keyOf(tab)] as TabState | undefined;
};

/**
 * Changes what is known of a tab. Settles once the change is stored, so that whoever waits for it may rely on
 * it; changes to one tab are made one after the other, in the order of the calls, and those after wait for one that takes
 * its time.
 */
export const changeTab = (
  tab: number,
  change: (state: TabState | undefined) => TabState | undefined | Promise<TabState | undefined>,
): Promise<TabState | undefined> =>
  changes.inTurn(tab, async () => {
    const state = await change(await readTab(tab));
    if (state) await browser.storage.session.set({ [keyOf(tab)]: state });
    else await browser.storage.session.remove(keyOf(tab));
    return state;
  });
