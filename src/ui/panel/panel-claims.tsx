import type { ClaimOnPage } from '../../messaging/protocol.ts';
import type { ClaimId } from '../../model/brand.ts';
import { isMark } from '../../model/match.ts';
import { originOf } from '../../model/origin.ts';
import { countInWords, dateInWords } from '../../model/words.ts';
import { ChevronIcon } from '../parts/icons.tsx';
import type { NameBook } from '../parts/name-book.ts';
import { Status } from '../parts/status.tsx';
import { placeInWords } from '../trace/origin-place.ts';

/** The claims on the page in reading order, each a way to its full trace; related ones stand apart. */
export function PanelClaims(props: {
  claims: readonly ClaimOnPage[];
  reading: boolean;
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
}) {
  const { claims, reading, names, onOpen } = props;
  const marked = claims.filter(({ matches }) => matches.some(({ match }) => isMark(match)));
  const related = claims.filter((claim) => !marked.includes(claim));
  const row = (claim: ClaimOnPage) => (
    <ClaimRow key={claim.record.id} claim={claim} names={names} onOpen={onOpen} />
  );
  return (
    <>
      <h1 class="count" tabIndex={-1}>
        <span role="status">
          {countInWords(marked.length, 'known claim')} on this page
          {reading && <span class="still-reading">, still reading</span>}
        </span>
      </h1>
      <ol class="claims">{marked.map(row)}</ol>
      {related.length > 0 && (
        <>
          <h2 class="apart">Related, not marked on the page</h2>
          <ol class="claims">{related.map(row)}</ol>
        </>
      )}
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
          <span class="claim-statement">{record.statement}</span>
          <ChevronIcon />
        </button>
      </h2>
      <p class="whence">
        {whenceInWords(claim, names)}
        {matches.length > 1 && ` · ${matches.length} times on this page`}
      </p>
      <Status record={record} names={names} />
    </li>
  );
}

function whenceInWords({ record }: ClaimOnPage, names: NameBook): string {
  const origin = originOf(record);
  const who = [
    origin?.speaker?.name ?? placeInWords(record, names) ?? 'speaker unknown',
    dateInWords(origin?.date),
  ];
  return `Earliest known: ${who.join(', ')}`;
}
