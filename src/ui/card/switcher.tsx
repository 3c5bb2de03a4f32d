import { say } from '../../words/words.ts';
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
    <section class="switcher" aria-label={say('claimsInWords')}>
      <div class="switch">
        <button type="button" class="turn back" aria-label={say('previousClaim')} onClick={go(-1)}>
          <ChevronIcon />
        </button>
        <span class="position">{say('nthOf', { index: index + 1, count })}</span>
        <button type="button" class="turn" aria-label={say('nextClaim')} onClick={go(1)}>
          <ChevronIcon />
        </button>
      </div>
      <p class="statement" role="status" title={statement}>
        <span class="visually-hidden">{say('nthClaimOf', { index: index + 1, count })} </span>
        {statement}
      </p>
    </section>
  );
}
