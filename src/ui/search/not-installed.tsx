import { say } from '../../words/words.ts';
import { SearchIcon } from '../parts/icons.tsx';

/** No record of the installed packs fits what was searched for: that does not say that it is untrue, nor that nobody said it. */
export function NotInstalled() {
  return (
    <section class="state state-not-installed" data-state="not-installed">
      <div class="state-icon">
        <SearchIcon />
      </div>
      <p>{say('notInstalledHint')}</p>
    </section>
  );
}
