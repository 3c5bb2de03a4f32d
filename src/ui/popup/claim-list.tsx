import { useState } from 'preact/hooks';
import type { ClaimOnPage } from '../../messaging/protocol.ts';
import type { ClaimId } from '../../model/brand.ts';
import { isMark } from '../../model/match.ts';
import { countInWords } from '../../model/words.ts';
import type { NameBook } from '../parts/name-book.ts';
import type { ShowMatch } from '../trace/this-page.tsx';
import { ClaimItem } from './claim-item.tsx';
import { HiddenClaims } from './hidden-claims.tsx';

/** The claims on a page in reading order; those that are only related stand after them, apart. */
export function ClaimList(props: {
  claims: readonly ClaimOnPage[];
  reading: boolean;
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
  onShow: ShowMatch;
  onShowAgain: (claim: ClaimId) => void;
}) {
  const { claims, reading, onShowAgain, ...rest } = props;
  const hidden = claims.filter(({ off }) => off);
  const shown = claims.filter(({ off }) => !off);
  const marked = shown.filter(({ matches }) => matches.some(({ match }) => isMark(match)));
  const related = shown.filter((claim) => !marked.includes(claim));
  // A lone claim is what the reader came for; of several, the closed rows are the overview.
  const [chosen, choose] = useState<ClaimId | 'none'>();
  const opened = chosen ?? (marked.length === 1 ? marked[0]?.record.id : undefined);
  const item = (claim: ClaimOnPage) => (
    <ClaimItem
      key={claim.record.id}
      claim={claim}
      open={opened === claim.record.id}
      onToggle={(open) => choose(open ? claim.record.id : 'none')}
      {...rest}
    />
  );
  return (
    <>
      <h1 class="count" tabIndex={-1}>
        <span role="status">
          {marked.length === 0 && hidden.length > 0
            ? 'Known claims are hidden'
            : countInWords(marked.length, 'known claim')}{' '}
          on this page
          {reading && <span class="still-reading">, still reading</span>}
        </span>
      </h1>
      <ol class="claims">{marked.map(item)}</ol>
      {related.length > 0 && (
        <>
          <h2 class="apart">Related, not marked on the page</h2>
          <ol class="claims">{related.map(item)}</ol>
        </>
      )}
      <HiddenClaims claims={hidden} onShowAgain={onShowAgain} />
    </>
  );
}
