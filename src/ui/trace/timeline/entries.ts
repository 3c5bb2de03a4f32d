import type { ClaimRecord, OfficialResponse } from '../../../model/record.ts';
import { dayOf } from '../chain-tree.ts';
import type { LaneRow } from './lanes.ts';
import { type Row, rowsOf } from './rows.ts';

/** What stands in a timeline, each in its row. */
export type Entry = LaneRow &
  (
    | { readonly kind: 'appearance'; readonly row: Row; readonly isThisPage: boolean }
    | { readonly kind: 'response'; readonly response: OfficialResponse }
    /** The page in front, which is no appearance of the record. */
    | { readonly kind: 'page' }
  );

/**
 * A record's appearances and official responses in the order of time, and the page in front at the end, where it is none of them:
 * when it was printed is not known. Parties that were not found to speak have no place in time.
 *
 * @param page the address of the page that repeats the claim; undefined where none is in front
 */
export function entriesOf(record: ClaimRecord, page: string | undefined): readonly Entry[] {
  const entries: Entry[] = rowsOf(record).map((row) => ({
    kind: 'appearance',
    id: row.id,
    relays: row.relays,
    row,
    isThisPage: page !== undefined && isSamePage(row.appearance.url, page),
  }));
  const spoke = record.responses.filter(({ stance }) => stance !== 'none-found');
  for (const [at, response] of spoke.toSorted((a, b) => dayOf(a) - dayOf(b)).entries()) {
    const later = entries.findIndex((entry) => dayOfEntry(entry) > dayOf(response));
    const place = later < 0 ? entries.length : later;
    entries.splice(place, 0, { kind: 'response', id: `response ${at}`, relays: [], response });
  }
  const isListed = entries.some((entry) => entry.kind === 'appearance' && entry.isThisPage);
  if (page !== undefined && !isListed) entries.push({ kind: 'page', id: 'page', relays: [] });
  return entries;
}

/** The day by which an entry has its place, in days since 1 January 1970; infinite where it is not known. */
export function dayOfEntry(entry: Entry): number {
  switch (entry.kind) {
    case 'appearance':
      return dayOf(entry.row.appearance);
    case 'response':
      return dayOf(entry.response);
    case 'page':
      return Number.POSITIVE_INFINITY;
    default:
      return entry satisfies never;
  }
}

/** Whether it is the page that the reader has in front of them. */
export function isInFront(entry: Entry): boolean {
  return entry.kind === 'page' || (entry.kind === 'appearance' && entry.isThisPage);
}

/** Whether two addresses lead to one page, whatever part of it, by whatever scheme. */
export function isSamePage(a: string | undefined, b: string): boolean {
  return a !== undefined && bare(a) === bare(b);
}

function bare(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname, search } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}
