import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ClaimId } from '../../src/model/brand.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsChange } from '../../src/model/settings.ts';
import { applyChange } from '../../src/settings/change.ts';
import { readHost } from '../../src/settings/host-name.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../src/settings/settings-file.ts';
import {
  changeSettings,
  currentSettings,
  eraseSettings,
  readStoredSettings,
} from '../../src/settings/storage.ts';

const claim = (id: string) => id as ClaimId;
const host = fc.constantFrom('a.example', 'b.example', 'localhost', 'xn--mnchen-3ya.example');
const someMark = fc.record({
  claim: fc.constantFrom(claim('one'), claim('two')),
  words: fc.constantFrom('some words', 'other words', 'some\nwords'),
});
const someChange: fc.Arbitrary<SettingsChange> = fc.oneof(
  fc.record({
    kind: fc.constant('mode' as const),
    mode: fc.constantFrom('every-site' as const, 'chosen-sites' as const, 'on-click' as const),
  }),
  fc.record({ kind: fc.constant('choose-site' as const), host, chosen: fc.boolean() }),
  fc.record({ kind: fc.constant('pause-site' as const), site: host, paused: fc.boolean() }),
  fc.record({ kind: fc.constant('pause-everywhere' as const), paused: fc.boolean() }),
  fc.record({
    kind: fc.constant('marks' as const),
    marks: fc.record({
      occurrences: fc.constantFrom('every' as const, 'first-in-section' as const),
      perScreen: fc.constantFrom(3, 6, 12, null),
    }),
  }),
  fc.record({
    kind: fc.constant('card' as const),
    card: fc.record({ onRest: fc.boolean() }),
  }),
  fc.record({
    kind: fc.constant('claim-off' as const),
    claim: fc.constantFrom(claim('one'), claim('two')),
    off: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('mark-off' as const), mark: someMark, off: fc.boolean() }),
  fc.record({
    kind: fc.constant('show-again' as const),
    claim: fc.constantFrom(claim('one'), claim('two')),
  }),
);
const someSettings: fc.Arbitrary<Settings> = fc
  .array(someChange)
  .map((changes) => changes.reduce(applyChange, DEFAULT_SETTINGS));

describe('property: settings', () => {
  it('that were chosen are read as they were written', () => {
    fc.assert(
      fc.property(someSettings, (settings) => {
        const stored = JSON.parse(JSON.stringify(settings));
        expect(readSettings(stored)).toEqual({ settings, problems: [] });
        expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ ok: true, settings });
      }),
    );
  });

  it('are the same after a change made twice', () => {
    fc.assert(
      fc.property(someSettings, someChange, (settings, change) => {
        const once = applyChange(settings, change);
        expect(applyChange(once, change)).toEqual(once);
      }),
    );
  });

  it('come from anything whatever, and one bad field spoils no other', () => {
    fc.assert(
      fc.property(
        someSettings,
        fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)),
        fc.jsonValue(),
        (settings, field, junk) => {
          const { settings: read } = readSettings({ ...settings, [field]: junk });
          expect(readSettings(read)).toEqual({ settings: read, problems: [] });
          expect({ ...read, [field]: null }).toEqual({ ...settings, [field]: null });
        },
      ),
    );
  });
});

