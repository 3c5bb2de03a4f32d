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
  /** It hangs its tab for minutes: not even tried. */
  readonly hangs?: true;
}[] = [];

/** Whether a fixture page is known to fail there. */
export function isNotYet(page: string, where: Where): boolean {
  return NOT_YET.some((each) => each.page === page && each.where.includes(where));
}

/** Whether a fixture page is better not even tried. */
export function hangs(page: string): boolean {
  return NOT_YET.some((each) => each.page === page && each.hangs);
}
