import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { handlers } from '../src/background/handlers.ts';
import { changeTab } from '../src/background/tab-store.ts';
import { watchPanel } from '../src/background/watch-panel.ts';
import { answerBackground } from '../src/messaging/messages.ts';

export default defineBackground({
  type: 'module',
  main: () => {
    answerBackground(handlers);
    watchPanel();
    browser.tabs.onRemoved.addListener((tab) => changeTab(tab, () => undefined));
  },
});
