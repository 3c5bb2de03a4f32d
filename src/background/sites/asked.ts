import browser from 'webextension-polyfill';

const keyOf = (tab: number): string => `asked:${tab}`;

/**
 * The site whose page the reader asked to have read in a tab, this once. Kept with the browser's session, and only to
 * answer the script that was put into the page.
 */
export const askedSite = async (tab: number): Promise<string | undefined> => {
  const { [keyOf(tab)]: site } = await browser.storage.session.get(keyOf(tab));
  return typeof site === 'string' ? site : undefined;
};

/** Notes that the reader asks to have the page of a site read in a tab. */
export const setAskedSite = (tab: number, site: string): Promise<void> =>
  browser.storage.session.set({ [keyOf(tab)]: site });

/** Forgets it: the tab is closed, or the reader has chosen otherwise. */
export const forgetAskedSite = (tab: number): Promise<void> =>
  browser.storage.session.remove(keyOf(tab));
