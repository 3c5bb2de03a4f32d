import { originOf } from '../../model/origin.ts';
import type { Appearance, ClaimRecord } from '../../model/record.ts';
import {
  dateInWords,
  labelled,
  officialStatusInWords,
  responseInWords,
  rowInWords,
  say,
  sentenceCase,
} from '../../words/words.ts';
import { webAddress } from '../address.ts';
import type { Format } from '../format.ts';
import { dayOf } from '../instant.ts';
import { linkTo, linkToSource } from '../links.ts';
import { inQuotationMarks, isolated, onOneLine, withStop } from '../printable.ts';
import {
  type CitedPage,
  type CitingContext,
  claimsOn,
  isRelated,
  type Subject,
} from '../subject.ts';

/** One line, for a footnote or a message. */
export const shortCitation: Format = {
  id: 'short',
  mediaType: 'text/plain',
  extension: 'txt',
  fits: () => true,
  write: (subject, context) => `${asSentences(partsOf(subject, context))}\n`,
};

type Parts = readonly (string | undefined | false | null)[];

function partsOf(subject: Subject, context: CitingContext): Parts {
  switch (subject.kind) {
    case 'claim': {
      const { record } = subject;
      const origin = originOf(record);
      return [
        record.statement,
        origin && labelled(say('earliestKnown'), whoAndWhen(origin, context)),
        officialStatusInWords(record.responses, context.names.party),
        ...ofRecord(record, context),
      ];
    }
    case 'appearance':
      return partsOfAppearance(subject.appearance, subject.record, context);
    case 'response': {
      const { response, record } = subject;
      const [source] = response.sources;
      return [
        responseInWords(response, context.names.party(response.party)),
        response.quote && quoted(response.quote, response.lang),
        source && linked(linkToSource(response, source)),
        ...ofRecord(record, context),
      ];
    }
    case 'page':
      return partsOfPage(subject.page, context);
    default:
      return subject satisfies never;
  }
}

function partsOfAppearance(
  appearance: Appearance,
  record: ClaimRecord,
  context: CitingContext,
): Parts {
  return [
    whoAndWhen(appearance, context),
    appearance.quote ? quoted(appearance.quote, appearance.lang) : say('exactWordsUnknown'),
    appearance.url ? linked(linkTo(appearance)) : say('noAddress'),
    ...ofRecord(record, context),
  ];
}

function partsOfPage(page: CitedPage, context: CitingContext): Parts {
  const claims = claimsOn(page).filter(({ matches }) => !isRelated(matches));
  return [
    page.title ? quoted(page.title, page.lang) : say('untitledPage'),
    linked(webAddress(page.address)),
    claims.length > 0
      ? say('notePage', { claims: claims.map(({ record }) => record.statement).join(' ') })
      : say('noClaimsOnPage'),
    sentenceCase(say('retrieved', { date: dateInWords(dayOf(context.retrieved)) })),
  ];
}

function whoAndWhen({ speaker, outlet, date }: Appearance, { names }: CitingContext): string {
  return rowInWords([
    who(speaker?.name),
    who(outlet && names.outlet(outlet)) ??
      (speaker ? say('outletUnknown') : say('publisherUnknown')),
    dateInWords(date),
  ]);
}

function who(known: string | undefined): string | undefined {
  return known === undefined ? undefined : isolated(onOneLine(known));
}

function ofRecord({ id, version, checked }: ClaimRecord, { retrieved }: CitingContext): Parts {
  return [
    say('citeRecord', { id, version: `${version}`, date: dateInWords(checked) }),
    sentenceCase(say('retrieved', { date: dateInWords(dayOf(retrieved)) })),
  ];
}

function quoted(text: string, lang: string | undefined): string {
  return inQuotationMarks(onOneLine(text), lang);
}

/** Angle brackets keep the stop that follows out of the address. */
function linked(url: string | null): string | null {
  return url === null ? null : `<${url}>`;
}

function asSentences(parts: Parts): string {
  return parts
    .map((part) => (part ? onOneLine(part) : ''))
    .filter((part) => part !== '')
    .map(withStop)
    .join(' ');
}
