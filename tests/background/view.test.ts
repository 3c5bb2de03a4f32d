import { describe, expect, it } from 'vitest';
import { countClaims, startFrame, type TabState } from '../../src/background/tab-state.ts';
import { siteOf, viewOf } from '../../src/background/view.ts';
import type { TabView } from '../../src/messaging/protocol.ts';
import type { ClaimId } from '../../src/model/brand.ts';
import type { Match } from '../../src/model/match.ts';
import type { SwitchedOff } from '../../src/model/page-settings.ts';
import type { ClaimRecord } from '../../src/model/record.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';

const STATE = startFrame(undefined, 'news.example', 0, 0);
const EVERY_SITE = ['http://*/*', 'https://*/*'];

type Case = { url: string | undefined; state?: typeof STATE; asked?: string; held?: string[] };
const view = (
  { url, state, asked, held = EVERY_SITE }: Case,
  settings: Partial<Settings> = {},
): TabView =>
  viewOf({
    url,
    state,
    asked,
    held,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    recordOf: () => undefined,
  });

describe('what the popup shows', () => {
  it.each([
    [undefined, 'browser-page'],
    ['about:blank', 'browser-page'],
    ['chrome://settings/', 'browser-page'],
    ['file:///home/page.html', 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://addons.mozilla.org/en-US/firefox/', 'store'],
    ['https://microsoftedge.microsoft.com/addons/detail/x', 'store'],
  ])('for %s is that it cannot be read: %s', (url, why) => {
    expect(view({ url, state: STATE })).toEqual({ state: 'unreadable', why });
  });

  it.each([
    ['https://news.example/report.pdf', 'pdf'],
    ['https://news.example/report', 'not-loaded'],
  ])('for %s without a content script is why: %s', (url, why) => {
    expect(view({ url })).toEqual({ state: 'unreadable', why });
  });

  it.each([[[]], [['https://news.example/*']], [['https://*/*']]])(
    'is that the page is not seen, where the browser hides it and grants but %j',
    (held) => {
      expect(view({ url: undefined, held })).toEqual({ state: 'unreadable', why: 'unseen' });
      expect(view({ url: 'about:blank', held })).toMatchObject({ why: 'browser-page' });
    },
  );

  const url = 'https://news.example/a';

  it('is paused where the site is, whatever was found before', () => {
    expect(view({ url, state: STATE }, { pausedSites: ['news.example'] })).toEqual({
      state: 'paused',
      site: 'news.example',
    });
    expect(view({ url, state: STATE }, { pausedEverywhere: true })).toEqual({
      state: 'paused-everywhere',
      site: 'news.example',
    });
  });

  it('is being read until reading has caught up', () => {
    expect(view({ url, state: STATE })).toEqual({
      state: 'reading',
      site: 'news.example',
      claims: [],
    });
  });

  const atRest = { state: 'at-rest', site: 'news.example', host: 'news.example' };
  const own = ['http://news.example/*', 'https://news.example/*'];

  it('is that the browser grants less than was chosen, and what it would have to grant', () => {
    expect(view({ url, held: [] })).toEqual({ ...atRest, why: 'not-allowed', origins: EVERY_SITE });
    expect(
      view({ url, held: [] }, { mode: 'chosen-sites', chosenSites: ['news.example'] }),
    ).toEqual({ ...atRest, why: 'not-allowed', origins: own });
  });

  it('is that the site is not among the chosen, until the reader asks this once', () => {
    expect(view({ url }, { mode: 'chosen-sites' })).toEqual({
      ...atRest,
      why: 'not-chosen',
      origins: own,
    });
    expect(
      view({ url, state: STATE, asked: 'news.example' }, { mode: 'chosen-sites' }),
    ).toMatchObject({ state: 'reading' });
  });

  it('is that it waits for a click, and after it the page; the next page of the site waits again', () => {
    const mode = { mode: 'on-click' } as const;
    expect(view({ url }, mode)).toMatchObject({ ...atRest, why: 'on-click' });
    expect(view({ url, state: STATE, asked: 'news.example' }, mode)).toMatchObject({
      state: 'reading',
    });
    expect(view({ url, asked: 'news.example' }, mode)).toMatchObject({
      ...atRest,
      why: 'on-click',
    });
    expect(view({ url, state: STATE, asked: 'other.example' }, mode)).toMatchObject(atRest);
  });
});

describe('a claim of the page', () => {
  const claim = 'a' as ClaimId;
  const found = (words: string): TabState => {
    const match = { claim, level: 'variant', start: 0, end: words.length } as unknown as Match;
    const kept = [{ match, words, context: words }];
    const frame = { timeOrigin: 0, reading: false, order: [1], passages: { 1: kept } };
    return { site: 'news.example', frames: { 0: frame } };
  };
  const claims = (state: TabState, off: SwitchedOff) => {
    const shown = viewOf({
      url: 'https://news.example/',
      state,
      asked: undefined,
      held: EVERY_SITE,
      settings: { ...DEFAULT_SETTINGS, off },
      recordOf: () => ({ id: claim }) as ClaimRecord,
    });
    return shown.state === 'read' ? shown.claims : [];
  };

  it.each<[string, SwitchedOff, true | undefined, number]>([
    ['nothing', { claims: [], marks: [] }, undefined, 1],
    ['the claim', { claims: [claim], marks: [] }, true, 0],
    ['these words of it', { claims: [], marks: [{ claim, words: 'so it\nwas' }] }, true, 0],
    ['other words of it', { claims: [], marks: [{ claim, words: 'so it is' }] }, undefined, 1],
    [
      'these words of another claim',
      { claims: [], marks: [{ claim: 'b' as ClaimId, words: 'so it was' }] },
      undefined,
      1,
    ],
  ])('with %s switched off is hidden and counted accordingly', (_, off, hidden, count) => {
    const state = found('so it was');
    expect(claims(state, off).map((each) => each.off)).toEqual([hidden]);
    expect(countClaims(state, off)).toBe(count);
  });
});

describe('a site', () => {
  it.each([
    ['http://localhost:8080/x', 'localhost:8080'],
    ['https://news.example/a?b#c', 'news.example'],
    ['moz-extension://id/popup.html', undefined],
    ['no address', undefined],
  ])('of %s is %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});
