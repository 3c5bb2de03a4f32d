import browser from 'webextension-polyfill';
import { askEveryFrame, askPage } from '../../messaging/messages.ts';
import { changeTab } from '../tab-store.ts';
import { siteOf } from '../view.ts';
import { askedSite, forgetAskedSite, setAskedSite } from './asked.ts';
import { injectReader } from './register.ts';

/**
 * Reads the page in a tab this once, whatever the mode.
 *
 * @throws Error with a sentence for the reader where the browser does not let us
 */
export const readPage = async (tab: number): Promise<void> => {
  const site = siteOf((await browser.tabs.get(tab)).url);
  if (site === undefined) throw new Error('The browser does not let Whence read this page.');
  await setAskedSite(tab, site);
  try {
    await injectReader(tab);
  } catch {
    throw new Error('The browser does not let Whence read this page.');
  }
  await askEveryFrame(tab, 'set-paused', { paused: false });
};

const TOP = 0;

/**
 * Forgets what was read this once if the tab has moved on: no script of ours runs in the next page, so that none says
 * that the last one is over.
 */
export const forgetIfOver = async (tab: number): Promise<void> => {
  if ((await askedSite(tab)) === undefined) return;
  try {
    // Whoever reads already takes no notice.
    await askPage(tab, TOP, 'set-paused', { paused: false });
  } catch {
    await forgetAskedSite(tab);
    await changeTab(tab, () => undefined);
  }
};
