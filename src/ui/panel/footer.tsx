import { say } from '../../words/words.ts';

/** What is always said, and the way to the keys. */
export function PanelFooter({ onHelp }: { onHelp: () => void }) {
  return (
    <footer class="bottom">
      <p>
        {say('unmarked')} {say('nothingTracedLeaves')}
      </p>
      <button type="button" class="link keys" onClick={onHelp}>
        {say('optionsKeyboard')}
      </button>
    </footer>
  );
}
