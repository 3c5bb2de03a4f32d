import type { Settings, SettingsChange } from '../model/settings.ts';
import { changeSettings, eraseSettings, replaceSettings } from '../settings/storage.ts';
import { renewMenus } from './menus.ts';
import { syncSites, tellSettings } from './sites/sync.ts';

const everything = async (settings: Settings): Promise<void> => {
  await syncSites();
  await tellSettings(settings);
  renewMenus();
};

/** Chooses one thing otherwise. Settles once it is stored and every open tab that answers in time has heard of it. */
export const change = async (changed: SettingsChange): Promise<void> => {
  const settings = await changeSettings(changed);
  switch (changed.kind) {
    case 'mode':
    case 'choose-site':
    case 'pause-site':
    case 'pause-everywhere':
      return syncSites();
    case 'language':
      renewMenus();
      return tellSettings(settings);
    case 'marks':
    case 'card':
    case 'claim-off':
    case 'mark-off':
    case 'show-again':
      return tellSettings(settings);
    default:
      return changed satisfies never;
  }
};

/** Puts other settings in place of all that hold, in open tabs too. */
export const replaceAll = async (settings: Settings): Promise<void> =>
  everything(await replaceSettings(settings));

/** Forgets everything the reader has chosen, in open tabs too. */
export const eraseAll = async (): Promise<void> => everything(await eraseSettings());
