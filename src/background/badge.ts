import browser from 'webextension-polyfill';

const BADGE_COLOUR = '#5d5a53';
const BADGE_TEXT_COLOUR = '#ffffff';

const titleFor = (count: number | undefined): string => {
  if (count === undefined) return 'Whence';
  const claims = count === 1 ? '1 known claim' : `${count || 'No'} known claims`;
  const counted = count > 0 ? ' This is a count, not a score.' : '';
  return `Whence: ${claims} on this page.${counted} Unmarked text has not been checked.`;
};

/**
 * Shows how many distinct claims were found in a tab, on the toolbar button: nothing at zero.
 * A tab that has been closed meanwhile is no fault.
 */
export const showCount = async (tab: number, count: number | undefined): Promise<void> => {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId: tab, text: count ? String(count) : '' }),
      browser.action.setTitle({ tabId: tab, title: titleFor(count) }),
      browser.action.setBadgeBackgroundColor({ tabId: tab, color: BADGE_COLOUR }),
      browser.action.setBadgeTextColor({ tabId: tab, color: BADGE_TEXT_COLOUR }),
    ]);
  } catch {
    // The tab has gone.
  }
};
