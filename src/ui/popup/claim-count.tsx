import { countInWords } from '../../model/words.ts';
import type { ClaimGroups } from './claim-groups.ts';

/** How many claims are marked on the page, as the heading of their list. */
export function ClaimCount({ groups, reading }: { groups: ClaimGroups; reading: boolean }) {
  const { marked, hidden } = groups;
  return (
    <h1 class="count" tabIndex={-1}>
      <span role="status">
        {marked.length === 0 && hidden.length > 0
          ? 'Known claims are hidden'
          : countInWords(marked.length, 'known claim')}{' '}
        on this page
        {reading && <span class="still-reading">, still reading</span>}
      </span>
    </h1>
  );
}
