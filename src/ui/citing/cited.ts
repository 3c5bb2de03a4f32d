import type { CitedMatch, CitedPage, Subject } from '../../citing/subject.ts';
import type { ClaimOnPage } from '../../messaging/protocol.ts';
import type { ClaimRecord } from '../../model/record.ts';

/** A claim to be cited, with what the page in front has of it. */
export function citedClaim(record: ClaimRecord, found: ClaimOnPage | undefined): Subject {
  return { kind: 'claim', record, ...(found && { page: pageOf(found.address, [found]) }) };
}

/** A page to be cited, with the claims on it; undefined where it has none. */
export function citedPage(claims: readonly ClaimOnPage[]): Subject | undefined {
  const [first] = claims;
  return first && { kind: 'page', page: pageOf(first.address, claims) };
}

function pageOf(address: string, claims: readonly ClaimOnPage[]): CitedPage {
  return { address, matches: claims.flatMap(matchesOf) };
}

function matchesOf({ record, matches }: ClaimOnPage): readonly CitedMatch[] {
  return matches.map(({ match, words, context }) => ({ record, match, words, context }));
}
