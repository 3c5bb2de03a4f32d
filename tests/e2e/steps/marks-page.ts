import type { Tab } from '../../../src/build/browsers/driver.ts';
import { waitFor } from '../../../src/cli/demo/ask-extension.ts';
import type { MarksStage } from '../../support/marks-stage/stage.ts';

declare const stage: MarksStage;

/** Opens a page, in which a script may run before the marks are there. */
export type Open = (body: string, before?: string, doctype?: string) => Promise<Tab>;
/** Words by the claim they repeat. */
export type Claims = Readonly<Record<string, string>>;

/** What most pages here repeat. */
export const BALLOON: Claims = { balloon: 'red balloon' };

/** Waits until exactly these words are in a highlight of the page. */
export const waitForPainted = (tab: Tab, words: readonly string[], highlight = 'whence') =>
  waitFor(
    `${highlight} on ${JSON.stringify(words)}`,
    () => tab.evaluate((name) => stage.painted(name), highlight),
    (painted) => JSON.stringify(painted) === JSON.stringify(words),
    20_000,
  );

/** Reads the page and waits for its marks. */
export const mark = async (tab: Tab, claims: Claims, words: readonly string[]): Promise<void> => {
  await tab.evaluate((wanted) => stage.read(wanted), claims);
  await waitForPainted(tab, words);
};
