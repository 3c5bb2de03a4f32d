import { useState } from 'preact/hooks';
import type { ClaimOnPage } from '../../messaging/protocol.ts';
import type { ClaimId } from '../../model/brand.ts';
import type { ClaimRecord } from '../../model/record.ts';
import { Cite } from '../citing/cite.tsx';
import { citedClaim } from '../citing/cited.ts';
import type { NameBook } from '../parts/name-book.ts';
import { ChainSection } from './chain.tsx';
import { Completeness } from './completeness.tsx';
import { Differences } from './differences.tsx';
import { Origin } from './origin.tsx';
import { Related } from './related.tsx';
import { Responses } from './responses.tsx';
import { Reviews } from './reviews.tsx';
import { Sources } from './sources.tsx';
import { type ShowMatch, ThisPage } from './this-page.tsx';

/**
 * The trace of a claim in its fixed order: earliest known, this page, what differs, chain, official responses,
 * claim reviews, related claims, sources, how complete. Without matches the two steps about the page fall away.
 */
export function Trace(props: {
  record: ClaimRecord;
  /** What the page in front has of it. */
  found: ClaimOnPage | undefined;
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
  onShow: ShowMatch;
}) {
  const { record, found, names, onOpen, onShow } = props;
  const matches = found?.matches ?? [];
  const [chosen, choose] = useState(0);
  const selected = Math.min(chosen, matches.length - 1);
  const match = matches[selected];
  return (
    <div class="trace">
      <Origin record={record} names={names} />
      {match && (
        <>
          <ThisPage matches={matches} selected={selected} onSelect={choose} onShow={onShow} />
          <Differences
            record={record}
            onPage={match}
            names={names}
            onOpen={onOpen}
            {...(matches.length > 1 && {
              passage: { number: selected + 1, of: matches.length },
            })}
          />
        </>
      )}
      <ChainSection
        record={record}
        names={names}
        page={found && match && { address: found.address, match }}
      />
      <Responses record={record} names={names} onOpen={onOpen} />
      <Reviews reviews={record.reviews} names={names} />
      <Related record={record} names={names} onOpen={onOpen} />
      <Sources record={record} names={names} />
      <Completeness record={record} />
      <Cite subject={citedClaim(record, found)} names={names} />
    </div>
  );
}
