import browser from 'webextension-polyfill';
import { speakAsChosen } from '../settings/speak.ts';
import { say, sayCount } from '../words/say.ts';

const BADGE_COLOUR = '#5d5a53';
const BADGE_TEXT_COLOUR = '#ffffff';

const SIZES = [16, 32, 48, 96, 128];

const iconPaths = (prefix: string) =>
  Object.fromEntries(SIZES.map((size) => [size, `/icon/${prefix}${size}.png`]));

/** What the toolbar button says of a tab: `undefined` before anything is known of it. */
export type ButtonState = number | 'paused' | undefined;

const titleOf = (state: ButtonState): string => {
  if (state === undefined) return 'Whence';
  if (state === 'paused') return say('badgePaused');
  return state === 0 ? say('badgeNone') : sayCount('badge', state);
};

/**
 * Shows on the toolbar button how many distinct claims were found in a tab (nothing at zero), or that Whence is
 * paused there. A tab that has been closed meanwhile is no fault.
 */
export const showButton = async (tab: number, state: ButtonState): Promise<void> => {
  const paused = state === 'paused';
  // A count without words is worth more than none.
  await speakAsChosen().catch(() => undefined);
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId: tab, text: state && !paused ? String(state) : '' }),
      browser.action.setTitle({ tabId: tab, title: titleOf(state) }),
      // Counts come many times a page; the icon changes only with the site's state.
      typeof state !== 'number' &&
        browser.action.setIcon({ tabId: tab, path: iconPaths(paused ? 'paused-' : '') }),
      browser.action.setBadgeBackgroundColor({ tabId: tab, color: BADGE_COLOUR }),
      browser.action.setBadgeTextColor({ tabId: tab, color: BADGE_TEXT_COLOUR }),
    ]);
  } catch {
    // The tab has gone.
  }
};
