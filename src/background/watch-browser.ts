import browser from 'webextension-polyfill';
import { forgetAskedSite } from './sites/asked.ts';
import { syncSites } from './sites/sync.ts';
import { changeTab } from './tab-store.ts';

const report = (work: Promise<unknown>): void => {
  work.catch((error: unknown) => console.error('Whence:', error));
};

/** Reacts to what happens in the browser. Call it once, before the first await. */
export const watchBrowser = (): void => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    report(syncSites({ afterUpdate: true }));
    if (reason === 'install') {
      report(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
    }
  });
  browser.runtime.onStartup.addListener(() => report(syncSites()));
  browser.permissions.onAdded.addListener(({ origins = [] }) =>
    report(syncSites({ granted: origins })),
  );
  browser.permissions.onRemoved.addListener(() => report(syncSites()));
  browser.tabs.onRemoved.addListener((tab) => {
    report(changeTab(tab, () => undefined));
    report(forgetAskedSite(tab));
  });
};
