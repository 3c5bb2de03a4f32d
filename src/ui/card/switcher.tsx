import type { ComponentChildren } from 'preact';
import { ChevronIcon } from '../parts/icons.tsx';

/** Goes between several claims in the same words: "1 of 2", and the statement of the one that is shown. */
export function Switcher({
  index,
  count,
  onChange,
  children,
}: {
  index: number;
  count: number;
  onChange: (index: number) => void;
  children: ComponentChildren;
}) {
  const go = (step: number) => () => onChange((index + step + count) % count);
  return (
    <section class="switcher" aria-label="Claims in these words">
      <div class="switch">
        <button type="button" class="turn back" aria-label="Previous claim" onClick={go(-1)}>
          <ChevronIcon />
        </button>
        <span class="position">
          {index + 1} of {count}
        </span>
        <button type="button" class="turn" aria-label="Next claim" onClick={go(1)}>
          <ChevronIcon />
        </button>
      </div>
      <p class="statement" role="status">
        <span class="visually-hidden">
          Claim {index + 1} of {count}:{' '}
        </span>
        {children}
      </p>
    </section>
  );
}
