import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Tab } from '../../../src/build/browsers/driver.ts';
import { projectRoot } from '../../../src/build/programs.ts';
import { waitFor } from '../../../src/cli/demo/ask-extension.ts';
import type { Messages } from '../../../src/words/catalogue.ts';
import { readFixture } from '../../support/fixtures.ts';
import { marksOn, openByClick, waitForNoCard } from './card-page.ts';
import { openPopup, type Session, waitForText, waitUntilRead } from './session.ts';

const messagesOf = (lang: string): Messages =>
  JSON.parse(
    readFileSync(join(projectRoot, 'assets/public/_locales', lang, 'messages.json'), 'utf8'),
  );

const words = (lang: string, key: string): string => messagesOf(lang)[key]?.message ?? key;

/** Chooses in the options as a person does. */
const choose = (options: Tab, lang: string): Promise<void> =>
  options.evaluate((value) => {
    const select = document.querySelector<HTMLSelectElement>('[data-part="language"] select');
    if (!select) throw new Error('The options have no choice of a language.');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, lang);

const rootOf = (tab: Tab): Promise<readonly string[]> =>
  tab.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return [lang, dir, document.title];
  }, null);

/** The reader's language in all that Whence shows. */
export const describeLanguage = (session: () => Session): void => {
  describe('the language of the interface', () => {
    it('is that which the reader chooses, at once, in options, popup and card', async () => {
      const page = await session().show('http://language.test/', readFixture('four-neighbours'));
      await waitUntilRead(session(), page);
      const { driver } = session();
      const options = await driver.open(`${driver.extension}/options.html`);
      const popup = await openPopup(session(), page);
      await waitForText(popup, words('en', 'unmarked'));
      await waitForText(options, words('en', 'optionsLanguageHint'));
      expect(await rootOf(options)).toEqual(['en', 'ltr', words('en', 'optionsPageTitle')]);
      await choose(options, 'de');
      await waitForText(options, words('de', 'optionsTitle'));
      await waitForText(popup, words('de', 'unmarked'));
      expect(await rootOf(popup)).toEqual(['de', 'ltr', words('de', 'popupPageTitle')]);
      await page.tab.bringToFront();
      await waitFor(
        'a mark',
        () => marksOn(page),
        (marks) => marks.length > 0,
      );
      await openByClick(page);
      await waitFor(
        'a card in German',
        () => page.tab.shadowText('whence-card'),
        (text) => text.includes(words('de', 'earliestKnown')),
      );
      await page.tab.press('Escape');
      await waitForNoCard(page);
      await choose(options, 'ar');
      await waitForText(popup, words('ar', 'unmarked'));
      expect(await rootOf(popup)).toEqual(['ar', 'rtl', words('ar', 'popupPageTitle')]);
      await choose(options, '');
      await waitForText(popup, words('en', 'unmarked'));
      expect(await rootOf(popup)).toEqual(['en', 'ltr', words('en', 'popupPageTitle')]);
      for (const tab of [popup, options, page.tab]) await tab.close();
    });
  });
};
