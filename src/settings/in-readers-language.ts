import browser from 'webextension-polyfill';
import type { PlainKey } from '../words/catalogue.ts';
import { isRightToLeft, say, spoken } from '../words/say.ts';
import { speakAsChosen } from './speak.ts';

/**
 * Shows one of the extension's own pages in the reader's language, and again whenever another is chosen. Where that could not be
 * read, the page is shown in the language that holds.
 *
 * @param title what the page is called
 * @param show draws the page, or draws it anew
 */
export const inReadersLanguage = async (title: PlainKey, show: () => void): Promise<void> => {
  let shown: string | undefined;
  const draw = async (): Promise<void> => {
    await speakAsChosen().catch(() => undefined);
    if (shown === spoken()) return;
    shown = spoken();
    document.documentElement.lang = shown;
    document.documentElement.dir = isRightToLeft() ? 'rtl' : 'ltr';
    document.title = say(title);
    show();
  };
  browser.storage.local.onChanged.addListener(() => void draw());
  await draw();
};
