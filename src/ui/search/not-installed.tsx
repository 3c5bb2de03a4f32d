import { SearchIcon } from '../parts/icons.tsx';

/** Said of a search without results: not that the thing is untrue, nor that nobody said it. */
export const NOT_INSTALLED = 'Not in the installed packs';

/** No record of the installed packs fits what was searched for. */
export function NotInstalled() {
  return (
    <section class="state state-not-installed" data-state="not-installed">
      <div class="state-icon">
        <SearchIcon />
      </div>
      <p>Fewer or other words may find it. What is not installed has not been checked.</p>
    </section>
  );
}
