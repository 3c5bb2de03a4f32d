import browser from 'webextension-polyfill';
import { askBackground } from '../../src/messaging/messages.ts';
import type { SettingsSource } from '../../src/ui/options/source.ts';
import { listCommands } from '../popup/commands.ts';

/** Chromium has an address for its page of shortcuts; Firefox has a function in its place. */
const openShortcuts = async (): Promise<void> => {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
};

/** The settings as the background has them, and the browser's own questions and pages. */
export const settingsSource: SettingsSource = {
  view: () => askBackground('view-settings', {}),
  change: async (change) => {
    await askBackground('change-settings', change);
  },
  allow: async (origins, change) => {
    // Nothing is awaited before the request: browsers grant it in the course of a click alone.
    const changed = change && askBackground('change-settings', change.now);
    const granted = await browser.permissions.request({ origins: [...origins] });
    await changed;
    if (change && !granted) await askBackground('change-settings', change.otherwise);
    return { granted };
  },
  exportFile: async () => (await askBackground('export-settings', {})).file,
  importFile: async (file) => (await askBackground('import-settings', { file })).problems,
  erase: async () => {
    await askBackground('erase-settings', {});
  },
  listPacks: async () => (await askBackground('list-packs', {})).packs,
  listCommands,
  openShortcuts,
  openOptions: () => browser.runtime.openOptionsPage(),
  onChange: (react, { signal }) => {
    const events = [
      browser.storage.onChanged,
      browser.permissions.onAdded,
      browser.permissions.onRemoved,
    ];
    for (const event of events) {
      event.addListener(react);
      signal.addEventListener('abort', () => event.removeListener(react));
    }
  },
};
