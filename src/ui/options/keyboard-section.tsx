import { useEffect, useState } from 'preact/hooks';
import type { PlainKey } from '../../words/catalogue.ts';
import { say } from '../../words/words.ts';
import { Part } from './part.tsx';
import type { Command, SettingsSource } from './source.ts';

/** The browser's own names for opening what an extension shows. */
const OWN_WORDS: { readonly [name: string]: PlainKey } = {
  _execute_action: 'optionsOpenWhence',
  _execute_sidebar_action: 'optionsOpenSidebar',
};

const ownWords = (name: string): string => {
  const key = OWN_WORDS[name];
  return key === undefined ? name : say(key);
};

/** The keyboard commands with the shortcuts they have now. They are the browser's to change, on a page of its own. */
export function KeyboardSection({ source }: { source: SettingsSource }) {
  const [commands, setCommands] = useState<readonly Command[]>([]);
  useEffect(() => {
    const read = () => source.listCommands().then(setCommands, () => setCommands([]));
    read();
    // Shortcuts are changed on another page: what it left is seen on coming back.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [source]);
  return (
    <Part name="keyboard" title={say('optionsKeyboard')} about={say('optionsKeyboardAbout')}>
      {commands.length === 0 && <p class="small">{say('optionsNoCommands')}</p>}
      <ul class="rows">
        {commands.map(({ name, description, shortcut }) => (
          <li key={name} data-command={name}>
            <span class="row-words">{description || ownWords(name)}</span>
            {shortcut ? (
              <kbd>{shortcut}</kbd>
            ) : (
              <span class="row-hint">{say('optionsNoShortcut')}</span>
            )}
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={() => source.openShortcuts()}>
        {say('optionsChangeShortcuts')}
      </button>
    </Part>
  );
}
