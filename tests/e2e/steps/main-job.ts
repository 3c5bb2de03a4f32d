import { describe, expect, it } from 'vitest';
import { waitFor } from '../../../src/cli/demo/ask-extension.ts';
import { readFixture } from '../../support/fixtures.ts';
import { paintedMarks, showEveryMark, waitForMarks, wordsOf } from './marks.ts';
import { type OpenPage, openPopup, type Session, waitForText, waitUntilRead } from './session.ts';

const KOROTCHENKO = 'korotchenko-100k-volunteers-prepared';
const WORDS = '100,000 North Korean volunteers are prepared to come and take part in the conflict';
const SENTENCE = `“There are reports that ${WORDS},” Igor Korotchenko said on Russian television.`;

const pageWith = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Volunteers from North Korea</title></head><body>${body}</body></html>`;

const isMarked = (session: Session, page: OpenPage) =>
  waitFor(
    'a mark on the words',
    async () => wordsOf(await paintedMarks(page.tab)),
    (words) => words.some((mark) => WORDS.includes(mark) || mark.includes(WORDS)),
  ).then(() => waitUntilRead(session, page));

/** Whether the live page is node for node what its source says. */
const isUntouched = (page: OpenPage): Promise<boolean> =>
  page.tab.evaluate(async () => {
    const source = await (await fetch(location.href)).text();
    const parsed = new DOMParser().parseFromString(source, 'text/html');
    return parsed.documentElement.outerHTML === document.documentElement.outerHTML;
  }, null);

const describePage = (session: () => Session): void => {
  it('marks the claim, counts it on the badge and changes nothing in the page', async () => {
    const page = await session().show('http://courier.test/plain', readFixture('plain'));
    const view = await isMarked(session(), page);
    if (view.state !== 'read') throw new Error(view.state);
    const marked = view.claims.filter(({ matches }) =>
      matches.some(({ match }) => match.level !== 'related'),
    );
    expect(marked.map(({ record }) => record.id)).toContain(KOROTCHENKO);
    // What the popup says is marked is what is marked.
    const told = marked.flatMap(({ matches }) =>
      matches.filter(({ match }) => match.level !== 'related').map(({ words }) => words),
    );
    const painted = wordsOf(await paintedMarks(page.tab));
    expect([...new Set(painted)].sort()).toEqual([...new Set(told)].sort());
    await waitFor(
      'the badge',
      () => session().badge(page),
      (badge) => badge === String(marked.length),
    );
    expect(await isUntouched(page)).toBe(true);
    await page.tab.close();
  });

  it('leaves a page without claims as it was', async () => {
    const page = await session().show('http://courier.test/bread', readFixture('no-claims'));
    const view = await waitUntilRead(session(), page);
    expect(view).toMatchObject({ state: 'read', claims: [] });
    expect(await paintedMarks(page.tab)).toEqual([]);
    expect(await isUntouched(page)).toBe(true);
    expect(await page.tab.evaluate(() => document.adoptedStyleSheets.length, null)).toBe(0);
    expect(await session().badge(page)).toBe('');
    await page.tab.close();
  });

  it('marks what arrives late and forgets what is replaced', async () => {
    const page = await session().show(
      'http://courier.test/ticker',
      pageWith('<h1>North Korea</h1><main><p id="first">Good morning.</p></main>'),
    );
    await waitUntilRead(session(), page);
    expect(await paintedMarks(page.tab)).toEqual([]);
    const setText = (text: string) =>
      page.tab.evaluate((words) => {
        const first = document.querySelector('#first');
        if (first) first.textContent = words;
      }, text);
    await setText(SENTENCE);
    await isMarked(session(), page);
    await setText('The report has been withdrawn.');
    await waitForMarks(page.tab, []);
    await waitFor(
      'the claim to be forgotten',
      () => session().view(page),
      (view) => view.state === 'read' && view.claims.length === 0,
    );
    await page.tab.close();
  });
};

/** Has the page remember the words that flash: they may be over before anyone asks. */
const watchFlash = (page: OpenPage): Promise<void> =>
  page.tab.evaluate(() => {
    const look = setInterval(() => {
      const [range] = [...(CSS.highlights.get('whence-flash') ?? [])];
      if (!range) return;
      Object.assign(globalThis, { flashed: range.toString() });
      clearInterval(look);
    }, 50);
  }, null);

const seeFlash = (page: OpenPage) =>
  page.tab.evaluate(() => {
    const { flashed } = globalThis as { flashed?: string };
    const [range] = [...(CSS.highlights.get('whence') ?? [])];
    if (!(range instanceof Range)) return { flashed, inView: false };
    const { top, bottom } = range.getBoundingClientRect();
    return { flashed, inView: scrollY > 0 && top >= 0 && bottom <= innerHeight };
  }, null);

/** Opens the popup from the toolbar and says how wide it stands there; undefined while it is not open. */
const openToolbarPopup = (session: Session): Promise<void> =>
  session.extensionPage.evaluate(async () => {
    type Api = { action: { openPopup(): Promise<void> } };
    const scope = globalThis as never as Record<'browser' | 'chrome', Api>;
    await (scope.browser?.action ?? scope.chrome.action).openPopup();
  }, null);

const toolbarPopup = (session: Session) =>
  session.extensionPage.evaluate(() => {
    type Api = { extension: { getViews(what: { type: 'popup' }): readonly Window[] } };
    const scope = globalThis as never as Record<'browser' | 'chrome', Api>;
    const [view] = (scope.browser?.extension ?? scope.chrome.extension).getViews({ type: 'popup' });
    if (!view?.document.querySelector('.claim')) return null;
    const { scrollWidth, scrollHeight } = view.document.documentElement;
    return {
      page: { width: scrollWidth, height: scrollHeight },
      window: { width: view.innerWidth, height: view.innerHeight },
    };
  }, null);

const describePopup = (session: () => Session): void => {
  it('opens from the toolbar at its full width, and no taller than its window', async () => {
    const page = await session().show('http://courier.test/toolbar', readFixture('plain'));
    await isMarked(session(), page);
    await page.tab.bringToFront();
    await openToolbarPopup(session());
    const size = await waitFor(
      'the popup to have its size',
      () => toolbarPopup(session()),
      (now) => now !== null && now.window.width >= 380 && now.page.height <= now.window.height,
    );
    expect(size?.page).toEqual(size?.window);
    await page.tab.close();
  });

  it('tells where the claim came from, and who denied it when', async () => {
    const page = await session().show('http://courier.test/trace', readFixture('plain'));
    await isMarked(session(), page);
    const popup = await openPopup(session(), page);
    await popup.resize(400, 600);
    await openClaim(popup);
    const shown = await waitForText(popup, 'Earliest known');
    expect(shown).toContain('Igor Korotchenko');
    expect(shown).toContain('5 August 2022');
    expect(shown).toMatch(/Channel One[\s\S]*Rossiya 1/);
    expect(shown).toMatch(/denied[\s\S]*11 August 2022/i);
    expect(shown).toContain('Unmarked text has not been checked');
    await popup.close();
    await page.tab.close();
  });

  it('scrolls to the passage that is chosen and lets it stand out', async () => {
    const filler = '<p>The weather in the capital was mild.</p>'.repeat(200);
    const page = await session().show(
      'http://courier.test/long',
      pageWith(`<h1>North Korea</h1>${filler}<p>${SENTENCE}</p>${filler}`),
    );
    await isMarked(session(), page);
    const popup = await openPopup(session(), page);
    await openClaim(popup);
    await watchFlash(page);
    await popup.click(`[data-claim="${KOROTCHENKO}"] .passage-foot button`);
    // A smooth scroll moves only where it can be seen.
    await page.tab.bringToFront();
    await waitFor(
      'the passage to flash in view',
      () => seeFlash(page),
      ({ flashed, inView }) => flashed !== undefined && inView,
    );
    await popup.close();
    await page.tab.close();
  });

  it('pauses on a site and starts again', async () => {
    const page = await session().show('http://paused.test/a', readFixture('plain'));
    await isMarked(session(), page);
    const popup = await openPopup(session(), page);
    await waitForText(popup, 'Pause on this site');
    await popup.click('header .toggle');
    await waitForMarks(page.tab, []);
    expect((await session().view(page)).state).toBe('paused');
    const other = await session().show('http://paused.test/b', readFixture('plain'));
    expect((await session().view(other)).state).toBe('paused');
    expect(await paintedMarks(other.tab)).toEqual([]);
    const elsewhere = await session().show('http://awake.test/a', readFixture('plain'));
    await isMarked(session(), elsewhere);
    await popup.bringToFront();
    await popup.click('header .toggle');
    await isMarked(session(), page);
    for (const { tab } of [page, other, elsewhere]) await tab.close();
    await popup.close();
  });
};

const openClaim = async (popup: OpenPage['tab']): Promise<void> => {
  const toggle = `[data-claim="${KOROTCHENKO}"] .claim-toggle`;
  await waitFor(
    'the claim in the popup',
    () =>
      popup.evaluate((selector) => {
        const button = document.querySelector(selector);
        return button?.getAttribute('aria-expanded') ?? 'absent';
      }, toggle),
    (expanded) => expanded !== 'absent',
  );
  const expanded = await popup.evaluate(
    (selector) => document.querySelector(selector)?.getAttribute('aria-expanded'),
    toggle,
  );
  if (expanded !== 'true') await popup.click(toggle);
};

const describeInterruption = (session: () => Session): void => {
  it('goes on where it was after the background has been stopped', async () => {
    const page = await session().show(
      'http://courier.test/stopped',
      pageWith(`<h1>North Korea</h1><main><p>${SENTENCE}</p></main>`),
    );
    await isMarked(session(), page);
    await showEveryMark(session(), page);
    await session().driver.stopBackground();
    const popup = await openPopup(session(), page);
    await openClaim(popup);
    await popup.close();
    await session().driver.stopBackground();
    await page.tab.evaluate((sentence) => {
      const late = document.createElement('p');
      late.textContent = `Later that day: ${sentence}`;
      document.querySelector('main')?.append(late);
    }, SENTENCE);
    await waitFor(
      'marks on both passages',
      async () => new Set((await paintedMarks(page.tab)).map(({ start }) => start)).size,
      (count) => count >= 2,
    );
    await waitFor(
      'both passages in the view',
      () => session().view(page),
      (view) =>
        view.state === 'read' &&
        view.claims.some(
          ({ record, matches }) =>
            record.id === KOROTCHENKO && new Set(matches.map(({ passage }) => passage)).size === 2,
        ),
    );
    await page.tab.close();
  });
};

/** The one thing Whence exists to do, step by step. */
export const describeMainJob = (session: () => Session): void => {
  describe('a page', () => describePage(session));
  describe('the popup', () => describePopup(session));
  describe('an interruption', () => describeInterruption(session));
};
