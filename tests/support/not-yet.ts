/** Where a case is tried: without a browser, or in one. */
export type Where = 'happy-dom' | 'Chromium' | 'Firefox';

/**
 * Fixture pages that today's reader does not read as it should, and where; each with the cause. They are tried all the
 * same and must fail: whoever mends the cause takes the line out.
 */
export const NOT_YET: readonly {
  readonly page: string;
  readonly where: readonly Where[];
  readonly cause: string;
}[] = [];

/** Whether a fixture page is known to fail there. */
export function isNotYet(page: string, where: Where): boolean {
  return NOT_YET.some((each) => each.page === page && each.where.includes(where));
}

/**
 * Events that a page can hear of today's Whence. WXT has every content script announce itself to older ones by an event
 * on the page's document, under a name with the extension's id (`stopOldScripts` in
 * `wxt/utils/content-script-context`).
 */
export const HEARD_NOT_YET: readonly string[] = ['wxt:content-script-started'];
