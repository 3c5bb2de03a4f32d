// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { ClaimId } from '../../src/model/brand.ts';
import { Options } from '../../src/ui/options/app.tsx';
import { Welcome } from '../../src/ui/welcome/app.tsx';
import { fakeSource, type SettingsScene } from '../support/gallery/settings-scene.ts';

const EVERY_SITE = ['http://*/*', 'https://*/*'];
const ofHost = (host: string) => [`http://${host}/*`, `https://${host}/*`];

type Shown = {
  readonly text: () => string;
  readonly click: (selector: string, named?: string) => Promise<void>;
  readonly type: (words: string) => Promise<void>;
  /** Waits until exactly this was asked for. */
  readonly asked: (...expected: readonly unknown[]) => Promise<void>;
};

/** Shows a page of settings and waits until it has something to show. */
async function show(scene: SettingsScene): Promise<Shown> {
  document.body.innerHTML = '<div id="app"></div>';
  const root = document.querySelector('#app');
  if (!root) throw new Error('no #app');
  const asked: string[] = [];
  const Page = scene.page === 'welcome' ? Welcome : Options;
  await act(async () => render(<Page source={fakeSource(scene, asked)} />, root));
  await vi.waitFor(() => expect(root.querySelector('fieldset')).not.toBeNull());
  const find = (selector: string, named = ''): HTMLElement => {
    const found = [...root.querySelectorAll<HTMLElement>(selector)].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(named),
    );
    if (!found) throw new Error(`no ${selector} ${named}`);
    return found;
  };
  return {
    text: () => root.textContent ?? '',
    click: (selector, named) => act(async () => find(selector, named).click()),
    type: (words) =>
      act(async () => {
        const field = find('.add input') as HTMLInputElement;
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    asked: (...expected) =>
      vi.waitFor(() => expect(asked).toEqual(expected.map((one) => words(one)))),
  };
}

const words = (asked: unknown): string =>
  (Array.isArray(asked) ? asked : [asked]).map((one) => JSON.stringify(one)).join(' ');

const mode = (name: string) => ({ kind: 'mode', mode: name });

test('welcome: every site is preselected, said plainly, and asked for in the click', async () => {
  const page = await show({ page: 'welcome' });
  expect(page.text()).toContain('Nothing you read leaves this browser.');
  expect(page.text()).toContain('If you decline, Whence still works');
  await page.click('button', 'Allow and start');
  await page.asked([EVERY_SITE, mode('every-site')]);
  await vi.waitFor(() => expect(page.text()).toContain('Whence reads along now'));
});

test('welcome: whoever declines reads on click', async () => {
  const page = await show({ page: 'welcome', grants: false });
  await page.click('button', 'Allow and start');
  await page.asked([EVERY_SITE, mode('every-site')], mode('on-click'));
  await vi.waitFor(() => expect(page.text()).toContain('only when you open it'));
});

test('welcome: other modes ask the browser for nothing', async () => {
  const page = await show({ page: 'welcome' });
  await page.click('[data-choice="on-click"] input');
  expect(page.text()).not.toContain('If you decline');
  await page.click('button', 'Start');
  await page.asked(mode('on-click'));
});

test('options: a mode is chosen, and every site asked for; declined, the last one holds', async () => {
  const page = await show({ settings: { mode: 'chosen-sites' }, grants: false });
  await page.click('[data-choice="every-site"] input');
  await page.asked([EVERY_SITE, mode('every-site')], mode('chosen-sites'));
  await vi.waitFor(() => expect(page.text()).toContain('The browser did not allow it'));
});

test('options: what the browser took back is told, and given again by one click', async () => {
  const page = await show({ access: { everySite: false, hosts: [], missing: EVERY_SITE } });
  expect(page.text()).toContain('Granted by the browser now: no site.');
  await page.click('button', 'Allow every site');
  // Two words: what is asked for, and that nothing changes with it.
  await page.asked([EVERY_SITE, undefined]);
});

test('options: a site is added by its name, and what is no name is told', async () => {
  const page = await show({ settings: { mode: 'chosen-sites', chosenSites: ['a.example'] } });
  await page.type('nowhere');
  await page.click('.add button');
  expect(page.text()).toContain('lacks an ending');
  await page.type('A.example/page');
  await page.click('.add button');
  expect(page.text()).toContain('a.example is chosen already.');
  await page.type('b.example');
  await page.click('.add button');
  await page.asked([ofHost('b.example'), { kind: 'choose-site', host: 'b.example', chosen: true }]);
});

test('options: a chosen site that the browser does not grant can be allowed, any can be removed', async () => {
  const page = await show({
    settings: { mode: 'chosen-sites', chosenSites: ['a.example', 'b.example'] },
    access: { everySite: false, hosts: ['a.example'], missing: ofHost('b.example') },
  });
  await page.click('button', 'Allow b.example');
  await page.click('button', 'Remove a.example');
  await page.asked([ofHost('b.example'), undefined], {
    kind: 'choose-site',
    host: 'a.example',
    chosen: false,
  });
  expect(document.querySelector('[aria-label="Allow a.example"]')).toBeNull();
});

test('options: marks and card', async () => {
  const page = await show({});
  await page.click('[data-choice="every"] input');
  await page.click('[data-choice="null"] input');
  await page.click('[data-choice="false"] input');
  await page.asked(
    { kind: 'marks', marks: { occurrences: 'every', perScreen: 6 } },
    { kind: 'marks', marks: { occurrences: 'first-in-section', perScreen: null } },
    { kind: 'card', card: { onRest: false } },
  );
});

test('options: everything switched off is listed with its statement and undone', async () => {
  const claim = 'rents' as ClaimId;
  const mark = { claim, words: 'rents doubled' };
  const page = await show({
    settings: {
      off: { claims: [claim], marks: [mark] },
      pausedSites: ['bank.example'],
      pausedEverywhere: true,
    },
    statements: [{ claim, statement: 'Rents have doubled.' }],
  });
  await page.click('button', 'Undo: Rents have doubled.');
  await page.click('button', 'Undo: “rents doubled”');
  await page.click('button', 'Resume: bank.example');
  await page.click('button', 'Resume');
  await page.asked(
    { kind: 'claim-off', claim, off: false },
    { kind: 'mark-off', mark, off: false },
    { kind: 'pause-site', site: 'bank.example', paused: false },
    { kind: 'pause-everywhere', paused: false },
  );
});

test('options: erasing is asked and confirmed', async () => {
  const page = await show({});
  await page.click('button', 'Erase all settings');
  await page.click('button', 'Keep them');
  await page.click('button', 'Erase all settings');
  await page.asked();
  await page.click('button', 'Erase');
  await page.asked('erase');
});

test('options: what is stored and cannot be read is told', async () => {
  const page = await show({ unread: ['mode is 1; it can be "every-site"'] });
  expect(page.text()).toContain('mode is 1; it can be "every-site"');
});

test('options: commands with their shortcuts, and the way to change them', async () => {
  const page = await show({});
  await vi.waitFor(() => expect(page.text()).toContain('Trace the selected textno shortcut'));
  expect(page.text()).toContain('Open WhenceAlt+Shift+W');
  await page.click('button', 'Change shortcuts');
  await page.asked('shortcuts');
});

test('options: a language is chosen by its own name, and the browser’s again', async () => {
  const page = await show({ settings: { language: 'de' } });
  const field = document.querySelector<HTMLSelectElement>('[data-part="language"] select');
  if (!field) throw new Error('no list of languages');
  expect(field.value).toBe('de');
  const options = [...field.options].map((one) => [one.textContent, one.lang, one.dir]);
  expect(options[0]).toEqual(['As the browser', 'en', 'ltr']);
  expect(options).toContainEqual(['Українська', 'uk', 'ltr']);
  expect(options).toContainEqual(['العربية', 'ar', 'rtl']);
  const choose = (value: string) =>
    act(async () => {
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  await choose('uk');
  await choose('');
  await page.asked({ kind: 'language', language: 'uk' }, { kind: 'language', language: null });
});
