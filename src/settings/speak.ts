import browser from 'webextension-polyfill';
import { languageFor } from '../model/languages.ts';
import type { Catalogue, Messages } from '../words/catalogue.ts';
import { speak } from '../words/say.ts';
import { currentSettings } from './storage.ts';

let spoken: Promise<Catalogue> | undefined;
let language: string | undefined;

/**
 * Has everything said in the language that the reader has chosen, or else in the browser's. Costs a look at the settings; the
 * first time, and when another was chosen, its file is read out of the extension.
 */
export const speakAsChosen = async (): Promise<Catalogue> => {
  const { language: chosen } = await currentSettings();
  const lang = languageFor(chosen, [browser.i18n.getUILanguage(), ...navigator.languages]);
  if (spoken === undefined || lang !== language) {
    language = lang;
    spoken = readCatalogue(lang);
    // What could not be read is tried again the next time.
    spoken.catch(() => {
      spoken = undefined;
    });
  }
  const catalogue = await spoken;
  speak(catalogue);
  return catalogue;
};

const readCatalogue = async (lang: string): Promise<Catalogue> => {
  const file = browser.runtime.getURL(`_locales/${lang}/messages.json`);
  const messages: Messages = await (await fetch(file)).json();
  return { lang, messages };
};
