import { describe, expect, it } from 'vitest';
import type { Tab } from '../../../src/build/browsers/driver.ts';
import { askBackground, seeTabs, waitFor } from '../../../src/cli/demo/ask-extension.ts';
import type { ClaimId } from '../../../src/model/brand.ts';
import { HANDOVER } from '../../../src/model/handover.ts';
import { paintedMarks, waitForMarks, wordsOf } from './marks.ts';
import { type OpenPage, openPopup, type Session, waitForText } from './session.ts';

const CLAIM = 'korotchenko-100k-volunteers-prepared' as ClaimId;
const SENTENCE =
  '“There are reports that 100,000 North Korean volunteers are prepared to come and take part in the conflict,” Igor Korotchenko said on Russian television.';

const pageWith = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Volunteers from North Korea</title></head><body>${body}</body></html>`;

const EVERY_SITE = ['http://*/*', 'https://*/*'];

const PAGE = pageWith(`<h1>North Korea</h1><main><p id="words">${SENTENCE}</p></main>`);

/** A page and the frames without an address that it may have: with a source, shut in a sandbox, and written into. */
const FRAMED = `<p>Page: ${SENTENCE}</p>
  <iframe srcdoc="<p>Sourced: ${SENTENCE}</p>"></iframe>
  <iframe sandbox srcdoc="<p>Shut in: ${SENTENCE}</p>"></iframe>
  <iframe id="empty"></iframe>
  <script>document.querySelector('#empty').contentDocument.body.textContent = 'Written: ${SENTENCE}'</script>`;

const show = (session: Session, host: string): Promise<OpenPage> =>
  session.show(`http://${host}/a`, PAGE);

const waitUntilMarked = (page: OpenPage): Promise<unknown> =>
  waitFor(
    'marks',
    async () => wordsOf(await paintedMarks(page.tab)),
    (words) => words.some((mark) => SENTENCE.includes(mark)),
  );

const waitUntilBare = (page: OpenPage): Promise<void> => waitForMarks(page.tab, []);

/** Opens a page of the extension of its own: the session's does not outlive a reload of the extension. */
const openOptions = ({ driver }: Session): Promise<Tab> =>
  driver.open(`${driver.extension}/options.html`);

const heldOrigins = (options: Tab): Promise<readonly string[]> =>
  options.evaluate(async () => {
    type Api = { permissions: { getAll(): Promise<{ origins?: string[] }> } };
    const scope = globalThis as never as Record<'browser' | 'chrome', Api>;
    const { origins = [] } = await (scope.browser?.permissions
      ? scope.browser
      : scope.chrome
    ).permissions.getAll();
    return origins.sort();
  }, null);

const waitForOrigins = (options: Tab, expected: readonly string[]): Promise<unknown> =>
  waitFor(
    `access to ${JSON.stringify(expected)}`,
    () => heldOrigins(options),
    (held) => JSON.stringify(held) === JSON.stringify(expected),
  );

/** Clicks once it is there. */
const click = async (tab: Tab, selector: string): Promise<void> => {
  await waitFor(
    selector,
    () => tab.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
    (found) => found,
  );
  await tab.bringToFront();
  await tab.click(selector);
};

const chooseMode = (options: Tab, mode: string): Promise<void> =>
  click(options, `[data-choice="${mode}"] input`);

