import type {
  Appearance,
  ClaimRecord,
  ClaimReview,
  OfficialResponse,
  Source,
  Translation,
} from '../../model/record.ts';
import {
  dateInWords,
  evidenceInWords,
  labelled,
  languageInWords,
  mutationInWords,
  publishersOf,
  relayedFromInWords,
  responseInWords,
  rowInWords,
  say,
  sentenceCase,
} from '../../words/words.ts';
import { isPlainDate } from '../plain-date.ts';
import { inQuotationMarks, onOneLine, withStop } from '../printable.ts';
import type { CitingContext } from '../subject.ts';

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
  return sentences([
    say(isOrigin ? 'noteOrigin' : 'noteAppearance', { claim: onOneLine(record.statement) }),
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
  const publisher = publishersOf(record, names.outlet);
  return sentences([
    speaker || outlet ? speaker?.role : say('publisherUnknown'),
    speaker && !outlet && sentenceCase(say('outletUnknown')),
    inexactDate(appearance.date),
    appearance.dateRemark,
    appearance.outletRemark,
    citing && say('itCredits', { whom: citing }),
    ...record.relays
      .filter(({ to }) => to === appearance.id)
      .flatMap(({ from, kind, evidence, remark, mutations }) => [
        labelled(relayedFromInWords(kind, publisher(from)), evidenceInWords(evidence)),
        ...mutations.map((mutation) => mutationInWords(mutation)),
        remark,
      ]),
    translation && translationInWords(translation),
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
    say('noteResponse', { claim: onOneLine(record.statement) }),
    responseInWords(response, names.party(party)),
    speaker && rowInWords([speaker.name, speaker.role]),
    inexactDate(response.date),
    translation && translationInWords(translation),
    response.remark,
    source ? source.remark : say('noSource'),
  ]);
}

/** The same of a claim review, with its publisher's own rating. */
export function noteOfReview(record: ClaimRecord, review: ClaimReview): string {
  return sentences([
    say('noteReview', { claim: onOneLine(record.statement) }),
    review.rating && `${say('itsRatingColon')} ${inQuotationMarks(review.rating, review.lang)}`,
    inexactDate(review.date),
    review.remark,
  ]);
}

/** Said in words where no parts of a date may say it, and where there is none. */
function inexactDate(date: Appearance['date']): string | undefined {
  return date !== undefined && isPlainDate(date)
    ? undefined
    : say('dateSaid', { date: dateInWords(date) });
}

/** A translation, named as one. */
export function translationInWords({ lang, text }: Translation): string {
  return `${say('inLanguage', { language: languageInWords(lang) })} ${inQuotationMarks(text, lang)}`;
}

/** Parts as sentences of one line, each with a capital and one stop at its end. */
function sentences(parts: readonly (string | undefined | false)[]): string {
  return parts
    .map((part) => (part ? onOneLine(part) : ''))
    .filter((part) => part !== '')
    .map((part) => withStop(sentenceCase(part)))
    .join(' ');
}
