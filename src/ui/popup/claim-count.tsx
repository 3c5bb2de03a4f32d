import { say, sayCount } from '../../words/words.ts';
import type { ClaimGroups } from './claim-groups.ts';

/** How many claims are marked on the page, as the heading of their list. */
export function ClaimCount({ groups, reading }: { groups: ClaimGroups; reading: boolean }) {
  const { marked, hidden } = groups;
  return (
    <h1 class="count" tabIndex={-1}>
      <span role="status">
        {marked.length === 0 && hidden.length > 0
          ? say('claimsHidden')
          : sayCount('claimsHere', marked.length)}
        {reading && <span class="still-reading">, {say('stillReading')}</span>}
      </span>
    </h1>
  );
}
