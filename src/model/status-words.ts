import type { Edtf, PartyId } from './brand.ts';
import { dateInWords, whenInWords } from './date-words.ts';
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
): readonly StatusLine[] {
  const status = officialStatus(responses);
  if (status.kind === 'none-recorded') {
    return [{ stance: 'none-found', words: 'No official response recorded' }];
  }
  const positions = [...new Set(positionsOf(status))];
  const spoke = positions.flatMap((position) => positionLines(position, partyName));
  return [...spoke, ...silenceLines(positions, partyName)];
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

function positionsOf(status: Exclude<OfficialStatus, { kind: 'none-recorded' }>) {
  switch (status.kind) {
    case 'disputed':
      return [...status.confirmedBy, ...status.deniedBy, ...status.others];
    case 'none-found':
      return status.by;
    case 'confirmed':
    case 'denied':
    case 'partly':
    case 'no-position':
      return [...status.by, ...status.others];
    default:
      return status satisfies never;
  }
}

function positionLines({ party, current, earlier }: Position, partyName: PartyName) {
  const lines = current
    .filter(({ stance }) => stance !== 'none-found')
    .map((response) => ({
      stance: response.stance,
      words: responseInWords(response, partyName(party)),
    }));
  const before = earlier
    .filter(({ stance }) => !current.some((now) => now.stance === stance))
    .map((response) => ({
      stance: response.stance,
      words: `Earlier ${withSmallStart(responseInWords(response, partyName(party)))}`,
    }));
  const all = [...lines, ...before];
  return all.filter(({ words }, i) => all.findIndex((line) => line.words === words) === i);
}

/** One official response as a sentence: "Denied by Russia on 11 August 2022". */
export function responseInWords(
  { stance, date }: Pick<OfficialResponse, 'stance' | 'date'>,
  name: string,
): string {
  const when = whenInWords(date);
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
      return `No statement by ${party} found as of ${dateInWords(date)}`;
    default:
      return stance satisfies never;
  }
}

function silenceLines(positions: readonly Position[], partyName: PartyName): readonly StatusLine[] {
  const silent = positions.flatMap(({ party, current: [response] }) =>
    response.stance === 'none-found' ? [{ party, asOf: response.date }] : [],
  );
  const byDate = Map.groupBy(silent, ({ asOf }): Edtf => asOf);
  return [...byDate].map(([asOf, these]) => {
    const parties = oneOf(these.map(({ party }) => partyName(party)));
    return {
      stance: 'none-found',
      words: responseInWords({ stance: 'none-found', date: asOf }, parties),
    };
  });
}

/** Past two names the line would be a list; each party has its own line among the official responses. */
function oneOf(names: readonly string[]): string {
  const [one = '', two, ...more] = names;
  if (two === undefined) return one;
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
