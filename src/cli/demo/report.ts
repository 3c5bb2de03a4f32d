import type { ClaimOnPage, Names, TabView } from '../../messaging/protocol.ts';
import { isMark } from '../../model/match.ts';
import { originOf, sidesOf } from '../../model/origin.ts';
import type { Appearance, ClaimRecord, Conflict } from '../../model/record.ts';
import {
  conflictInWords,
  dateInWords,
  levelInWords,
  listInWords,
  officialStatusInWords,
  pageStanceInWords,
  say,
} from '../../words/words.ts';

/** Columns of the labels on the left, and where lines break. */
const LABEL = 18;
const WIDTH = 100;
/** Outlets named for one reading of a conflict before the rest is counted. */
const NAMED = 3;

/** Breaks words into lines of at most `width`, the first of them after a label, the rest below it. */
const row = (label: string, words: string): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/)) {
    if (line && line.length + word.length + 1 > WIDTH - LABEL) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((text, index) => (index === 0 ? label : '').padEnd(LABEL) + text);
};

const countInWords = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const nameOf = <Id extends string>(
  list: readonly { readonly id: Id; readonly name: string }[],
  id: Id,
): string => list.find((entry) => entry.id === id)?.name ?? id;

/** "Channel One (New York Post, Townhall, National Review and 3 others) or Rossiya 1 (…)". */
const readingsInWords = (conflict: Conflict, { outlets }: Names): string => {
  return sidesOf(conflict)
    .map(({ value, outlets: printing }) => {
      const names = printing.slice(0, NAMED).map((id) => nameOf(outlets, id));
      const rest = printing.length - names.length;
      if (rest > 0) names.push(countInWords(rest, 'other'));
      return names.length > 0 ? `${value} (${listInWords(names)})` : value;
    })
    .join(' or ');
};

/** Who said it, where and when: "Igor Korotchenko, outlet unknown, on or before 5 August 2022". */
const originInWords = (record: ClaimRecord, origin: Appearance, names: Names): string => {
  const where = record.origin.conflicts.find(({ about }) => about === 'outlet');
  const outlet = origin.outlet && nameOf(names.outlets, origin.outlet);
  return [
    origin.speaker?.name ?? 'speaker unknown',
    outlet ?? (where ? readingsInWords(where, names) : 'outlet unknown'),
    dateInWords(origin.date),
  ].join('; ');
};

const tellOrigin = (record: ClaimRecord, names: Names): readonly string[] => {
  const origin = originOf(record);
  if (!origin) return row('Earliest known', 'not recorded');
  const others = record.origin.conflicts.filter(({ about }) => about !== 'outlet');
  return [
    ...(origin.quote ? row('Earliest known', `“${origin.quote}”`) : []),
    ...row(origin.quote ? '' : 'Earliest known', originInWords(record, origin, names)),
    ...(others.length > 0
      ? row(
          '',
          `Sources also differ on ${listInWords([...new Set(others.map(({ about }) => conflictInWords(about)))])}.`,
        )
      : []),
    ...row('Address', origin.url ?? 'unknown'),
  ];
};

const tellClaim = (claim: ClaimOnPage, number: number, names: Names): readonly string[] => {
  const { record, matches } = claim;
  const partyName = (id: (typeof names.parties)[number]['id']) => nameOf(names.parties, id);
  return [
    '',
    ...row(`${number}.`, record.statement),
    ...matches.flatMap(({ words, context, match }, index) => [
      ...row(
        index === 0 ? 'On this page' : '',
        `“${words}” (${levelInWords(match.level)}; ${pageStanceInWords(match.stance)})`,
      ),
      ...(context !== words ? row('', `in: ${context}`) : []),
    ]),
    ...tellOrigin(record, names),
    ...row('Chain', `${countInWords(record.relays.length, 'step')} recorded onward from there`),
    ...row('Official', officialStatusInWords(record.responses, partyName)),
  ];
};

/** Says in lines what the extension found in a tab, as its own popup is told it. */
export const tellView = (view: TabView, names: Names): readonly string[] => {
  switch (view.state) {
    case 'unreadable':
      return [`Whence cannot read this page (${view.why}).`];
    case 'paused':
      return [`Whence is paused on ${view.site}.`];
    case 'paused-everywhere':
      return ['Whence is paused everywhere.'];
    case 'at-rest':
      return [`Whence reads no pages of ${view.site} unless asked (${view.why}).`];
    case 'failed':
      return [`Whence failed on this page: ${view.message}`];
    case 'reading':
    case 'read': {
      const marks = view.claims
        .flatMap(({ matches }) => matches)
        .filter(({ match }) => isMark(match));
      const count =
        view.claims.length === 0
          ? 'No known claim'
          : `${countInWords(view.claims.length, 'known claim')}, ${countInWords(marks.length, 'mark')}`;
      return [
        `${count} on ${view.site}. ${say('unmarked')}`,
        ...view.claims.flatMap((claim, index) => tellClaim(claim, index + 1, names)),
      ];
    }
    default:
      return view satisfies never;
  }
};
