import type { Asker } from '../messaging/messages.ts';
import type { SwitchOff } from '../messaging/requests/card.ts';
import type { SettingsChange } from '../model/settings.ts';
import { change } from './change-settings.ts';
import { placeOf } from './handlers/place.ts';

/** What is to be chosen otherwise so that the reader sees no more of something. */
export const changeFor = (off: SwitchOff, site: string): SettingsChange => {
  switch (off.kind) {
    case 'mark':
      return { kind: 'mark-off', mark: { claim: off.claim, words: off.words }, off: true };
    case 'claim':
      return { kind: 'claim-off', claim: off.claim, off: true };
    case 'site':
      return { kind: 'pause-site', site, paused: true };
    case 'everywhere':
      return { kind: 'pause-everywhere', paused: true };
    default:
      return off satisfies never;
  }
};

/** Switches something off in every open tab at once; each is undone in the options. */
export const switchOff = async (off: SwitchOff, asker: Asker): Promise<null> => {
  await change(changeFor(off, placeOf(asker).site));
  return null;
};
