import type { Settings } from '../model/settings.ts';
import { readSettings } from './read-settings.ts';

const KIND = 'whence-settings';
const VERSION = 1;

/** Settings from a file, or every reason why they cannot be taken from it. */
export type BroughtSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The settings as a file that {@link readSettingsFile} takes back. */
export const writeSettingsFile = (settings: Settings): string =>
  `${JSON.stringify({ kind: KIND, version: VERSION, settings }, null, 2)}\n`;

const refuse = (...problems: readonly string[]): BroughtSettings => ({ ok: false, problems });

/** Reads a settings file. All of it has to be right: a file taken in part would leave nobody sure of what holds. */
export const readSettingsFile = (text: string): BroughtSettings => {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse('This is not a JSON file. Choose one that Whence has exported.');
  }
  const { kind, version, settings } = (file ?? {}) as { readonly [name: string]: unknown };
  if (kind !== KIND) return refuse('These are not settings of Whence. Choose a file it exported.');
  if (version !== VERSION) {
    return refuse(
      `The file has version ${JSON.stringify(version)}; this Whence reads version ${VERSION}.`,
    );
  }
  if (settings === undefined) return refuse('The file holds no settings.');
  const read = readSettings(settings);
  return read.problems.length > 0
    ? refuse(...read.problems)
    : { ok: true, settings: read.settings };
};
