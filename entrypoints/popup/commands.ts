import browser from 'webextension-polyfill';
import type { Command } from '../../src/ui/help/command.ts';

/** The commands that the browser has for us; none where it has no keyboard. */
export const listCommands = async (): Promise<readonly Command[]> =>
  ((await browser.commands?.getAll()) ?? []).map(({ name, description, shortcut }) => ({
    name: name ?? '',
    description: description ?? '',
    shortcut: shortcut ?? '',
  }));
