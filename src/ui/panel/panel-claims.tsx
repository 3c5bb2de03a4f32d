import type { ClaimOnPage } from '../../messaging/protocol.ts';
import type { ClaimId } from '../../model/brand.ts';
import { originOf } from '../../model/origin.ts';
import { dateInWords, rowInWords, say, sayCount } from '../../words/words.ts';
import { Cite } from '../citing/cite.tsx';
import { citedPage } from '../citing/cited.ts';
import { ChevronIcon } from '../parts/icons.tsx';
import type { NameBook } from '../parts/name-book.ts';
import { Printed } from '../parts/printed.tsx';
import { Status } from '../parts/status.tsx';
import { ClaimCount } from '../popup/claim-count.tsx';
import { groupsOf } from '../popup/claim-groups.ts';
import { HiddenClaims } from '../popup/hidden-claims.tsx';
import { placeInWords } from '../trace/origin-place.ts';

/** The claims on the page in reading order, each a way to its full trace; related and hidden ones stand apart. */
export function PanelClaims(props: {
  claims: readonly ClaimOnPage[];
  reading: boolean;
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
  onShowAgain: (claim: ClaimId) => void;
}) {
  const { claims, reading, names, onOpen, onShowAgain } = props;
  const groups = groupsOf(claims);
  const page = citedPage([...groups.marked, ...groups.related]);
  const row = (claim: ClaimOnPage) => (
    <ClaimRow key={claim.record.id} claim={claim} names={names} onOpen={onOpen} />
  );
  return (
    <>
      <ClaimCount groups={groups} reading={reading} />
      <Printed address={claims[0]?.address} />
      <ol class="claims">{groups.marked.map(row)}</ol>
      {groups.related.length > 0 && (
        <>
          <h2 class="apart">{say('relatedApart')}</h2>
          <ol class="claims">{groups.related.map(row)}</ol>
        </>
      )}
      {page && (
        <div class="cite-page">
          <Cite subject={page} names={names} />
        </div>
      )}
      <HiddenClaims claims={groups.hidden} onShowAgain={onShowAgain} />
    </>
  );
}

function ClaimRow(props: {
  claim: ClaimOnPage;
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
}) {
  const { claim, names, onOpen } = props;
  const { record, matches } = claim;
  return (
    <li class="claim" data-claim={record.id}>
      <h2 class="claim-head">
        <button type="button" class="claim-toggle claim-open" onClick={() => onOpen(record.id)}>
          <span class="claim-statement" dir="auto">
            {record.statement}
          </span>
          <ChevronIcon />
        </button>
      </h2>
      <p class="whence">
        {whenceInWords(claim, names)}
        {matches.length > 1 && ` · ${sayCount('timesOnPage', matches.length)}`}
      </p>
      <Status record={record} names={names} />
    </li>
  );
}

function whenceInWords({ record }: ClaimOnPage, names: NameBook): string {
  const origin = originOf(record);
  const who = [
    origin?.speaker?.name ?? placeInWords(record, names) ?? say('speakerUnknown'),
    dateInWords(origin?.date),
  ];
  return say('earliestKnownLine', { what: rowInWords(who) });
}
