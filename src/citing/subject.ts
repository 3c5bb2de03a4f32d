import type { ClaimId, Lang, OutletId, PartyId } from '../model/brand.ts';
import { isMark, type Match } from '../model/match.ts';
import type { Appearance, ClaimRecord, OfficialResponse } from '../model/record.ts';
import type { Instant } from './instant.ts';

/** Words of a page that a record has to do with. */
export type CitedMatch = {
  readonly record: ClaimRecord;
  readonly match: Pick<Match, 'level' | 'stance' | 'differences'>;
  /** The page's words, as the page has them. */
  readonly words: string;
  /** The sentence or so around them, the words among it. */
  readonly context: string;
};

/** A page as a reader had it in front. */
export type CitedPage = {
  readonly address: string;
  /** As the page gives it; absent where it gives none. */
  readonly title?: string;
  /** As the page declares it. */
  readonly lang?: Lang;
  /** In reading order. */
  readonly matches: readonly CitedMatch[];
};

/** What is cited or exported. */
export type Subject =
  | {
      readonly kind: 'claim';
      readonly record: ClaimRecord;
      /** The page on which the reader met the claim; what it has of other claims is left out. */
      readonly page?: CitedPage;
    }
  | { readonly kind: 'appearance'; readonly record: ClaimRecord; readonly appearance: Appearance }
  | { readonly kind: 'response'; readonly record: ClaimRecord; readonly response: OfficialResponse }
  | { readonly kind: 'page'; readonly page: CitedPage };

/** Looks up what records refer to by id; an id without an entry comes back as it is. */
export type CitingNames = {
  readonly outlet: (id: OutletId) => string;
  readonly party: (id: PartyId) => string;
  readonly record: (id: ClaimId) => Pick<ClaimRecord, 'statement'> | undefined;
};

/** What writing needs besides the subject. Nothing here reads a clock. */
export type CitingContext = {
  readonly names: CitingNames;
  /** When the reader looked. */
  readonly retrieved: Instant;
};

/** What the page has of the claim that is cited. */
export function matchesOf(subject: Extract<Subject, { kind: 'claim' }>): readonly CitedMatch[] {
  return (subject.page?.matches ?? []).filter(({ record }) => record.id === subject.record.id);
}

/** The matches of a page by record, records in order of their first match; those only related come last. */
export function claimsOn(
  page: CitedPage,
): readonly { readonly record: ClaimRecord; readonly matches: readonly CitedMatch[] }[] {
  const byClaim = Map.groupBy(page.matches, ({ record }) => record.id);
  const claims = [...byClaim.values()].flatMap((matches) => {
    const [first] = matches;
    return first ? [{ record: first.record, matches }] : [];
  });
  return claims.toSorted((a, b) => Number(isRelated(a.matches)) - Number(isRelated(b.matches)));
}

/** Whether the page speaks of the matter without repeating the claim anywhere. */
export function isRelated(matches: readonly CitedMatch[]): boolean {
  return !matches.some(({ match }) => isMark(match));
}
