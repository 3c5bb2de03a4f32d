import type { ClaimOnPage, TabView } from '../messaging/protocol.ts';
import type { ClaimId } from '../model/brand.ts';
import { isMark } from '../model/match.ts';
import { isSwitchedOff, type SwitchedOff } from '../model/page-settings.ts';
import type { ClaimRecord } from '../model/record.ts';
import type { Settings } from '../model/settings.ts';
import { hostNameOf } from '../settings/host-name.ts';
import { areCovered, EVERY_SITE } from '../settings/match-patterns.ts';
import { isPageGranted, originsFor, whyAtRest } from './sites/plan.ts';
import { claimsInOrder, isReading, type PlacedMatch, type TabState } from './tab-state.ts';

const STORES =
  /^https:\/\/(chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/u;

/** The site of an address: its host; undefined where Whence cannot run. */
export const siteOf = (url: string | undefined): string | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? host : undefined;
};

const isPdf = (url: string): boolean => /\.pdf$/iu.test(new URL(url).pathname);

/** All that decides what the popup shows for a tab. */
export type Known = {
  /** Undefined where the browser does not tell it. */
  readonly url: string | undefined;
  readonly state: TabState | undefined;
  readonly settings: Settings;
  /** Match patterns of the hosts that the browser grants. */
  readonly held: readonly string[];
  /** The site that was to be read this once in the tab. */
  readonly asked: string | undefined;
  readonly recordOf: (id: ClaimId) => ClaimRecord | undefined;
};

/** What the popup shows for a tab. */
export const viewOf = (known: Known): TabView => {
  const { url, state, settings, asked } = known;
  const site = siteOf(url);
  if (url === undefined && !areCovered(known.held, EVERY_SITE)) {
    return { state: 'unreadable', why: 'unseen' };
  }
  if (site === undefined || url === undefined) return { state: 'unreadable', why: 'browser-page' };
  if (STORES.test(url)) return { state: 'unreadable', why: 'store' };
  const rest = whyAtRest(settings, site, asked);
  if (rest === 'paused' || rest === 'paused-everywhere') return { state: rest, site };
  if (state && rest === undefined) return readView(known, { site, address: url }, state);
  if (isPdf(url)) return { state: 'unreadable', why: 'pdf' };
  // What was asked for this once has been read, or is over with the page it was asked for.
  const unasked = whyAtRest(settings, site, undefined);
  if (unasked === 'paused' || unasked === 'paused-everywhere') return { state: unasked, site };
  const why = unasked ?? (isPageGranted(url, known.held) ? undefined : 'not-allowed');
  if (why === undefined) return { state: 'unreadable', why: 'not-loaded' };
  const host = hostNameOf(site);
  return { state: 'at-rest', why, site, host, origins: originsFor(settings, host) };
};

const readView = (
  { settings, recordOf }: Known,
  { site, address }: { readonly site: string; readonly address: string },
  state: TabState,
): TabView => {
  const claims = claimsInOrder(state).flatMap(({ claim, matches }): readonly ClaimOnPage[] => {
    const record = recordOf(claim);
    if (!record) return [];
    const off = isHidden(settings.off, matches) && { off: true as const };
    return [{ record, matches, address, ...off }];
  });
  const chosen = state.chosen !== undefined && { chosen: state.chosen };
  return { state: isReading(state) ? 'reading' : 'read', site, claims, ...chosen };
};

/** Whether nothing of a claim is marked because the reader will have it so. */
const isHidden = (off: SwitchedOff, matches: readonly PlacedMatch[]): boolean => {
  const marks = matches.filter(({ match }) => isMark(match));
  return (marks.length > 0 ? marks : matches).every(({ match, words }) =>
    isSwitchedOff(off, match.claim, words),
  );
};
