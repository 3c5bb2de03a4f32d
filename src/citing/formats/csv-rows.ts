import type {
  Appearance,
  ClaimRecord,
  ClaimReview,
  OfficialResponse,
  Relay,
} from '../../model/record.ts';
import { differencesInWords, mutationInWords, publishersOf } from '../../words/words.ts';
import { dayOf } from '../instant.ts';
import { linkTo, linkToMatch, linkToSource } from '../links.ts';
import {
  type CitedMatch,
  type CitedPage,
  type CitingContext,
  matchesOf,
  type Subject,
} from '../subject.ts';

/** One line of the table; what is absent is not known or has no meaning for its kind. */
export type Row = {
  readonly kind: 'appearance' | 'response' | 'review' | 'match';
  readonly claim_id: string;
  readonly claim: string;
  readonly part_id?: string | undefined;
  readonly is_origin?: 'yes' | 'no';
  readonly date_edtf?: string | undefined;
  readonly date_remark?: string | undefined;
  readonly speaker?: string | undefined;
  readonly speaker_role?: string | undefined;
  readonly party?: string;
  readonly stance?: string;
  readonly outlet?: string | undefined;
  readonly quote?: string | undefined;
  readonly language?: string | undefined;
  readonly translation?: string | undefined;
  readonly translation_language?: string | undefined;
  /** As the record or the page has it; several on lines of their own. */
  readonly url?: string | undefined;
  /** The same with a text fragment where the words are known to be there. */
  readonly link?: string | undefined;
  readonly credits?: string | undefined;
  readonly relays?: string;
  readonly changes?: string;
  readonly level?: string;
  readonly page_stance?: string;
  readonly rating?: string | undefined;
  readonly remark?: string | undefined;
  readonly record_version: string;
  readonly record_checked: string;
  readonly retrieved: string;
};

/** A subject as rows, in the order of the trace. */
export function rowsOf(subject: Subject, context: CitingContext): readonly Row[] {
  switch (subject.kind) {
    case 'claim': {
      const { record, page } = subject;
      return [
        ...record.appearances.map((one) => appearanceRow(record, one, context)),
        ...(page ? matchesOf(subject).map((match) => matchRow(page, match, context)) : []),
        ...record.responses.map((response) => responseRow(record, response, context)),
        ...record.reviews.map((review) => reviewRow(record, review, context)),
      ];
    }
    case 'appearance':
      return [appearanceRow(subject.record, subject.appearance, context)];
    case 'response':
      return [responseRow(subject.record, subject.response, context)];
    case 'page':
      return subject.page.matches.map((match) => matchRow(subject.page, match, context));
    default:
      return subject satisfies never;
  }
}

type Claimed = Pick<Row, 'claim_id' | 'claim' | 'record_version' | 'record_checked' | 'retrieved'>;

function ofRecord(
  { id, statement, version, checked }: ClaimRecord,
  context: CitingContext,
): Claimed {
  return {
    claim_id: id,
    claim: statement,
    record_version: `${version}`,
    record_checked: checked,
    retrieved: dayOf(context.retrieved),
  };
}

function appearanceRow(record: ClaimRecord, appearance: Appearance, context: CitingContext): Row {
  const { speaker, outlet, translation } = appearance;
  const relays = record.relays.filter(({ to }) => to === appearance.id);
  const publisher = publishersOf(record, context.names.outlet);
  return {
    ...ofRecord(record, context),
    kind: 'appearance',
    part_id: appearance.id,
    is_origin: appearance.id === record.origin.appearance ? 'yes' : 'no',
    date_edtf: appearance.date,
    date_remark: appearance.dateRemark,
    speaker: speaker?.name,
    speaker_role: speaker?.role,
    outlet: outlet && context.names.outlet(outlet),
    quote: appearance.quote,
    language: appearance.lang,
    translation: translation?.text,
    translation_language: translation?.lang,
    url: appearance.url,
    link: linkTo(appearance) ?? undefined,
    credits: appearance.citing,
    relays: relays.map((relay) => relayCell(relay, publisher(relay.from))).join('\n'),
    changes: relays.flatMap(({ mutations }) => mutations.map(mutationInWords)).join('\n'),
    remark: lines(appearance.outletRemark, appearance.remark),
  };
}

/** `quoted / credited / townhall (Townhall)`: the record's own words for it, and who that was. */
function relayCell({ kind, evidence, from }: Relay, who: string): string {
  return `${kind} / ${evidence} / ${from} (${who})`;
}

function responseRow(record: ClaimRecord, response: OfficialResponse, context: CitingContext): Row {
  const { speaker, sources, translation, party } = response;
  return {
    ...ofRecord(record, context),
    kind: 'response',
    date_edtf: response.date,
    speaker: speaker?.name,
    speaker_role: speaker?.role,
    party: context.names.party(party),
    stance: response.stance,
    outlet: lines(...sources.map(({ outlet }) => outlet && context.names.outlet(outlet))),
    quote: response.quote,
    language: response.lang,
    translation: translation?.text,
    translation_language: translation?.lang,
    url: lines(...sources.map(({ url }) => url)),
    link: lines(...sources.map((source) => linkToSource(response, source) ?? undefined)),
    remark: lines(response.remark, ...sources.map((source) => source.remark)),
  };
}

function reviewRow(record: ClaimRecord, review: ClaimReview, context: CitingContext): Row {
  return {
    ...ofRecord(record, context),
    kind: 'review',
    date_edtf: review.date,
    outlet: context.names.outlet(review.publisher),
    quote: review.quote,
    language: review.lang,
    url: review.url,
    link: linkTo(review) ?? undefined,
    rating: review.rating,
    remark: review.remark,
  };
}

function matchRow(page: CitedPage, cited: CitedMatch, context: CitingContext): Row {
  return {
    ...ofRecord(cited.record, context),
    kind: 'match',
    quote: cited.words,
    language: page.lang,
    url: page.address,
    link: linkToMatch(page, cited) ?? undefined,
    level: cited.match.level,
    page_stance: cited.match.stance,
    changes: differencesInWords(cited.match).join('\n'),
  };
}

function lines(...parts: readonly (string | undefined)[]): string | undefined {
  const known = parts.filter((part) => part !== undefined && part !== '');
  return known.length > 0 ? known.join('\n') : undefined;
}
