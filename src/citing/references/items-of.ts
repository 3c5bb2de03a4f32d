import { isMark } from '../../model/match.ts';
import { originOf } from '../../model/origin.ts';
import type {
  Appearance,
  ClaimRecord,
  ClaimReview,
  OfficialResponse,
  Source,
} from '../../model/record.ts';
import { responseInWords, say } from '../../words/words.ts';
import { hostOf, webAddress } from '../address.ts';
import { dayOf } from '../instant.ts';
import { linkTo, linkToSource } from '../links.ts';
import { onOneLine } from '../printable.ts';
import { type CitedPage, type CitingContext, claimsOn, type Subject } from '../subject.ts';
import type { CslItem } from './csl.ts';
import { cslDate } from './csl-date.ts';
import { noteOfAppearance, noteOfResponse, noteOfReview } from './notes.ts';
import { inBrackets, suppliedTitle } from './supplied-title.ts';

/**
 * A subject as entries of a list of references: of a claim the origin, later appearances, each source of a
 * response, claim reviews; of a page the page itself and the origins of the claims marked on it.
 */
export function itemsOf(subject: Subject, context: CitingContext): readonly CslItem[] {
  switch (subject.kind) {
    case 'claim': {
      const [origin, ...others] = itemsOfRecord(subject.record, context);
      return unique([
        ...(origin ? [origin] : []),
        ...(subject.page ? [itemOfPage(subject.page, context)] : []),
        ...others,
      ]);
    }
    case 'appearance':
      return [itemOfAppearance(subject.record, subject.appearance, context)];
    case 'response':
      return unique(itemsOfResponse(subject.record, subject.response, context));
    case 'page':
      return unique([
        itemOfPage(subject.page, context),
        ...recordsMarkedOn(subject.page).flatMap((record) => {
          const origin = originOf(record);
          return origin ? [itemOfAppearance(record, origin, context)] : [];
        }),
      ]);
    default:
      return subject satisfies never;
  }
}

function itemsOfRecord(record: ClaimRecord, context: CitingContext): readonly CslItem[] {
  const origin = originOf(record);
  const later = record.appearances.filter((one) => one !== origin);
  return [
    ...[...(origin ? [origin] : []), ...later].map((one) => itemOfAppearance(record, one, context)),
    ...record.responses.flatMap((response) => itemsOfResponse(record, response, context)),
    ...record.reviews.map((review) => itemOfReview(record, review, context)),
  ];
}

function itemOfAppearance(
  record: ClaimRecord,
  appearance: Appearance,
  context: CitingContext,
): CslItem {
  const { speaker, outlet, date, quote, lang } = appearance;
  return {
    id: `${record.id}-${appearance.id}`,
    ...placed(linkTo(appearance), context),
    title: suppliedTitle(appearance, record.statement),
    ...(speaker && { author: [{ literal: speaker.name }] }),
    ...(outlet && { 'container-title': context.names.outlet(outlet) }),
    ...(date && { issued: cslDate(date) }),
    ...(lang && { language: lang }),
    ...(quote && { abstract: quote }),
    note: noteOfAppearance(record, appearance, context),
  };
}

/** A statement as each of its sources has it. A search that found none has nothing to be cited. */
function itemsOfResponse(
  record: ClaimRecord,
  response: OfficialResponse,
  context: CitingContext,
): readonly CslItem[] {
  if (response.stance === 'none-found') return [];
  const { party, date, quote, lang } = response;
  const told = responseInWords(response, context.names.party(party));
  const item = (source: Source | undefined): CslItem => ({
    id: `${record.id}-${party}-${date}`,
    ...placed(source ? linkToSource(response, source) : null, context),
    title: suppliedTitle(response, told),
    author: [{ literal: context.names.party(party) }],
    ...(source?.outlet && { 'container-title': context.names.outlet(source.outlet) }),
    issued: cslDate(date),
    ...(lang && { language: lang }),
    ...(quote && { abstract: quote }),
    note: noteOfResponse(record, response, source, context),
  });
  const { sources } = response;
  return sources.length > 0 ? sources.map(item) : [item(undefined)];
}

function itemOfReview(record: ClaimRecord, review: ClaimReview, context: CitingContext): CslItem {
  const { publisher, date, quote, lang } = review;
  const publisherName = context.names.outlet(publisher);
  return {
    id: `${record.id}-review-${publisher}`,
    ...placed(linkTo(review), context),
    title: inBrackets(say('suppliedReview', { claim: onOneLine(record.statement) })),
    author: [{ literal: publisherName }],
    'container-title': publisherName,
    ...(date && { issued: cslDate(date) }),
    ...(lang && { language: lang }),
    ...(quote && { abstract: quote }),
    note: noteOfReview(record, review),
  };
}

function itemOfPage(page: CitedPage, context: CitingContext): CslItem {
  const claims = recordsMarkedOn(page).map(({ statement }) => onOneLine(statement));
  return {
    id: `page-${hostOf(page.address)}`,
    ...placed(webAddress(page.address), context),
    title: onOneLine(page.title ?? '') || inBrackets(say('untitledPage')),
    ...(page.lang && { language: page.lang }),
    ...(claims.length > 0 && { note: say('notePage', { claims: claims.join(' ') }) }),
  };
}

function recordsMarkedOn(page: CitedPage): readonly ClaimRecord[] {
  return claimsOn(page)
    .filter(({ matches }) => matches.some(({ match }) => isMark(match)))
    .map(({ record }) => record);
}

/** What has an address was looked at on the day of retrieval. */
function placed(
  url: string | null,
  { retrieved }: CitingContext,
): Pick<CslItem, 'type' | 'source' | 'URL' | 'accessed'> {
  if (url === null) return { type: 'document', source: 'Whence' };
  const accessed = cslDate(dayOf(retrieved));
  return { type: 'webpage', source: 'Whence', URL: url, accessed };
}

/** Ids that name one entry each: a party may have spoken twice on one day. */
function unique(items: readonly CslItem[]): readonly CslItem[] {
  const taken = new Map<string, number>();
  return items.map((item) => {
    const count = (taken.get(item.id) ?? 0) + 1;
    taken.set(item.id, count);
    return count === 1 ? item : { ...item, id: `${item.id}-${count}` };
  });
}
