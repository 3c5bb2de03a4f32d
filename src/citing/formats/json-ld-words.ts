import { originOf } from '../../model/origin.ts';
import type { Appearance, ClaimRecord, OfficialResponse } from '../../model/record.ts';
import {
  clausesInWords,
  conflictInWords,
  dateInWords,
  differencesInWords,
  listInWords,
  officialStatusInWords,
  pageStanceInWords,
  publisherInWords,
  say,
  sentenceCase,
} from '../../words/words.ts';
import { isPlainDate } from '../plain-date.ts';
import { detailsOfAppearance, translationInWords } from '../references/notes.ts';
import type { CitedMatch, CitingContext } from '../subject.ts';

type Sentences = readonly (string | undefined | false)[];

/** Of a claim: origin, official status, what sources differ on, and that unknown things are unknown. */
export function aboutClaim(record: ClaimRecord, { names }: CitingContext): Sentences {
  const origin = originOf(record);
  return [
    origin &&
      say('citeEarliest', {
        who: publisherInWords(origin, names.outlet),
        when: dateInWords(origin.date),
      }),
    `${officialStatusInWords(record.responses, names.party)}.`,
    ...record.origin.conflicts.map(
      ({ about, readings }) =>
        `${say('sourcesDifferOnColon', { what: conflictInWords(about) })} ${valuesOf(readings)}.`,
    ),
    say('citeRecord', {
      id: record.id,
      version: `${record.version}`,
      date: dateInWords(record.checked),
    }),
  ];
}

/** Each reading once, side by side. */
function valuesOf(readings: readonly { readonly value: string }[]): string {
  return clausesInWords([...new Set(readings.map(({ value }) => value))]);
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
    isPlainDate(date) ? undefined : say('dateSaid', { date: dateInWords(date) }),
    remark,
    ...sources.map((source) => source.remark),
    translation && translationInWords(translation),
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
