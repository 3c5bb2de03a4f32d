import type { PlainKey } from '../../words/catalogue.ts';
import { say } from '../../words/words.ts';

/** A keyboard command as the browser has it now; `shortcut` is empty where it has none. */
export type Command = {
  readonly name: string;
  readonly description: string;
  readonly shortcut: string;
};

// The browser tells what the manifest says of a command in its own language, which need not be the reader's.
const WORDS: { readonly [name: string]: PlainKey } = {
  _execute_action: 'optionsOpenWhence',
  _execute_sidebar_action: 'optionsOpenSidebar',
  'trace-selection': 'commandTraceSelection',
  'open-panel': 'commandOpenPanel',
  'next-mark': 'commandNextMark',
  'previous-mark': 'commandPreviousMark',
};

/** What a command does; what the browser says of it where it is none of ours. */
export function commandInWords({ name, description }: Command): string {
  const key = WORDS[name];
  return key === undefined ? description || name : say(key);
}
