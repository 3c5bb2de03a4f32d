import browser from 'webextension-polyfill';
import { DEFAULT_SETTINGS, type Settings, type SettingsChange } from '../model/settings.ts';
import { applyChange } from './change.ts';
import { type ReadSettings, readSettings } from './read-settings.ts';

const KEY = 'settings';
/** Where paused sites were kept when nothing else could be chosen. */
const OLD_PAUSED_SITES = 'pausedSites';
/** What could not be read, as it was, before something was written over it. */
const SET_ASIDE = 'settingsSetAside';

type Stored = { readonly [name: string]: unknown };

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readRaw = async (): Promise<unknown> => {
  const stored = await browser.storage.local.get([KEY, OLD_PAUSED_SITES]);
  if (stored[KEY] !== undefined) return stored[KEY];
  return stored[OLD_PAUSED_SITES] === undefined ? {} : { pausedSites: stored[OLD_PAUSED_SITES] };
};

/** The settings as stored, and what of them could not be read. */
export const readStoredSettings = async (): Promise<ReadSettings> => readSettings(await readRaw());

/** The settings that hold. */
export const currentSettings = async (): Promise<Settings> => (await readStoredSettings()).settings;

let lastWrite: Promise<unknown> = Promise.resolve();

/** Writes are made one after the other: two that overlap would undo one another. */
const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
  const done = lastWrite.then(write, write);
  lastWrite = done.catch(() => undefined);
  return done;
};

const write = async (change: (settings: Settings) => Settings): Promise<Settings> => {
  const raw = await readRaw();
  const { settings, problems } = readSettings(raw);
  const changed = change(settings);
  await browser.storage.local.set({
    // Fields of a later version are kept for it.
    [KEY]: { ...(isStored(raw) ? raw : {}), ...changed },
    ...(problems.length > 0 && { [SET_ASIDE]: raw }),
  });
  await browser.storage.local.remove(OLD_PAUSED_SITES);
  return changed;
};

/** Makes one change; settles with what holds once it is stored. */
export const changeSettings = (change: SettingsChange): Promise<Settings> =>
  inTurn(() => write((settings) => applyChange(settings, change)));

/** Puts other settings in place of all that hold. */
export const replaceSettings = (settings: Settings): Promise<Settings> =>
  inTurn(() => write(() => settings));

/** Forgets everything the reader has chosen. */
export const eraseSettings = (): Promise<Settings> =>
  inTurn(async () => {
    await browser.storage.local.remove([KEY, OLD_PAUSED_SITES, SET_ASIDE]);
    return DEFAULT_SETTINGS;
  });
