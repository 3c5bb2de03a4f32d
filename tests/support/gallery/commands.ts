import type { Command } from '../../../src/ui/help/command.ts';

/** The commands as a browser lists them, one of them without keys. */
export const listCommands = async (): Promise<readonly Command[]> => [
  { name: '_execute_action', description: '', shortcut: 'Alt+Shift+W' },
  { name: 'trace-selection', description: 'Trace the selected text', shortcut: '' },
  { name: 'open-panel', description: 'Open the panel', shortcut: 'Alt+Shift+O' },
  { name: 'next-mark', description: 'Next', shortcut: 'Alt+Shift+.' },
  { name: 'previous-mark', description: 'Previous', shortcut: 'Alt+Shift+,' },
];
