import type { Edtf, PartyId } from './brand.ts';
import { latest, parseDate } from './date.ts';
import { type DateStyle, dateInWords, whenInWords } from './date-words.ts';
import type { OfficialResponse, Stance } from './record.ts';
import { type OfficialStatus, officialStatus, type Position } from './status.ts';

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
    return [{ stance: 'none-found', words: 'No official response recorded' }];
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

/** The official status in one line: "Denied by Russia on 11 August 2022 · no statement by North Korea found as of November 2026". */
export function officialStatusInWords(
  responses: readonly OfficialResponse[],
  partyName: PartyName,
): string {
  return statusLines(responses, partyName)
    .map(({ words }, i) => (i === 0 ? words : withSmallStart(words)))
    .join(' · ');
}

const isUndecided = ({ current }: Position): boolean =>
  current.every(({ stance }) => stance === 'neither' || stance === 'declined');

/** Many who spoke without taking a side are counted: each has its date among the official responses. */
const undecidedLine = (positions: readonly Position[], partyName: PartyName): StatusLine => ({
  stance: 'neither',
  words: `Neither confirmed nor denied by ${oneOf(positions.map(({ party }) => partyName(party)))}`,
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
    return [{ stance: one.stance, words: `${words} and again ${whenInWords(last.date, style)}` }];
  };
  const now = Map.groupBy(current, ({ stance }) => stance);
  const before = Map.groupBy(
    earlier.filter(({ stance }) => !now.has(stance)),
    ({ stance }) => stance,
  );
  const past = [...before.values()].flatMap(line).map(({ stance, words }) => ({
    stance,
    words: `Earlier ${withSmallStart(words)}`,
  }));
  return [...[...now.values()].flatMap(line), ...past];
}

/** One official response as a sentence: "Denied by Russia on 11 August 2022". */
export function responseInWords(
  { stance, date }: Pick<OfficialResponse, 'stance' | 'date'>,
  name: string,
  style: DateStyle = 'long',
): string {
  const when = whenInWords(date, style);
  const party = withArticle(name);
  switch (stance) {
    case 'confirmed':
      return `Confirmed by ${party} ${when}`;
    case 'partly-confirmed':
      return `Partly confirmed by ${party} ${when}`;
    case 'denied':
      return `Denied by ${party} ${when}`;
    case 'partly-denied':
      return `Partly denied by ${party} ${when}`;
    case 'neither':
      return `Neither confirmed nor denied by ${party} ${when}`;
    case 'declined':
      return `No comment by ${party} ${when}`;
    case 'none-found':
      return `No statement by ${party} found as of ${dateInWords(date, style)}`;
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
  const [first = '', two, ...more] = names;
  if (two === undefined) return first;
  const one = withArticle(first);
  if (more.length === 0) return `${one} or ${withArticle(two)}`;
  return `${one} or ${more.length + 1} other parties`;
}

/** Names of bodies take an article within a sentence ("by the Kremlin"), names of most countries none. */
const BODY =
  /\b(ministry|embassy|presidency|kremlin|government|council|agency|union|nations|states|republic)\b/i;

const withArticle = (name: string): string =>
  BODY.test(name) && !/^(the|a|an)\b/i.test(name) ? `the ${name}` : name;

/** Lines of our own making start with a plain word, never with a name. */
const withSmallStart = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