const fill = (tab: Tab, selector: string, words: string): Promise<void> =>
  tab.evaluate(
    ([at, text]) => {
      const field = document.querySelector<HTMLInputElement>(at ?? '');
      if (!field) throw new Error(`no ${at}`);
      field.value = text ?? '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    [selector, words],
  );

const setWords = (page: OpenPage, text: string): Promise<void> =>
  page.tab.evaluate((words) => {
    const passage = document.querySelector('#words');
    if (passage) passage.textContent = words;
  }, text);

const closeAll = async (...tabs: readonly Tab[]): Promise<void> => {
  for (const tab of tabs) await tab.close();
};

const describeModes = (session: () => Session): void => {
  it('asks on a page of its own after it is installed, and reads nothing before', async () => {
    await waitFor(
      'the welcome page',
      () => seeTabs(session().extensionPage),
      (tabs) => tabs.some(({ url }) => url?.endsWith('/welcome.html')),
    );
    expect(await heldOrigins(session().extensionPage)).toEqual([]);
  });

  it('marks pages that are open once it is allowed, without a reload, in every frame', async () => {
    const address = 'http://early.test/a';
    session().web.publish(address, pageWith(FRAMED));
    const tab = await session().driver.open(address);
    await session().driver.grantSites();
    await waitFor(
      'a mark in the page and in each of its three frames',
      async () => new Set((await paintedMarks(tab)).map(({ text }) => text)).size,
      (documents) => documents === 4,
    );
    await tab.close();
  });

  it('reads chosen sites alone, and gives back the access to others', async () => {
    const chosen = await show(session(), 'chosen.test');
    const other = await show(session(), 'other.test');
    await Promise.all([chosen, other].map(waitUntilMarked));
    const options = await openOptions(session());
    await chooseMode(options, 'chosen-sites');
    await Promise.all([chosen, other].map(waitUntilBare));
    await waitForOrigins(options, []);
    await closeAll(chosen.tab, other.tab, options);
  });

  it('reads a site once it is chosen, and no more once it is not', async () => {
    const options = await openOptions(session());
    const [chosen, other] = await Promise.all(
      ['chosen', 'other'].map((name) => session().driver.open(`http://${name}.test/a`)),
    );
    if (!chosen || !other) throw new Error('no tabs');
    await session().driver.allowRequests();
    await fill(options, '.add input', 'Chosen.test/any?page');
    await click(options, '.add button');
    await waitUntilMarked({ tab: chosen, id: 0 });
    await waitForOrigins(options, ['http://chosen.test/*', 'https://chosen.test/*']);
    expect(await paintedMarks(other)).toEqual([]);
    const later = await session().driver.open('http://chosen.test/a');
    await waitUntilMarked({ tab: later, id: 0 });
    await click(options, '[data-chosen="chosen.test"] button');
    await waitUntilBare({ tab: chosen, id: 0 });
    await waitForOrigins(options, []);
    await closeAll(chosen, other, later, options);
  });

  it('reads a page on click alone, and not the next one', async () => {
    const options = await openOptions(session());
    await chooseMode(options, 'on-click');
    await waitForOrigins(options, []);
    const address = 'http://clicked.test/a';
    session().web.publish(address, PAGE);
    const tab = await session().driver.open(address);
    const page = { tab, id: 0 };
    await tab.bringToFront();
    await session().driver.clickAction(address);
    await waitUntilMarked(page);
    await tab.goto(address);
    expect(await paintedMarks(tab)).toEqual([]);
    await session().driver.allowRequests();
    await chooseMode(options, 'every-site');
    await waitForOrigins(options, EVERY_SITE);
    await waitUntilMarked(page);
    await closeAll(tab, options);
  });
};

/** Takes the access back as a reader does in the browser's own settings: no choice is changed. */
const revokeEverySite = (options: Tab): Promise<unknown> =>
  options.evaluate((origins) => {
    type Api = { permissions: { remove(what: object): Promise<boolean> } };
    const scope = globalThis as never as Record<'browser' | 'chrome', Api>;
    return (scope.browser?.permissions ? scope.browser : scope.chrome).permissions.remove({
      origins,
    });
  }, EVERY_SITE);

const describeRevoked = (session: () => Session): void => {
  it('tells calmly of access that was taken back, and goes on once it is given again', async () => {
    const page = await show(session(), 'revoked.test');
    await waitUntilMarked(page);
    const options = await openOptions(session());
    await revokeEverySite(options);
    await waitUntilBare(page);
    expect(await session().badge(page)).toBe('');
    await waitForText(options, 'or have taken it back');
    // The browser does not even say any more which page it is, until the reader clicks in the toolbar.
    const popup = await openPopup(session(), page);
    await waitForText(popup, 'Whence does not see this page');
    await session().driver.allowRequests();
    await click(options, '.notice .primary');
    await waitForOrigins(options, EVERY_SITE);
    await waitUntilMarked(page);
    await closeAll(page.tab, options, popup);
  });
};

const describeOff = (session: () => Session): void => {
  it('takes a claim off every open page, and brings it back from options and popup', async () => {
    const page = await show(session(), 'off.test');
    const twin = await show(session(), 'twin.test');
    await Promise.all([page, twin].map(waitUntilMarked));
    const options = await openOptions(session());
    await askBackground(options, 'switch-off', { kind: 'claim', claim: CLAIM });
    await Promise.all([page, twin].map(waitUntilBare));
    expect(await session().badge(page)).toBe('');
    await click(options, '[data-part="off"] .rows button');
    await Promise.all([page, twin].map(waitUntilMarked));
    await askBackground(options, 'switch-off', { kind: 'claim', claim: CLAIM });
    await waitUntilBare(page);
    const popup = await openPopup(session(), page);
    await click(popup, `[data-hidden-claim="${CLAIM}"] button`);
    await waitUntilMarked(twin);
    expect(await session().badge(page)).toBe('1');
    await closeAll(page.tab, twin.tab, options, popup);
  });

  it('counts no mark whose very words are switched off', async () => {
    const page = await show(session(), 'words.test');
    await waitUntilMarked(page);
    const view = await session().view(page);
    if (view.state !== 'read' && view.state !== 'reading') throw new Error(view.state);
    const found = view.claims.find(({ record }) => record.id === CLAIM)?.matches ?? [];
    const options = await openOptions(session());
    for (const { words } of found) {
      await askBackground(options, 'switch-off', { kind: 'mark', claim: CLAIM, words });
    }
    await waitFor(
      'an empty badge',
      () => session().badge(page),
      (badge) => badge === '',
    );
    for (const _ of found) await click(options, '[data-part="off"] .rows button');
    await waitFor(
      'the badge',
      () => session().badge(page),
      (badge) => badge === '1',
    );
    await closeAll(page.tab, options);
  });

  it('pauses everywhere at once, and resumes', async () => {
    const page = await show(session(), 'everywhere.test');
    await waitUntilMarked(page);
    const options = await openOptions(session());
    await askBackground(options, 'switch-off', { kind: 'everywhere' });
    await waitUntilBare(page);
    const popup = await openPopup(session(), page);
    await waitForText(popup, 'Paused everywhere');
    await click(popup, '.state .primary');
    await waitUntilMarked(page);
    await closeAll(page.tab, options, popup);
  });
};

const describeReload = (session: () => Session): void => {
  it('is silenced by no page, and after a reload its new script takes over', async () => {
    const address = 'http://reloaded.test/a';
    session().web.publish(address, PAGE);
    const page = { tab: await session().driver.open(address), id: 0 };
    await waitUntilMarked(page);
    await page.tab.evaluate((name) => document.dispatchEvent(new CustomEvent(name)), HANDOVER);
    await setWords(page, 'Nothing any more.');
    await waitUntilBare(page);
    await setWords(page, SENTENCE);
    await waitUntilMarked(page);
    const before = wordsOf(await paintedMarks(page.tab));
    await session().driver.reloadExtension();
    await setWords(page, `Again: ${SENTENCE}`);
    await waitForMarks(page.tab, before);
    // Of two scripts that paint, the one left behind would leave its marks or its style.
    await setWords(page, 'Nothing any more.');
    await waitUntilBare(page);
    const sheets = () => page.tab.evaluate(() => document.adoptedStyleSheets.length, null);
    expect(await sheets()).toBeLessThanOrEqual(1);
    await page.tab.close();
  });
};

/** Several pages and pages of the extension in one test take long on a busy machine. In ms. */
const UNHURRIED = { timeout: 240_000 };

/** Where it runs: modes and the access they need, what is switched off, and updates. */
export const describeWhere = (session: () => Session): void => {
  describe('a mode', UNHURRIED, () => describeModes(session));
  describe('access', UNHURRIED, () => describeRevoked(session));
  describe('what is switched off', UNHURRIED, () => describeOff(session));
  describe('a reload of the extension', UNHURRIED, () => describeReload(session));
};
