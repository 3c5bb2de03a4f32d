import { originOf } from '../../model/origin.ts';
import type { Appearance, ClaimRecord } from '../../model/record.ts';
import { webAddress } from '../address.ts';
import type { Format } from '../format.ts';
import { dayOf } from '../instant.ts';
import { linkTo, linkToSource } from '../links.ts';
import { isolated, onOneLine, withStop } from '../printable.ts';
import { inQuotationMarks } from '../quotation-marks.ts';
import {
  type CitedPage,
  type CitingContext,
  claimsOn,
  isRelated,
  type Subject,
} from '../subject.ts';
import {
  dateInWords,
  officialStatusInWords,
  responseInWords,
  sentenceCase,
  words,
} from '../words.ts';

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
        origin && `${words.origin}: ${whoAndWhen(origin, context)}`,
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
        response.quote && quoted(response.quote),
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
    appearance.quote ? quoted(appearance.quote) : words.exactWordsUnknown,
    appearance.url ? linked(linkTo(appearance)) : words.noAddress,
    ...ofRecord(record, context),
  ];
}

function partsOfPage(page: CitedPage, context: CitingContext): Parts {
  const claims = claimsOn(page).filter(({ matches }) => !isRelated(matches));
  return [
    page.title ? quoted(page.title) : words.untitledPage,
    linked(webAddress(page.address)),
    claims.length > 0
      ? words.notePage(claims.map(({ record }) => record.statement).join(' '))
      : words.noClaims,
    sentenceCase(words.retrieved(dateInWords(dayOf(context.retrieved)))),
  ];
}

function whoAndWhen({ speaker, outlet, date }: Appearance, { names }: CitingContext): string {
  const known = [speaker?.name, outlet && names.outlet(outlet)].filter(
    (part) => part !== undefined,
  );
  const who = known.length > 0 ? known : [words.publisherUnknown];
  const where = outlet === undefined && speaker ? [words.outletUnknown] : [];
  return [...who.map((part) => isolated(onOneLine(part))), ...where, dateInWords(date)].join(', ');
}

function ofRecord({ id, version, checked }: ClaimRecord, { retrieved }: CitingContext): Parts {
  return [
    words.recordOf(id, version, dateInWords(checked)),
    sentenceCase(words.retrieved(dateInWords(dayOf(retrieved)))),
  ];
}

function quoted(text: string): string {
  return inQuotationMarks(onOneLine(text));
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
