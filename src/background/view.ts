import type { TabView } from '../messaging/protocol.ts';
import type { ClaimId } from '../model/brand.ts';
import type { ClaimRecord } from '../model/record.ts';
import { claimsInOrder, isReading, type TabState } from './tab-state.ts';

const STORES =
  /^https:\/\/(chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/u;

/** The site of an address: its host; undefined where Whence cannot run. */
export const siteOf = (url: string | undefined): string | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? host : undefined;
};

const isPdf = (url: string): boolean => /\.pdf$/iu.test(new URL(url).pathname);

/** What the popup shows for a tab. `url` is undefined where the browser does not tell it. */
export const viewOf = (
  url: string | undefined,
  paused: boolean,
  state: TabState | undefined,
  recordOf: (id: ClaimId) => ClaimRecord | undefined,
): TabView => {
  const site = siteOf(url);
  if (site === undefined || url === undefined) return { state: 'unreadable', why: 'browser-page' };
  if (STORES.test(url)) return { state: 'unreadable', why: 'store' };
  if (paused) return { state: 'paused', site };
  if (!state) return { state: 'unreadable', why: isPdf(url) ? 'pdf' : 'not-loaded' };
  const claims = claimsInOrder(state).flatMap(({ claim, matches }) => {
    const record = recordOf(claim);
    return record ? { record, matches } : [];
  });
  return { state: isReading(state) ? 'reading' : 'read', site, claims };
};