describe('what cannot be read', () => {
  it.each<[string, unknown, string]>([
    [
      'a mode nobody knows',
      { mode: 'sometimes' },
      'mode is "sometimes"; it can be "every-site", "chosen-sites", "on-click"',
    ],
    [
      'a list that is none',
      { pausedSites: 'a.example' },
      'pausedSites is "a.example"; it has to be a list',
    ],
    [
      'a site that is none',
      { chosenSites: ['a.example', 'http://b.example/x'] },
      'chosenSites[1] is "http://b.example/x", which cannot be read',
    ],
    [
      'half a mark',
      { marks: { perScreen: 1.5 } },
      'marks.perScreen is 1.5; it has to be a whole number from 1, or null for all',
    ],
    [
      'a mark without words',
      { off: { marks: [{ claim: 'one' }] } },
      'off.marks[0] is {"claim":"one"}, which cannot be read',
    ],
    ['no settings at all', 7, 'The whole is 7; it has to be an object'],
  ])('is told: %s', (_, stored, problem) => {
    expect(readSettings(stored).problems).toEqual([problem]);
  });

  it('leaves the rest of a list', () => {
    expect(
      readSettings({ chosenSites: ['a.example', 3, 'a.example'] }).settings.chosenSites,
    ).toEqual(['a.example']);
  });

  it.each<[string, string, string]>([
    ['other text', 'hello', 'not a JSON file'],
    ['another file', '{"name":"x"}', 'not settings of Whence'],
    ['null', 'null', 'not settings of Whence'],
    ['a later version', '{"kind":"whence-settings","version":2,"settings":{}}', 'version 2'],
    ['no settings', '{"kind":"whence-settings","version":1}', 'holds no settings'],
    ['a bad field', '{"kind":"whence-settings","version":1,"settings":{"mode":1}}', 'mode is 1'],
  ])('keeps a file out whole: %s', (_, text, problem) => {
    const brought = readSettingsFile(text);
    expect(brought.ok ? [] : brought.problems).toEqual([expect.stringContaining(problem)]);
  });
});

describe('a typed site', () => {
  it.each([
    ['news.example', 'news.example'],
    [' News.Example ', 'news.example'],
    ['https://news.example:8080/a?b#c', 'news.example'],
    ['news.example/path', 'news.example'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['localhost', 'localhost'],
    ['localhost:3000', 'localhost'],
    ['192.168.0.1', '192.168.0.1'],
    ['[::1]:80', '[::1]'],
  ])('%s is %s', (typed, host) => {
    expect(readHost(typed)).toEqual({ ok: true, host });
  });

  it.each([
    ['', 'Type the name of a site'],
    ['news', 'lacks an ending'],
    ['two words.example', 'not the name of a site'],
    ['*.news.example', 'Leave out the *'],
    ['ftp://news.example', 'not ftp addresses'],
    ['http://', 'not the name of a site'],
    ['.example', 'lacks an ending'],
  ])('“%s” is not one, and is told why', (typed, problem) => {
    const read = readHost(typed);
    expect(read.ok ? '' : read.problem).toContain(problem);
  });
});

describe('stored settings', () => {
  beforeEach(() => fakeBrowser.reset());
  const raw = () => fakeBrowser.storage.local.get(null);

  it('begin with what was paused when nothing else could be chosen', async () => {
    await fakeBrowser.storage.local.set({ pausedSites: ['a.example'] });
    expect(await currentSettings()).toEqual({ ...DEFAULT_SETTINGS, pausedSites: ['a.example'] });
    await changeSettings({ kind: 'mode', mode: 'on-click' });
    expect(await raw()).toEqual({
      settings: { ...DEFAULT_SETTINGS, mode: 'on-click', pausedSites: ['a.example'] },
    });
  });

  it('keep what a later version has put there', async () => {
    await fakeBrowser.storage.local.set({ settings: { language: 'de' }, packs: [1] });
    await changeSettings({ kind: 'pause-everywhere', paused: true });
    expect(await raw()).toMatchObject({
      settings: { language: 'de', pausedEverywhere: true },
      packs: [1],
    });
  });

  it('set aside what cannot be read before writing over it', async () => {
    const damaged = { mode: 'sometimes', chosenSites: ['a.example'] };
    await fakeBrowser.storage.local.set({ settings: damaged });
    expect((await readStoredSettings()).problems).toHaveLength(1);
    await changeSettings({ kind: 'pause-everywhere', paused: true });
    expect(await raw()).toMatchObject({
      settings: { mode: 'every-site', chosenSites: ['a.example'] },
      settingsSetAside: damaged,
    });
  });

  it('take changes one after the other', async () => {
    const hosts = ['a.example', 'b.example', 'c.example'];
    await Promise.all(
      hosts.map((each) => changeSettings({ kind: 'choose-site', host: each, chosen: true })),
    );
    expect((await currentSettings()).chosenSites).toEqual(hosts);
  });

  it('are gone when erased', async () => {
    await changeSettings({ kind: 'claim-off', claim: claim('one'), off: true });
    await eraseSettings();
    expect(await raw()).toEqual({});
    expect(await currentSettings()).toEqual(DEFAULT_SETTINGS);
  });
});
