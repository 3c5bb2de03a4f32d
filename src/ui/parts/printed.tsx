import { dayOf, instantOf } from '../../citing/instant.ts';
import { dateInWords, say } from '../../words/words.ts';

/** Stands on paper alone: when this was retrieved, and of which page. */
export function Printed({ address }: { address?: string | undefined }) {
  const today = dayOf(instantOf(new Date()));
  return (
    <p class="printed">
      {address && <bdi>{address} · </bdi>}
      {say('retrievedWith', { date: dateInWords(today) })}
    </p>
  );
}
