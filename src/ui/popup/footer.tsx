import { say } from '../../words/words.ts';

/** What is always said, and the ways to the panel and the options. */
export function Footer({
  onOptions,
  onPanel,
}: {
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
        <button type="button" class="link" onClick={onOptions}>
          {say('optionsLink')}
        </button>
      </p>
    </footer>
  );
}
