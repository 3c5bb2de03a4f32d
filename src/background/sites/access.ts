import browser from 'webextension-polyfill';

/** Match patterns of the hosts that the browser grants now. */
export const heldOrigins = async (): Promise<readonly string[]> =>
  (await browser.permissions.getAll()).origins ?? [];

/**
 * Gives access back, a pattern at a time. What the browser will not take back (it was granted in the browser's own
 * settings, or by policy) stays, and is told in the options as what is granted.
 */
export const giveBack = async (patterns: readonly string[]): Promise<void> => {
  for (const pattern of patterns) {
    await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
  }
};
