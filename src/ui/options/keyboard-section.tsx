import { say } from '../../words/words.ts';
import { CommandList } from '../help/command-list.tsx';
import { Part } from './part.tsx';
import type { SettingsSource } from './source.ts';

/** The keyboard commands, which are the browser's to change, and the way to all other keys. */
export function KeyboardSection({
  source,
  onHelp,
}: {
  source: SettingsSource;
  onHelp: () => void;
}) {
  return (
    <Part name="keyboard" title={say('optionsKeyboard')} about={say('optionsKeyboardAbout')}>
      <CommandList list={source.listCommands} />
      <div class="row">
        <button type="button" class="button" onClick={() => source.openShortcuts()}>
          {say('optionsChangeShortcuts')}
        </button>
        <button type="button" class="button" onClick={onHelp}>
          {say('allKeys')} <kbd>?</kbd>
        </button>
      </div>
    </Part>
  );
}
