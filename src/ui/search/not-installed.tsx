import { SearchIcon } from '../parts/icons.tsx';

/** No record of the installed packs fits what was searched for. */
export function NotInstalled() {
  return (
    <section class="state state-not-installed" data-state="not-installed">
      <div class="state-icon">
        <SearchIcon />
      </div>
      <p class="state-title">Not in the installed packs</p>
      <p>Fewer or other words may find it. What is not installed has not been checked.</p>
    </section>
  );
}
