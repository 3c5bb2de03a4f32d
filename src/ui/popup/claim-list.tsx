import { useEffect, useState } from 'preact/hooks';
import type { ChosenClaim, ClaimOnPage } from '../../messaging/protocol.ts';
import type { ClaimId } from '../../model/brand.ts';
import { say } from '../../words/words.ts';
import { MarkSteps } from '../parts/mark-steps.tsx';
import type { NameBook } from '../parts/name-book.ts';
import type { ShowMatch } from '../trace/this-page.tsx';
import { ClaimCount } from './claim-count.tsx';
import { groupsOf } from './claim-groups.ts';
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
  onStep: (direction: 1 | -1) => Promise<boolean>;
  /** The claim that the reader has chosen last, here or elsewhere. */
  chosen: ChosenClaim | undefined;
  onChoose: (claim: ClaimId) => void;
}) {
  const { claims, reading, onShowAgain, onStep, chosen: chosenLast, onChoose, ...rest } = props;
  const groups = groupsOf(claims);
  const { marked, related, hidden } = groups;
  // A lone claim is what the reader came for; of several, the closed rows are the overview.
  const [chosen, choose] = useState<ClaimId | 'none' | undefined>(chosenLast?.claim);
  useEffect(() => {
    if (chosenLast !== undefined) choose(chosenLast.claim);
  }, [chosenLast?.choice]);
  const toggle = (claim: ClaimId, open: boolean): void => {
    choose(open ? claim : 'none');
    if (open) onChoose(claim);
  };
  const opened = chosen ?? (marked.length === 1 ? marked[0]?.record.id : undefined);
  const item = (claim: ClaimOnPage) => (
    <ClaimItem
      key={claim.record.id}
      claim={claim}
      open={opened === claim.record.id}
      onToggle={(open) => toggle(claim.record.id, open)}
      {...rest}
    />
  );
  return (
    <>
      <div class="claims-head">
        <ClaimCount groups={groups} reading={reading} />
        {marked.length > 0 && <MarkSteps onStep={onStep} />}
      </div>
      <ol class="claims">{marked.map(item)}</ol>
      {related.length > 0 && (
        <>
          <h2 class="apart">{say('relatedApart')}</h2>
          <ol class="claims">{related.map(item)}</ol>
        </>
      )}
      <HiddenClaims claims={hidden} onShowAgain={onShowAgain} />
    </>
  );
}
