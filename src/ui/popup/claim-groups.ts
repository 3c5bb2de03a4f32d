import type { ClaimOnPage } from '../../messaging/protocol.ts';
import { isMark } from '../../model/match.ts';

/** The claims on a page as they are listed, each group in reading order. */
export type ClaimGroups = {
  readonly marked: readonly ClaimOnPage[];
  /** Near to something on the page, and not marked there. */
  readonly related: readonly ClaimOnPage[];
  /** Switched off by the reader. */
  readonly hidden: readonly ClaimOnPage[];
};

/** Sets apart the claims that are marked on the page, those only related, and those the reader has switched off. */
export function groupsOf(claims: readonly ClaimOnPage[]): ClaimGroups {
  const { marked = [], related = [], hidden = [] } = Object.groupBy(claims, groupOf);
  return { marked, related, hidden };
}

function groupOf({ off, matches }: ClaimOnPage): keyof ClaimGroups {
  if (off) return 'hidden';
  return matches.some(({ match }) => isMark(match)) ? 'marked' : 'related';
}
