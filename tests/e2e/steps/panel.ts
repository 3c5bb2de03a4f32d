import { describe, expect, it } from 'vitest';
import type { Tab } from '../../../src/build/browsers/driver.ts';
import { askBackground, seeTabs, waitFor } from '../../../src/cli/demo/ask-extension.ts';
import type { BackgroundRequests } from '../../../src/messaging/protocol.ts';
import type { ClaimId } from '../../../src/model/brand.ts';
import { readFixture } from '../../support/fixtures.ts';
import { violations } from './accessibility.ts';
import { openPanel, panelsOf } from './panel-page.ts';
import { type OpenPage, type Session, waitForText, waitUntilRead } from './session.ts';

const KOROTCHENKO = 'korotchenko-100k-volunteers-prepared';
const CHANGED = '10,000 North Korean volunteers are prepared to take part in the conflict';
const FOREIGN = 'Ana Petrova will build 120 schools in Springfield, the mayor of the town said.';

type Api = {
  commands: { getAll(): Promise<{ name?: string; shortcut?: string }[]> };
  contextMenus: { update(id: string, change: object): Promise<void> };
};

const traceInPanel = async (panel: Tab, text: string): Promise<string> => {
  await waitForText(panel, 'Trace any words');
  await panel.evaluate((words) => {
    const field = document.querySelector('input');
    if (!field) throw new Error('no search field');
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await waitForText(panel, 'Trace these words');
  await panel.click('.trace-button');
  return waitForTrace(panel);
};

/** Waits until a text has been traced, and gives all that is shown. */
const waitForTrace = async (panel: Tab): Promise<string> => {
  await waitFor(
    'the text to be traced',
    () =>
      panel.evaluate(
        () => document.querySelector('.trace-title')?.textContent ?? 'nothing traced',
        null,
      ),
    (title) => /^(No record|\d+ records?)/u.test(title),
  );
  return panel.evaluate(() => String(Reflect.get(document.body, 'innerText')), null);
};

const describeTexts = (session: () => Session): void => {
  it('shows for a text the records with what agrees and what differs, and their full trace', async () => {
    const page = await session().show('http://courier.test/panel', readFixture('no-claims'));
    const panel = await openPanel(session(), page);
    const shown = await traceInPanel(panel, CHANGED);
    expect(shown).toContain('What agrees');
    expect(shown).toMatch(/What differs[\s\S]*number changed:\s*100,000[\s\S]*10,000/u);
    expect(await violations(panel)).toEqual([]);
    await panel.click(`[data-claim="${KOROTCHENKO}"] .button`);
    expect(await waitForText(panel, 'Earliest known')).toContain('Not found on this page');
    await panel.close();
    await page.tab.close();
  });

  it('says of a text without a record what that means, and what to search for', async () => {
    const page = await session().show('http://courier.test/none', readFixture('no-claims'));
    const panel = await openPanel(session(), page);
    const shown = await traceInPanel(panel, FOREIGN);
    expect(shown).toContain('No record');
    expect(shown).toContain('That says nothing about whether it is true.');
    expect(shown).toMatch(/Installed: \d+ records about .*North Korea/u);
    expect(shown).toContain('Ana Petrova 120 Springfield');
    expect(await violations(panel)).toEqual([]);
    await panel.close();
    await page.tab.close();
  });
};

/** Has the panel trace what is selected, as its command does: no driver can press a browser's own keys. */
const traceSelection = ({ extensionPage }: Session, { id }: { readonly id: number }) =>
  askBackground(extensionPage, 'trace-selection', { tab: id, place: `tab:${id}` });

const describeSelections = (session: () => Session): void => {
  it('traces what is selected on the page', async () => {
    const page = await session().show('http://courier.test/selected', readFixture('plain'));
    await page.tab.evaluate(() => getSelection()?.selectAllChildren(document.body), null);
    const panel = await openPanel(session(), page);
    await waitForText(panel, 'Trace any words');
    await panel.click('.how-to .button');
    await waitForTrace(panel);
    const traced = await panel.evaluate(
      () => document.querySelector('.traced')?.getAttribute('data-claim'),
      null,
    );
    expect(traced).toBe(KOROTCHENKO);
    await panel.close();
    await page.tab.close();
  });

  it('traces what is selected in a field of a frame, before the panel is open', async () => {
    const { web } = session();
    web.publish(
      'http://courier.test/inner',
      `<!doctype html><title>In</title><textarea>Say: ${CHANGED}.</textarea>`,
    );
    const page = await session().show(
      'http://courier.test/outer',
      '<!doctype html><title>Out</title><iframe src="http://courier.test/inner"></iframe>',
    );
    await page.tab.evaluate(() => {
      const field = document.querySelector('iframe')?.contentDocument?.querySelector('textarea');
      if (!field) throw new Error('no field in the frame');
      field.focus();
      field.setSelectionRange(5, field.value.length);
    }, null);
    await traceSelection(session(), page);
    const panel = await openPanel(session(), page);
    const shown = await waitForTrace(panel);
    expect(shown).toContain(`${CHANGED}.`);
    expect(shown).not.toContain('Say:');
    await panel.close();
    await page.tab.close();
  });

  it('says what to do where nothing is selected, or where no script is let in', async () => {
    const page = await session().show('http://courier.test/unselected', readFixture('no-claims'));
    await traceSelection(session(), page);
    const panel = await openPanel(session(), page);
    await waitForText(panel, 'Nothing is selected');
    await panel.close();
    await page.tab.close();
    // Of pages closed to scripts this is one that every browser has.
    const id = await tabOfExtensionPage(session());
    await traceSelection(session(), { id });
    const other = await openPanel(session(), { id });
    const shown = await waitForText(other, 'This page is closed to extensions');
    expect(shown).toContain('Trace this claim');
    await other.close();
  });
};

const tabOfExtensionPage = async ({ driver, extensionPage }: Session): Promise<number> => {
  const tabs = await seeTabs(extensionPage);
  const tab = tabs.find(({ url }) => url === `${driver.extension}/popup.html`);
  if (!tab) throw new Error('the page of the extension has no tab');
  return tab.id;
};

const api = (page: Tab) => ({
  shortcuts: () =>
    page.evaluate(async () => {
      const scope = globalThis as never as Record<'browser' | 'chrome', Api>;
      const { commands } = scope.browser?.commands ? scope.browser : scope.chrome;
      const all = await commands.getAll();
      return Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut ?? '']));
    }, null),
  hasMenuItem: (id: string) =>
    page.evaluate(async (item) => {
      const scope = globalThis as never as Record<'browser' | 'chrome', Api>;
      const { contextMenus } = scope.browser?.contextMenus ? scope.browser : scope.chrome;
      return contextMenus.update(item, { enabled: true }).then(
        () => true,
        () => false,
      );
    }, id),
});

