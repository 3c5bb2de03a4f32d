import { originOf } from '../../model/origin.ts';
import type { Appearance, ClaimRecord, OfficialResponse } from '../../model/record.ts';
import { isPlainDate } from '../plain-date.ts';
import { detailsOfAppearance } from '../references/notes.ts';
import type { CitedMatch, CitingContext } from '../subject.ts';
import { whoIs } from '../trace/who.ts';
import {
  conflictInWords,
  dateInWords,
  differencesInWords,
  listInWords,
  officialStatusInWords,
  pageStanceInWords,
  sentenceCase,
  words,
} from '../words.ts';

type Sentences = readonly (string | undefined | false)[];

/** Of a claim: origin, official status, what sources differ on, and that unknown things are unknown. */
export function aboutClaim(record: ClaimRecord, { names }: CitingContext): Sentences {
  const origin = originOf(record);
  return [
    origin && words.earliestKnown(whoIs(origin, names), dateInWords(origin.date)),
    `${officialStatusInWords(record.responses, names.party)}.`,
    ...record.origin.conflicts.map(
      ({ about, readings }) =>
        `${words.sourcesDifferOn(conflictInWords(about))} ${valuesOf(readings)}.`,
    ),
    words.recordOf(record.id, record.version, dateInWords(record.checked)),
  ];
}

/** Each reading once, side by side. */
function valuesOf(readings: readonly { readonly value: string }[]): string {
  return [...new Set(readings.map(({ value }) => value))].join('; ');
}

/** Of an appearance: all that a list of references would note. */
export function aboutAppearance(
  record: ClaimRecord,
  appearance: Appearance,
  context: CitingContext,
): Sentences {
  return [detailsOfAppearance(record, appearance, context)];
}

/** Of a response: its limits. */
export function aboutResponse(response: OfficialResponse): Sentences {
  const { date, remark, sources, translation } = response;
  return [
    isPlainDate(date) ? undefined : words.dateSaid(dateInWords(date)),
    remark,
    ...sources.map((source) => source.remark),
    translation && `${words.translation(translation.lang)} “${translation.text}”`,
  ];
}

/** Of a page: what it does with the claim, and what differs. */
export function aboutMatches(matches: readonly CitedMatch[]): Sentences {
  const told = matches.flatMap(({ match }) => [
    `${sentenceCase(pageStanceInWords(match.stance))}.`,
    differencesInWords(match).length > 0 &&
      `${sentenceCase(listInWords(differencesInWords(match)))}.`,
  ]);
  return [...new Set(told)];
}
