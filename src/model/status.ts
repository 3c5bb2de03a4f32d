import type { Edtf, PartyId } from './brand.ts';
import { earliest, latest, parseDate, surelyBefore } from './date.ts';
import type { OfficialResponse, Stance } from './record.ts';

/** Where one party stands, from all it is recorded to have said. */
export type Position = {
  readonly party: PartyId;
  /**
   * What stands, oldest first: the latest statement and those before it that say the same; of different stances
   * only where dates do not say which came last. A later refusal to comment, or a search that found nothing, does
   * not replace a statement.
   */
  readonly current: readonly [OfficialResponse, ...OfficialResponse[]];
  /** Statements that a later one of the same party with another stance replaced, oldest first. */
  readonly earlier: readonly OfficialResponse[];
};

/**
 * The official status of a claim. `others` are parties recorded to have declined, to have said neither, or of
 * whom nothing was found. Positions stand in order of their current statement.
 */
export type OfficialStatus =
  | {
      /** Confirmed, or confirmed by some and partly by others; nobody denies it. */
      readonly kind: 'confirmed';
      readonly by: readonly Position[];
      readonly others: readonly Position[];
    }
  | {
      /** Denied, or denied by some and partly by others; nobody confirms it. */
      readonly kind: 'denied';
      readonly by: readonly Position[];
      readonly others: readonly Position[];
    }
  | {
      /** Only partial statements: whoever confirms or denies does so for a part of the claim. */
      readonly kind: 'partly';
      readonly by: readonly Position[];
      readonly others: readonly Position[];
    }
  | {
      /** Some confirm and some deny, and at least one of them the whole of it. A party may be on both sides. */
      readonly kind: 'disputed';
      readonly confirmedBy: readonly Position[];
      readonly deniedBy: readonly Position[];
      readonly others: readonly Position[];
    }
  | {
      /** Parties spoke or were asked, and none confirmed or denied. */
      readonly kind: 'no-position';
      readonly by: readonly Position[];
      readonly others: readonly Position[];
    }
  | {
      /** Searches found no statement. `asOf` is the date up to which every party was searched. */
      readonly kind: 'none-found';
      readonly by: readonly Position[];
      readonly asOf: Edtf;
    }
  | { readonly kind: 'none-recorded' };

const CONFIRMS: ReadonlySet<Stance> = new Set<Stance>(['confirmed', 'partly-confirmed']);
const DENIES: ReadonlySet<Stance> = new Set<Stance>(['denied', 'partly-denied']);
const TAKES_SIDES: ReadonlySet<Stance> = new Set<Stance>([...CONFIRMS, ...DENIES]);
const SPEAKS: ReadonlySet<Stance> = new Set<Stance>(['declined', 'neither']);

/** Sorts by the last day a date allows, then the first; unreadable dates come first. */
const dateOrder = (a: Edtf, b: Edtf): number => {
  const one = parseDate(a);
  const two = parseDate(b);
  if (one === null || two === null) return Number(one !== null) - Number(two !== null);
  const order = (x: number, y: number) => (x === y ? 0 : x < y ? -1 : 1);
  return order(latest(one), latest(two)) || order(earliest(one), earliest(two));
};

const byDate = (a: OfficialResponse, b: OfficialResponse): number => dateOrder(a.date, b.date);

const lastOf = (position: Position): Edtf => (position.current.at(-1) ?? position.current[0]).date;

/** Statements of the strongest sort that a party made: taking sides before speaking before nothing found. */
const statementsThatCount = (responses: readonly OfficialResponse[]): OfficialResponse[] => {
  for (const stances of [TAKES_SIDES, SPEAKS]) {
    const these = responses.filter(({ stance }) => stances.has(stance));
    if (these.length > 0) return these.sort(byDate);
  }
  return [...responses].sort(byDate);
};

/** Whether a later `other` replaces `one`: a repeated denial does not, a search that reaches further does. */
const differs = (one: OfficialResponse, other: OfficialResponse): boolean =>
  one.stance !== other.stance || one.stance === 'none-found';

const positionOf = (party: PartyId, responses: readonly OfficialResponse[]): Position | null => {
  const counting = statementsThatCount(responses);
  const replaced = (one: OfficialResponse) =>
    counting.some((other) => differs(one, other) && surelyBefore(one.date, other.date));
  const [first, ...more] = counting.filter((one) => !replaced(one));
  if (first === undefined) return null;
  return { party, current: [first, ...more], earlier: counting.filter(replaced) };
};

const positionsOf = (responses: readonly OfficialResponse[]): readonly Position[] => {
  const byParty = Map.groupBy(responses, ({ party }) => party);
  const positions = [...byParty].flatMap(([party, all]) => positionOf(party, all) ?? []);
  return positions.sort((a, b) => dateOrder(lastOf(a), lastOf(b)));
};

const holds = (stances: ReadonlySet<Stance>) => (position: Position) =>
  position.current.some(({ stance }) => stances.has(stance));

const WHOLLY: ReadonlySet<Stance> = new Set<Stance>(['confirmed', 'denied']);

/** The status where at least one party takes sides. */
const sidesTaken = (taking: readonly Position[], others: readonly Position[]): OfficialStatus => {
  const confirmedBy = taking.filter(holds(CONFIRMS));
  const deniedBy = taking.filter(holds(DENIES));
  if (!taking.some(holds(WHOLLY))) return { kind: 'partly', by: taking, others };
  if (deniedBy.length === 0) return { kind: 'confirmed', by: confirmedBy, others };
  if (confirmedBy.length === 0) return { kind: 'denied', by: deniedBy, others };
  return { kind: 'disputed', confirmedBy, deniedBy, others };
};

/**
 * Derives the official status of a claim from its official responses. It is never written into a record.
 *
 * Per party the latest confirmation or denial stands and earlier ones are kept beside it, so that a party which
 * first denied and later confirmed is told as both. Statements whose dates do not say which came last all stand.
 * Claim reviews have no part in it.
 */
export const officialStatus = (responses: readonly OfficialResponse[]): OfficialStatus => {
  const positions = positionsOf(responses);
  const taking = positions.filter(holds(TAKES_SIDES));
  const speaking = positions.filter(holds(SPEAKS));
  const silent = positions.filter(holds(new Set<Stance>(['none-found'])));
  if (taking.length > 0) return sidesTaken(taking, [...speaking, ...silent]);
  if (speaking.length > 0) return { kind: 'no-position', by: speaking, others: silent };
  const [longestAgo] = silent;
  if (longestAgo === undefined) return { kind: 'none-recorded' };
  return { kind: 'none-found', by: silent, asOf: lastOf(longestAgo) };
};
