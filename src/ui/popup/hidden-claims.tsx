import type { ClaimOnPage } from '../../messaging/protocol.ts';
import type { ClaimId } from '../../model/brand.ts';
import { say } from '../../words/words.ts';

/** Claims on the page that the reader has switched off: not marked, not counted, and a click away. */
export function HiddenClaims(props: {
  claims: readonly ClaimOnPage[];
  onShowAgain: (claim: ClaimId) => void;
}) {
  const { claims, onShowAgain } = props;
  if (claims.length === 0) return null;
  return (
    <>
      <h2 class="apart">{say('hiddenByYou')}</h2>
      <ul class="hidden-claims">
        {claims.map(({ record }) => (
          <li key={record.id} data-hidden-claim={record.id}>
            <bdi>{record.statement}</bdi>
            <button
              type="button"
              class="button"
              aria-label={say('showAgainWhat', { statement: record.statement })}
              onClick={() => onShowAgain(record.id)}
            >
              {say('showAgain')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
