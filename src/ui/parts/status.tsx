import type { ClaimRecord } from '../../model/record.ts';
import { say, statusLines } from '../../words/words.ts';
import { StanceIcon } from './icons.tsx';
import type { NameBook } from './name-book.ts';

/** The official status in words with the party and the date; the sign is a shape, the colour that of all text. */
export function Status({ record, names }: { record: ClaimRecord; names: NameBook }) {
  return (
    <ul class="status" aria-label={say('officialStatus')}>
      {statusLines(record.responses, names.party, 'short').map(({ stance, words }) => (
        <li>
          <StanceIcon stance={stance} />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
