import browser from 'webextension-polyfill';
import { sendNotice } from '../messaging/messages.ts';
import type { PanelPlace, PanelRequest } from '../messaging/requests/panel.ts';

const keyOf = (place: PanelPlace): string => `panel:${place}`;

/**
 * Asks a panel to show something. Kept in session storage until it does: it may open only later, and the background may
 * have been stopped by then. A place has one request; a new one takes the place of the old.
 */
export const askPanel = async (place: PanelPlace, asked: PanelRequest): Promise<void> => {
  await browser.storage.session.set({ [keyOf(place)]: asked });
  sendNotice({ kind: 'panel-asked', place });
};

/** What a panel has been asked and has not taken yet. */
export const takePanelRequest = async (place: PanelPlace): Promise<PanelRequest | null> => {
  const key = keyOf(place);
  const stored = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return (stored[key] as PanelRequest | undefined) ?? null;
};

/** Forgets what was asked of the panel of a window or tab that is closed. */
export const forgetPanelRequest = (place: PanelPlace): Promise<void> =>
  browser.storage.session.remove(keyOf(place));
