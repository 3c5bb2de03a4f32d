import browser from 'webextension-polyfill';
import { languageFor } from '../model/languages.ts';
import type { Catalogue, Messages } from '../words/catalogue.ts';
import { speak } from '../words/say.ts';
import { currentSettings } from './storage.ts';

/**
 * Has everything said in the language that the reader has chosen, or else in the browser's. Costs a look at the settings; the
 * first time, and when another was chosen, its file is read out of the extension.
 *
 * @throws where the language's file could not be read; what was spoken before holds, and the next call tries again
 */
export const speakAsChosen = async (): Promise<Catalogue> => {
  const { language: chosen } = await currentSettings();
  const lang = languageFor(chosen, [browser.i18n.getUILanguage(), ...navigator.languages]);
  if (latest?.lang !== lang) latest = { lang, catalogue: readCatalogue(lang) };
  const asked = latest;
  try {
    const catalogue = await asked.catalogue;
    // While the file was on its way another language may have been chosen: then that is spoken.
    if (asked === latest) speak(catalogue);
    return catalogue;
  } catch (error) {
    if (asked === latest) latest = undefined;
    throw error;
  }
};

/** The language that was last asked for. */
let latest: { readonly lang: string; readonly catalogue: Promise<Catalogue> } | undefined;

const readCatalogue = async (lang: string): Promise<Catalogue> => {
  const file = browser.runtime.getURL(`_locales/${lang}/messages.json`);
  const messages: Messages = await (await fetch(file)).json();
  return { lang, messages };
};