const describeWaysIn = (session: () => Session): void => {
  it('offers the menu item and the keys that it says', async () => {
    const { shortcuts, hasMenuItem } = api(session().extensionPage);
    expect(await hasMenuItem('trace-selection')).toBe(true);
    expect(await hasMenuItem('no-such-item')).toBe(false);
    expect(await shortcuts()).toMatchObject({
      'trace-selection': 'Alt+Shift+S',
      'open-panel': 'Alt+Shift+O',
      'next-mark': 'Alt+Shift+Period',
      'previous-mark': 'Alt+Shift+Comma',
    });
  });

  it('opens the trace of a claim beside the page, or in a tab where the browser opens no panel', async () => {
    const { extensionPage } = session();
    // Chromium's driver counts as a reader who clicks; in Firefox no message does.
    await askBackground(extensionPage, 'open-trace', { claim: KOROTCHENKO as ClaimId });
    const shown = await waitFor(
      'the trace in a panel',
      () => panelsOf(extensionPage),
      (text) => text.includes('Earliest known'),
    );
    expect(shown).toContain('Igor Korotchenko');
  });

  it('finds no mark to go to on a page without', async () => {
    const page = await session().show('http://courier.test/markless', readFixture('no-claims'));
    await waitUntilRead(session(), page);
    expect(await step(session(), page, 1)).toEqual({ at: null });
    await page.tab.close();
  });
};

const step = (
  { extensionPage }: Session,
  { id }: OpenPage,
  direction: BackgroundRequests['step-mark']['request']['direction'],
) => askBackground(extensionPage, 'step-mark', { tab: id, direction });

const describePage = (session: () => Session): void => {
  it('lists the claims of the page, and shows one in full with its words there', async () => {
    const page = await session().show('http://courier.test/beside', readFixture('four-neighbours'));
    await waitUntilRead(session(), page);
    const panel = await openPanel(session(), page);
    await waitForText(panel, '4 known claims on this page');
    expect(await violations(panel)).toEqual([]);
    await panel.click(`[data-claim="${KOROTCHENKO}"] .claim-open`);
    const shown = await waitForText(panel, 'Earliest known');
    expect(shown).toContain('On this page');
    expect(shown).toContain('Show on page');
    expect(await violations(panel)).toEqual([]);
    await panel.close();
    await page.tab.close();
  });

  it('has room at 300 pixels', async () => {
    const page = await session().show('http://courier.test/narrow', readFixture('german'));
    await waitUntilRead(session(), page);
    const panel = await openPanel(session(), page);
    await panel.resize(500, 700);
    await traceInPanel(panel, `Sicherheitszusammenarbeitsvereinbarungsverhandlungen: ${CHANGED}`);
    // A window may be no narrower than some width of its own; the page is.
    const overflow = await panel.evaluate(() => {
      document.body.style.maxWidth = '300px';
      return document.body.scrollWidth;
    }, null);
    expect(overflow).toBeLessThanOrEqual(300);
    await panel.close();
    await page.tab.close();
  });
};

/** The side panel: the page's claims, a traced text, and the ways in. */
export const describePanel = (session: () => Session): void => {
  describe('the panel', () => {
    describePage(session);
    describeTexts(session);
    describeSelections(session);
    describeWaysIn(session);
  });
};
