import { say } from '../../words/words.ts';

/** What is always said. */
export function PanelFooter() {
  return (
    <footer class="bottom">
      {say('unmarked')} {say('nothingTracedLeaves')}
    </footer>
  );
}
