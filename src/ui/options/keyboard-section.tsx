import { useEffect, useState } from 'preact/hooks';
import { Part } from './part.tsx';
import type { Command, SettingsSource } from './source.ts';

/** The browser's own names for opening what an extension shows. */
const OWN_WORDS: { readonly [name: string]: string } = {
  _execute_action: 'Open Whence',
  _execute_sidebar_action: 'Open the sidebar',
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
    <Part
      name="keyboard"
      title="Keyboard"
      about="Shortcuts belong to the browser, which lets you change them on a page of its own."
    >
      {commands.length === 0 && <p class="small">The browser lists no commands.</p>}
      <ul class="rows">
        {commands.map(({ name, description, shortcut }) => (
          <li key={name} data-command={name}>
            <span class="row-words">{description || OWN_WORDS[name] || name}</span>
            {shortcut ? <kbd>{shortcut}</kbd> : <span class="row-hint">no shortcut</span>}
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={() => source.openShortcuts()}>
        Change shortcuts
      </button>
    </Part>
  );
}
