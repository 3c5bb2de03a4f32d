import browser from 'webextension-polyfill';
import { watchCommands } from './commands.ts';
import { forgetSteps } from './mark-steps.ts';
import { watchMenus } from './menus.ts';
import { forgetPanelRequest } from './panel-store.ts';

/** Hears the ways to the panel: menu, keyboard; and forgets what was asked of it with its tab or window. */
export const watchPanel = (): void => {
  watchMenus();
  watchCommands();
  browser.tabs.onRemoved.addListener(async (tab) => {
    await Promise.all([forgetPanelRequest(`tab:${tab}`), forgetSteps(tab)]);
  });
  browser.windows?.onRemoved.addListener((window) => forgetPanelRequest(`window:${window}`));
};
