import { say } from '../../words/words.ts';

/** What is always said, and the ways to the panel, the keys and the options. */
export function Footer({
  onHelp,
  onOptions,
  onPanel,
}: {
  onHelp: () => void;
  onOptions: () => void;
  onPanel: (() => void) | undefined;
}) {
  return (
    <footer class="bottom">
      <p>
        {say('unmarked')} {say('nothingLeaves')}
      </p>
      <p class="bottom-links">
        {onPanel && (
          <button type="button" class="link" onClick={onPanel}>
            {say('panelLink')}
          </button>
        )}
        <span>
          <button type="button" class="link keys" onClick={onHelp}>
            {say('optionsKeyboard')}
          </button>
          <button type="button" class="link" onClick={onOptions}>
            {say('optionsLink')}
          </button>
        </span>
      </p>
    </footer>
  );
}
