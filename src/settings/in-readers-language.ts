import browser from 'webextension-polyfill';
import type { PlainKey } from '../words/catalogue.ts';
import { isRightToLeft, say, spoken } from '../words/say.ts';
import { speakAsChosen } from './speak.ts';

/**
 * Shows one of the extension's own pages in the reader's language, and again whenever another is chosen.
 *
 * @param title what the page is called
 * @param show draws the page, or draws it anew
 */
export const inReadersLanguage = async (title: PlainKey, show: () => void): Promise<void> => {
  const draw = async (): Promise<void> => {
    const before = spoken();
    await speakAsChosen();
    const { documentElement: root } = document;
    if (root.dataset.spoken === spoken() && before === spoken()) return;
    root.dataset.spoken = spoken();
    root.lang = spoken();
    root.dir = isRightToLeft() ? 'rtl' : 'ltr';
    document.title = say(title);
    show();
  };
  browser.storage.local.onChanged.addListener(() => void draw());
  await draw();
};
