import type { Edtf, PartyId } from '../model/brand.ts';
import { latest, parseDate } from '../model/date.ts';
import type { OfficialResponse, Stance } from '../model/record.ts';
import { type OfficialStatus, officialStatus, type Position } from '../model/status.ts';
import { type DateStyle, dateInWords, whenInWords } from './dates.ts';
import { withArticle } from './english-articles.ts';
import { choiceInWords, say, sayCount } from './say.ts';

/** One line of the official status; `stance` picks the sign beside it, never a colour. */
export type StatusLine = { readonly stance: Stance; readonly words: string };

/** Gives a party's name; `id` itself where it has none. */
export type PartyName = (id: PartyId) => string;

/**
 * The official status of a claim, a line for each position: "Denied by Russia on 11 August 2022",
 * "No statement by North Korea found as of November 2026". Parties of whom nothing was found share a line.
 */
export function statusLines(
  responses: readonly OfficialResponse[],
  partyName: PartyName,
  style: DateStyle = 'long',
): readonly StatusLine[] {
  const status = officialStatus(responses);
  if (status.kind === 'none-recorded') {
    return [{ stance: 'none-found', words: say('noResponseRecorded') }];
  }
  const positions = [...new Set(positionsOf(status))];
  const undecided = positions.filter(isUndecided);
  const many = undecided.length > 2;
  const spoke = positions
    .filter((position) => !(many && isUndecided(position)))
    .flatMap((position) => positionLines(position, partyName, style));
  return [
    ...spoke,
    ...(many ? [undecidedLine(undecided, partyName)] : []),
    ...silenceLines(positions, partyName, style),
  ];
}

/** The official status in one line: "Denied by Russia on 11 August 2022 · No statement by North Korea found as of November 2026". */
export function officialStatusInWords(
  responses: readonly OfficialResponse[],
  partyName: PartyName,
): string {
  return statusLines(responses, partyName)
    .map(({ words }) => words)
    .join(' · ');
}

const isUndecided = ({ current }: Position): boolean =>
  current.every(({ stance }) => stance === 'neither' || stance === 'declined');

/** Many who spoke without taking a side are counted: each has its date among the official responses. */
const undecidedLine = (positions: readonly Position[], partyName: PartyName): StatusLine => ({
  stance: 'neither',
  words: say('byNeitherUndated', { party: oneOf(positions.map(({ party }) => partyName(party))) }),
});

/** Those who take sides before the others; among each, whoever spoke first comes first. */
function positionsOf(
  status: Exclude<OfficialStatus, { kind: 'none-recorded' }>,
): readonly Position[] {
  switch (status.kind) {
    case 'disputed':
      return [status.confirmedBy, status.deniedBy, status.others].flatMap(byFirstStatement);
    case 'none-found':
      return status.by;
    case 'confirmed':
    case 'denied':
    case 'partly':
    case 'no-position':
      return [status.by, status.others].flatMap(byFirstStatement);
    default:
      return status satisfies never;
  }
}

const byFirstStatement = (positions: readonly Position[]): readonly Position[] =>
  positions.toSorted((a, b) => {
    const [x, y] = [lastDay(a.current[0].date), lastDay(b.current[0].date)];
    return x === y ? 0 : x < y ? -1 : 1;
  });

function lastDay(date: Edtf): number {
  const known = parseDate(date);
  return known === null ? Number.POSITIVE_INFINITY : latest(known);
}

/** What a party said now and before, a line for each stance; a stance that was repeated names both ends. */
function positionLines(
  { party, current, earlier }: Position,
  partyName: PartyName,
  style: DateStyle,
): readonly StatusLine[] {
  const line = (responses: readonly OfficialResponse[]): StatusLine[] => {
    const [one, ...again] = responses;
    if (!one || one.stance === 'none-found') return [];
    const words = responseInWords(one, partyName(party), style);
    const last = again.at(-1);
    if (!last || last.date === one.date) return [{ stance: one.stance, words }];
    return [
      {
        stance: one.stance,
        words: say('saidAgain', { line: words, when: whenInWords(last.date, style) }),
      },
    ];
  };
  const now = Map.groupBy(current, ({ stance }) => stance);
  const before = Map.groupBy(
    earlier.filter(({ stance }) => !now.has(stance)),
    ({ stance }) => stance,
  );
  const past = [...before.values()].flatMap(line).map(({ stance, words }) => ({
    stance,
    words: say('saidEarlier', { line: words }),
  }));
  return [...[...now.values()].flatMap(line), ...past];
}

/** One official response as a sentence: "Denied by Russia on 11 August 2022". */
export function responseInWords(
  { stance, date }: Pick<OfficialResponse, 'stance' | 'date'>,
  name: string,
  style: DateStyle = 'long',
): string {
  const told = { party: withArticle(name), when: whenInWords(date, style) };
  switch (stance) {
    case 'confirmed':
      return say('byConfirmed', told);
    case 'partly-confirmed':
      return say('byPartlyConfirmed', told);
    case 'denied':
      return say('byDenied', told);
    case 'partly-denied':
      return say('byPartlyDenied', told);
    case 'neither':
      return say('byNeither', told);
    case 'declined':
      return say('byDeclined', told);
    case 'none-found':
      return say('byNoneFound', { party: told.party, date: dateInWords(date, style) });
    default:
      return stance satisfies never;
  }
}

function silenceLines(
  positions: readonly Position[],
  partyName: PartyName,
  style: DateStyle,
): readonly StatusLine[] {
  const silent = positions.flatMap(({ party, current: [response] }) =>
    response.stance === 'none-found' ? [{ party, asOf: response.date }] : [],
  );
  const byDate = Map.groupBy(silent, ({ asOf }): Edtf => asOf);
  return [...byDate].map(([asOf, these]) => {
    const parties = oneOf(these.map(({ party }) => partyName(party)));
    return {
      stance: 'none-found',
      words: responseInWords({ stance: 'none-found', date: asOf }, parties, style),
    };
  });
}

/** Past two names the line would be a list; each party has its own line among the official responses. */
function oneOf(names: readonly string[]): string {
  const [first = '', second, ...more] = names;
  if (second === undefined) return first;
  const one = withArticle(first);
  if (more.length === 0) return choiceInWords([one, withArticle(second)]);
  return sayCount('partyOrOthers', more.length + 1, { party: one });
}
