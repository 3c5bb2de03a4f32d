import { useEffect, useState } from 'preact/hooks';
import { say } from '../../words/words.ts';
import { type Command, commandInWords } from './command.ts';

/** The keyboard commands with the shortcuts that they have now. */
export function CommandList({ list }: { list: () => Promise<readonly Command[]> }) {
  const [commands, setCommands] = useState<readonly Command[]>();
  useEffect(() => {
    const read = () => list().then(setCommands, () => setCommands([]));
    read();
    // Shortcuts are changed on another page: what it left is seen on coming back.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [list]);
  if (commands?.length === 0) return <p class="small">{say('optionsNoCommands')}</p>;
  return (
    <ul class="rows">
      {commands?.map((command) => (
        <li key={command.name} data-command={command.name}>
          <span class="row-words">{commandInWords(command)}</span>
          {command.shortcut ? (
            <kbd>{command.shortcut}</kbd>
          ) : (
            <span class="row-hint">{say('optionsNoShortcut')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
