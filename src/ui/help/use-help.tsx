import { useMemo, useState } from 'preact/hooks';
import type { Command } from './command.ts';
import { Help } from './help.tsx';
import { goToSearch, useKeys } from './use-keys.ts';

/** The list of what the keyboard can do, under `?` and behind a button; `/` leads to the search. */
export function useHelp(listCommands: () => Promise<readonly Command[]>) {
  const [isOpen, setOpen] = useState(false);
  useKeys(useMemo(() => ({ '?': () => setOpen(true), '/': goToSearch }), []));
  return {
    open: () => setOpen(true),
    view: isOpen && <Help listCommands={listCommands} onClose={() => setOpen(false)} />,
  };
}
