import { isMark } from '../../model/match.ts';
import { originOf } from '../../model/origin.ts';
import type { ClaimRecord } from '../../model/record.ts';
import { dateInWords, officialStatusInWords, publisherInWords, say } from '../../words/words.ts';
import { webAddress } from '../address.ts';
import { dayOf } from '../instant.ts';
import { onOneLine } from '../printable.ts';
import { type CitedPage, type CitingContext, claimsOn, type Subject } from '../subject.ts';
import { appearanceBlocks, relayBlocks } from './appearance.ts';
import { traceSections } from './claim.ts';
import {
  type Block,
  type CitedDocument,
  link,
  name,
  paragraph,
  type Section,
  section,
} from './document.ts';
import { differenceBlocks, matchBlocks } from './on-page.ts';
import { responseBlocks } from './responses.ts';

/** Tells a subject in words. */
export function documentOf(subject: Subject, context: CitingContext): CitedDocument {
  switch (subject.kind) {
    case 'claim':
      return {
        title: subject.record.statement,
        lead: [],
        sections: traceSections(subject, context),
        foot: foot([subject.record], context, subject.page !== undefined),
      };
    case 'appearance': {
      const { record, appearance } = subject;
      const isOrigin = appearance.id === record.origin.appearance;
      return {
        title: say('appearanceOfClaim'),
        lead: [
          ...appearanceBlocks(appearance, context),
          ...(isOrigin ? paragraph(say('isOrigin')) : relayBlocks(record, appearance, context)),
        ],
        sections: section(say('theClaim'), aboutClaim(record, context)),
        foot: foot([record], context, false),
      };
    }
    case 'response':
      return {
        title: say('responseToClaim'),
        lead: responseBlocks(subject.response, context),
        sections: section(say('theClaim'), aboutClaim(subject.record, context)),
        foot: foot([subject.record], context, false),
      };
    case 'page':
      return documentOfPage(subject.page, context);
    default:
      return subject satisfies never;
  }
}

function documentOfPage(page: CitedPage, context: CitingContext): CitedDocument {
  const claims = claimsOn(page);
  return {
    title: onOneLine(page.title ?? '') || say('untitledPage'),
    lead: [
      ...paragraph(link(webAddress(page.address), page.address)),
      ...paragraph(say('readOn', { date: dateInWords(dayOf(context.retrieved)) })),
      ...(claims.length === 0 ? paragraph(say('noClaimsOnPage')) : []),
    ],
    sections: claims.map(
      ({ record, matches }): Section => ({
        title: record.statement,
        blocks: [
          ...(matches.every(({ match }) => !isMark(match)) ? paragraph(say('relatedOnly')) : []),
          ...matches.flatMap((cited) => [
            ...matchBlocks(page, cited),
            ...(isMark(cited.match) ? differenceBlocks(cited.match) : []),
          ]),
          ...knownOf(record, context),
        ],
      }),
    ),
    foot: foot(
      claims.map(({ record }) => record),
      context,
      true,
    ),
  };
}

/** The claim that an appearance or a response belongs to, in a few lines. */
function aboutClaim(record: ClaimRecord, context: CitingContext): Block[] {
  return [...paragraph(name(record.statement)), ...knownOf(record, context)];
}

function knownOf(record: ClaimRecord, { names }: CitingContext): Block[] {
  const origin = originOf(record);
  return [
    ...(origin
      ? paragraph(
          name(
            say('citeEarliest', {
              who: publisherInWords(origin, names.outlet),
              when: dateInWords(origin.date),
            }),
          ),
        )
      : []),
    ...paragraph(`${officialStatusInWords(record.responses, names.party)}.`),
  ];
}

function foot(
  records: readonly ClaimRecord[],
  { retrieved }: CitingContext,
  hasPage: boolean,
): readonly Block[] {
  return [
    ...(hasPage ? paragraph(say('unmarked')) : []),
    ...records.flatMap(({ id, version, checked }) =>
      paragraph(name(say('citeRecord', { id, version: `${version}`, date: dateInWords(checked) }))),
    ),
    ...(records.length > 0 ? paragraph(say('licence')) : []),
    ...paragraph(say('retrievedWith', { date: dateInWords(dayOf(retrieved)) })),
  ];
}
