import type { ClaimRecord } from '../../model/record.ts';
import {
  confidenceInWords,
  dateInWords,
  labelled,
  relationInWords,
  say,
} from '../../words/words.ts';
import { hostOf, webAddress } from '../address.ts';
import { linkTo } from '../links.ts';
import { sourcesOf } from '../sources.ts';
import { type CitingContext, matchesOf, type Subject } from '../subject.ts';
import { relayBlocks, translated } from './appearance.ts';
import { byline } from './byline.ts';
import {
  type Block,
  link,
  list,
  name,
  paragraph,
  quote,
  remark,
  type Section,
  section,
  strong,
} from './document.ts';
import { thisPageSection, whatDiffersSection } from './on-page.ts';
import { originSection } from './origin.ts';
import { responsesSection, reviewsSection } from './responses.ts';

/**
 * The trace of a claim in its fixed order: earliest known, this page, what differs, chain, official responses, claim
 * reviews, related claims, sources, how complete.
 */
export function traceSections(
  subject: Extract<Subject, { kind: 'claim' }>,
  context: CitingContext,
): readonly Section[] {
  const { record, page } = subject;
  const matches = matchesOf(subject);
  return [
    ...originSection(record, context),
    ...(page ? thisPageSection(page, matches, context) : []),
    ...whatDiffersSection(matches),
    ...chainSection(record, context),
    ...responsesSection(record, context),
    ...reviewsSection(record, context),
    ...relatedSection(record, context),
    ...sourcesSection(record, context),
    ...completenessSection(record),
  ];
}

/** Every later appearance, how it came from others and what changed on the way. */
function chainSection(record: ClaimRecord, context: CitingContext): Section[] {
  const later = record.appearances.filter(({ id }) => id !== record.origin.appearance);
  const items = later.map((appearance): Block[] => [
    ...paragraph(...byline(appearance, context.names)),
    ...(appearance.quote ? paragraph(quote(appearance.quote, appearance.lang)) : []),
    ...translated(appearance.translation),
    ...(appearance.url ? paragraph(link(linkTo(appearance), hostOf(appearance.url))) : []),
    ...relayBlocks(record, appearance, context),
    ...[appearance.outletRemark, appearance.dateRemark, appearance.remark].flatMap(remark),
  ]);
  return section(
    say('howItTravelled'),
    items.length > 0 ? list(items, true) : paragraph(say('noLaterAppearance')),
  );
}

function relatedSection({ relations }: ClaimRecord, { names }: CitingContext): Section[] {
  return section(
    say('relatedClaims'),
    list(
      relations.map(({ kind, claim, remark: why }) => [
        ...paragraph(
          labelled(relationInWords(kind), ''),
          name(names.record(claim)?.statement ?? claim),
        ),
        ...remark(why),
      ]),
    ),
  );
}

function sourcesSection(record: ClaimRecord, { names }: CitingContext): Section[] {
  const all = sourcesOf(record).map(({ url, outlet }) =>
    paragraph(link(webAddress(url), outlet ? names.outlet(outlet) : hostOf(url))),
  );
  return section(say('sources'), all.length > 0 ? list(all) : paragraph(say('noAddress')));
}

/** How complete the record is, which says nothing about whether the claim is true. */
function completenessSection({ completeness, corrections }: ClaimRecord): Section[] {
  const { confidence, unknown } = completeness;
  return section(say('howComplete'), [
    ...paragraph(`${confidenceInWords(confidence)}.`),
    ...remark(completeness.remark),
    ...(unknown.length > 0 ? paragraph(strong(say('notFound'))) : []),
    ...list(unknown.map(remark)),
    ...(corrections.length > 0 ? paragraph(strong(say('corrections'))) : []),
    ...list(
      corrections.map(({ date, what }) => paragraph(labelled(dateInWords(date), ''), name(what))),
    ),
  ]);
}
