import { ChevronIcon } from '../parts/icons.tsx';

/** Goes between several claims in the same words: "1 of 2", and the statement of the one that is shown. */
export function Switcher({
  index,
  count,
  onChange,
  statement,
}: {
  index: number;
  count: number;
  onChange: (index: number) => void;
  statement: string;
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
      <p class="statement" role="status" title={statement}>
        <span class="visually-hidden">
          Claim {index + 1} of {count}:{' '}
        </span>
        {statement}
      </p>
    </section>
  );
}
