import { say } from '../../words/words.ts';

/** What is always said, and the way to the options. */
export function Footer({ onOptions }: { onOptions: () => void }) {
  return (
    <footer class="bottom">
      <p>
        {say('unmarked')} {say('nothingLeaves')}
      </p>
      <button type="button" class="link" onClick={onOptions}>
        {say('optionsLink')}
      </button>
    </footer>
  );
}
