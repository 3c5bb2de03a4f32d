import type { Graph } from 'schema-dts';
import { isMark } from '../../model/match.ts';
import { originOf } from '../../model/origin.ts';
import type { ClaimRecord, ClaimReview } from '../../model/record.ts';
import { RECORD_LANGUAGE } from '../../model/record.ts';
import { dateInWords, say } from '../../words/words.ts';
import type { Format } from '../format.ts';
import { dayOf } from '../instant.ts';
import { type CitingContext, claimsOn, isRelated, matchesOf, type Subject } from '../subject.ts';
import {
  appearanceNode,
  described,
  type Nodes,
  node,
  nodeId,
  organisation,
  pageAddress,
  pageNode,
  responseNode,
  schemaDate,
} from './json-ld-nodes.ts';
import { aboutClaim } from './json-ld-words.ts';

/**
 * Claims in schema.org's terms, and claim reviews as their publishers gave them. The compiler holds what is written here to
 * schema.org's vocabulary (`schema-dts`). Whence rates nothing: a rating is a publisher's own words, and has no number.
 */
export const jsonLd: Format = {
  id: 'json-ld',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  // What is only related is no appearance of the claim.
  fits: (subject) =>
    subject.kind !== 'page' || claimsOn(subject.page).some(({ matches }) => !isRelated(matches)),
  write: (subject, context) => {
    const graph: Graph = { '@context': 'https://schema.org', '@graph': nodesOf(subject, context) };
    return `${JSON.stringify(graph, null, 2)}\n`;
  },
};

type Node = Nodes['Claim'] | Nodes['ClaimReview'];

function nodesOf(subject: Subject, context: CitingContext): Node[] {
  switch (subject.kind) {
    case 'claim':
      return nodesOfClaim(subject, context);
    case 'appearance': {
      const { record, appearance } = subject;
      const node = appearanceNode(record, appearance, context);
      const isOrigin = appearance.id === record.origin.appearance;
      return [
        claimNode(record, context, isOrigin ? { firstAppearance: node } : { appearance: node }),
      ];
    }
    case 'response':
      return [
        claimNode(subject.record, context, responses(subject.record, context, [subject.response])),
      ];
    case 'page':
      return claimsOn(subject.page)
        .filter(({ matches }) => !isRelated(matches))
        .map(({ record, matches }) => {
          const marked = matches.filter(({ match }) => isMark(match));
          const origin = originOf(record);
          return claimNode(record, context, {
            ...(origin && { firstAppearance: appearanceNode(record, origin, context) }),
            appearance: pageNode(subject.page, marked),
          });
        });
    default:
      return subject satisfies never;
  }
}

function nodesOfClaim(
  subject: Extract<Subject, { kind: 'claim' }>,
  context: CitingContext,
): Node[] {
  const { record, page } = subject;
  const marked = matchesOf(subject).filter(({ match }) => isMark(match));
  const here = page && marked.length > 0 ? [pageNode(page, marked)] : [];
  return [
    claimNode(record, context, {
      ...appearances(record, context, here),
      ...responses(record, context),
    }),
    ...record.reviews.map((review) => reviewNode(record, review, context)),
  ];
}

type Parts = Pick<Nodes['Claim'], 'firstAppearance' | 'appearance' | 'subjectOf'>;

function claimNode(record: ClaimRecord, context: CitingContext, parts: Parts): Nodes['Claim'] {
  return node('Claim', {
    '@id': nodeId(record.id),
    identifier: record.id,
    text: record.statement,
    inLanguage: RECORD_LANGUAGE,
    version: `${record.version}`,
    description: described(aboutClaim(record, context)),
    firstAppearance: parts.firstAppearance,
    appearance: parts.appearance,
    subjectOf: parts.subjectOf,
    sdDatePublished: dayOf(context.retrieved),
    sdLicense: 'https://creativecommons.org/licenses/by/4.0/',
  });
}

function appearances(
  record: ClaimRecord,
  context: CitingContext,
  here: readonly Nodes['WebPage'][],
): Parts {
  const origin = originOf(record);
  const later = record.appearances
    .filter((one) => one !== origin)
    .map((one) => appearanceNode(record, one, context));
  const all = [...later, ...here];
  return {
    ...(origin && { firstAppearance: appearanceNode(record, origin, context) }),
    ...(all.length > 0 && { appearance: all }),
  };
}

/** Statements about the claim. A search that found none is told in the claim's description: there is no work to name. */
function responses(record: ClaimRecord, context: CitingContext, chosen = record.responses): Parts {
  const made = chosen
    .filter(({ stance }) => stance !== 'none-found')
    .map((response) => responseNode(record, response, context));
  return made.length > 0 ? { subjectOf: made } : {};
}

/** The remark tells which sentence was rated where it is another than the record's. */
function reviewNode(
  record: ClaimRecord,
  review: ClaimReview,
  { names }: CitingContext,
): Nodes['ClaimReview'] {
  const { date, rating, quote, lang } = review;
  return node('ClaimReview', {
    author: organisation(names.outlet(review.publisher)),
    claimReviewed: record.statement,
    itemReviewed: node('Claim', { '@id': nodeId(record.id), text: record.statement }),
    datePublished: schemaDate(date),
    reviewRating: rating ? node('Rating', { alternateName: rating }) : undefined,
    reviewBody: quote,
    inLanguage: lang,
    url: pageAddress(review.url),
    description: described([
      review.remark,
      date && schemaDate(date) === undefined && say('dateSaid', { date: dateInWords(date) }),
    ]),
  });
}
