import { describe, expect, it } from 'vitest';
import { startFrame } from '../../src/background/tab-state.ts';
import { siteOf, viewOf } from '../../src/background/view.ts';

const STATE = startFrame(undefined, 'news.example', 0, 0);
const view = (url: string | undefined, paused = false, state: typeof STATE | undefined = STATE) =>
  viewOf(url, paused, state, () => undefined);

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
    expect(view(url)).toEqual({ state: 'unreadable', why });
  });

  it.each([
    ['https://news.example/report.pdf', 'pdf'],
    ['https://news.example/report', 'not-loaded'],
  ])('for %s without a content script is why: %s', (url, why) => {
    expect(viewOf(url, false, undefined, () => undefined)).toEqual({ state: 'unreadable', why });
  });

  it('is paused where the site is, whatever was found before', () => {
    expect(view('https://news.example/a', true)).toEqual({ state: 'paused', site: 'news.example' });
  });

  it('is being read until reading has caught up', () => {
    expect(view('https://news.example/a')).toEqual({
      state: 'reading',
      site: 'news.example',
      claims: [],
    });
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
