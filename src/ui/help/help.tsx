import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PlainKey } from '../../words/catalogue.ts';
import { say } from '../../words/words.ts';
import { ClearIcon } from '../parts/icons.tsx';
import type { Command } from './command.ts';
import { CommandList } from './command-list.tsx';

type Key = readonly [keys: string, does: PlainKey];

const HERE: readonly Key[] = [
  ['/', 'helpKeySearch'],
  ['↑ ↓', 'helpKeyResults'],
  ['Enter', 'helpKeyOpen'],
  ['Esc', 'helpKeyBack'],
  ['?', 'helpKeyList'],
];

const ON_PAGE: readonly Key[] = [
  ['Enter', 'helpKeyMark'],
  ['← →', 'helpKeyClaims'],
  ['Esc', 'helpKeyClose'],
];

/** All that the keyboard can do, over whatever is shown. The dialog keeps the focus and gives it back; Escape closes it. */
export function Help({
  listCommands,
  onClose,
}: {
  listCommands: () => Promise<readonly Command[]>;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  // As soon as it is there: what is seen and not yet modal would not hear its keys.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    // Neither the page behind, whose step back it would be, nor the browser, which would close a popup.
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.current?.close();
  };
  return (
    <dialog
      class="help"
      ref={dialog}
      aria-labelledby="help-title"
      onKeyDown={onKeyDown}
      onClose={onClose}
    >
      <div class="help-top">
        <h2 id="help-title">{say('optionsKeyboard')}</h2>
        <button
          type="button"
          class="clear"
          aria-label={say('close')}
          onClick={() => dialog.current?.close()}
        >
          <ClearIcon />
        </button>
      </div>
      <h3>{say('helpEverywhere')}</h3>
      <CommandList list={listCommands} />
      <p class="small">{say('optionsKeyboardAbout')}</p>
      <h3>{say('helpHere')}</h3>
      <Keys keys={HERE} />
      <h3>{say('helpOnPage')}</h3>
      <Keys keys={ON_PAGE} />
    </dialog>
  );
}

function Keys({ keys }: { keys: readonly Key[] }) {
  return (
    <ul class="rows">
      {keys.map(([names, does]) => (
        <li key={names}>
          <span class="row-words">{say(does)}</span>
          <span class="row-keys">
            {names.split(' ').map((name) => (
              <kbd key={name}>{name}</kbd>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
