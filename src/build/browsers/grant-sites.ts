import { setTimeout as sleep } from 'node:timers/promises';
import type { Tab } from './driver.ts';

/** How long the browser may take to grant and the background to begin, in ms. */
const PATIENCE = 60_000;

/** What the welcome page says has come of its button; empty until then. */
const outcomeOf = (page: Tab): Promise<string> =>
  page.evaluate(() => {
    const done = document.querySelector<HTMLElement>('[data-outcome]');
    return done?.dataset.outcome ?? '';
  }, null);

const hasButton = (page: Tab): Promise<boolean> =>
  page.evaluate(() => document.querySelector('.start') !== null, null);

const until = async (what: string, ask: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + PATIENCE;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE / 1000} s for ${what}.`);
    await sleep(50);
  }
};

/**
 * Clicks the button of the welcome page, as whoever installs the extension does, and waits until it says that every
 * site is read.
 */
export const clickWelcome = async (page: Tab): Promise<void> => {
  await until('the welcome page', () => hasButton(page));
  await page.bringToFront();
  await page.click('.start');
  await until('access to every site', async () => (await outcomeOf(page)) === 'every-site');
};
