import type {
  Appearance,
  ClaimRecord,
  ClaimReview,
  OfficialResponse,
  Source,
  Translation,
} from '../../model/record.ts';
import { isPlainDate } from '../plain-date.ts';
import { onOneLine, withStop } from '../printable.ts';
import { inQuotationMarks } from '../quotation-marks.ts';
import type { CitingContext } from '../subject.ts';
import { whoById } from '../trace/who.ts';
import {
  dateInWords,
  evidenceInWords,
  languageInWords,
  mutationInWords,
  relayedFromInWords,
  responseInWords,
  sentenceCase,
  words,
} from '../words.ts';

/**
 * What no field of a list of references can say, in sentences on one line: what the entry has to do with the claim,
 * what is not known of it, and every remark.
 */
export function noteOfAppearance(
  record: ClaimRecord,
  appearance: Appearance,
  context: CitingContext,
): string {
  const isOrigin = appearance.id === record.origin.appearance;
  const heading = isOrigin ? words.noteOrigin : words.noteAppearance;
  return sentences([
    heading(onOneLine(record.statement)),
    detailsOfAppearance(record, appearance, context),
  ]);
}

/** The same without the claim, for where that stands beside it. */
export function detailsOfAppearance(
  record: ClaimRecord,
  appearance: Appearance,
  { names }: CitingContext,
): string {
  const { speaker, outlet, citing, translation } = appearance;
  const isOrigin = appearance.id === record.origin.appearance;
  const who = whoById(record, names);
  return sentences([
    speaker || outlet ? speaker?.role : words.publisherUnknown,
    speaker && !outlet && sentenceCase(words.outletUnknown),
    inexactDate(appearance.date),
    appearance.dateRemark,
    appearance.outletRemark,
    citing && words.credits(citing),
    ...record.relays
      .filter(({ to }) => to === appearance.id)
      .flatMap(({ from, kind, evidence, remark, mutations }) => [
        `${relayedFromInWords(kind, who(from))}: ${evidenceInWords(evidence)}`,
        ...mutations.map((mutation) => mutationInWords(mutation)),
        remark,
      ]),
    translated(translation),
    appearance.remark,
    isOrigin && record.origin.remark,
  ]);
}

/** The same of one source of an official response. */
export function noteOfResponse(
  record: ClaimRecord,
  response: OfficialResponse,
  source: Source | undefined,
  { names }: CitingContext,
): string {
  const { speaker, party, translation } = response;
  return sentences([
    words.noteResponse(onOneLine(record.statement)),
    responseInWords(response, names.party(party)),
    speaker && [speaker.name, speaker.role].filter(Boolean).join(', '),
    inexactDate(response.date),
    translated(translation),
    response.remark,
    source ? source.remark : words.noSource,
  ]);
}

/** The same of a claim review, with its publisher's own rating. */
export function noteOfReview(record: ClaimRecord, review: ClaimReview): string {
  return sentences([
    words.noteReview(onOneLine(record.statement)),
    review.rating && `${words.itsRating} ${inQuotationMarks(review.rating)}`,
    inexactDate(review.date),
    review.remark,
  ]);
}

/** Said in words where no parts of a date may say it, and where there is none. */
function inexactDate(date: Appearance['date']): string | undefined {
  return date !== undefined && isPlainDate(date) ? undefined : words.dateSaid(dateInWords(date));
}

function translated(translation: Translation | undefined): string | undefined {
  if (!translation) return undefined;
  const { lang, text } = translation;
  return `${words.translation(languageInWords(lang))} ${inQuotationMarks(text)}`;
}

/** Parts as sentences of one line, each with a capital and one stop at its end. */
function sentences(parts: readonly (string | undefined | false)[]): string {
  return parts
    .map((part) => (part ? onOneLine(part) : ''))
    .filter((part) => part !== '')
    .map((part) => withStop(sentenceCase(part)))
    .join(' ');
}
