import browser from 'webextension-polyfill';

const KEY = 'pausedSites';

const read = async (): Promise<readonly string[]> => {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Array.isArray(stored) ? stored.filter((site) => typeof site === 'string') : [];
};

/** Whether the reader has paused Whence on a site (a host name). */
export const isPaused = async (site: string): Promise<boolean> => (await read()).includes(site);

/** Pauses Whence on a site, or starts it again. */
export const setPaused = async (site: string, paused: boolean): Promise<void> => {
  const others = (await read()).filter((other) => other !== site);
  await browser.storage.local.set({ [KEY]: paused ? [...others, site].sort() : others });
};
