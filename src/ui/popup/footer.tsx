import { UNMARKED } from '../../model/words.ts';

/** What is always said, and the way to the options. */
export function Footer({ onOptions }: { onOptions: () => void }) {
  return (
    <footer class="bottom">
      <p>{UNMARKED} Nothing you read leaves this browser.</p>
      <button type="button" class="link" onClick={onOptions}>
        Options
      </button>
    </footer>
  );
}
