import { defineBackground } from 'wxt/utils/define-background';
import { handlers } from '../src/background/handlers.ts';
import { watchBrowser } from '../src/background/watch-browser.ts';
import { watchPanel } from '../src/background/watch-panel.ts';
import { answerBackground } from '../src/messaging/messages.ts';

export default defineBackground({
  type: 'module',
  main: () => {
    answerBackground(handlers);
    watchBrowser();
    watchPanel();
  },
});
