import type { ClaimId } from '../model/brand.ts';
import type { Level } from '../model/match.ts';
import { SENTENCE_TOLL } from './analysis.ts';
import { overlap, type RawMatch } from './raw-match.ts';
import { rowAt } from './rows.ts';
import type { Snapshot } from './snapshot.ts';

const CLOSENESS: { readonly [L in Level]: number } = { 'same-wording': 2, variant: 1, related: 0 };

const byStrength = (a: RawMatch, b: RawMatch): number =>
  CLOSENESS[b.level] - CLOSENESS[a.level] ||
  b.score - a.score ||
  a.first - b.first ||
  b.last - a.last ||
  a.claim - b.claim;

/** A match that stands, and the neighbouring claims whose words it mixes in. */
export type ResolvedMatch = { readonly match: RawMatch; readonly blends: readonly ClaimId[] };

type Standing = { match: RawMatch; readonly blends: Set<ClaimId> };

/** Tokens to a block of {@link createGround}. */
const BLOCK = 32;

/** What stands where, by blocks of tokens: a match is compared only with those that may lie over it. */
const createGround = () => {
  const blocks = new Map<number, Standing[]>();
  const blocksOf = ({ first, last }: RawMatch): readonly number[] => {
    const from = Math.floor(first / BLOCK);
    return Array.from({ length: Math.floor(last / BLOCK) - from + 1 }, (_, at) => from + at);
  };
  return {
    rivalsOf: (match: RawMatch): readonly Standing[] => [
      ...new Set(
        blocksOf(match).flatMap((block) =>
          (blocks.get(block) ?? []).filter((other) => overlap(other.match, match)),
        ),
      ),
    ],
    add: (standing: Standing): void => {
      for (const block of blocksOf(standing.match)) {
        const list = blocks.get(block);
        if (list) list.push(standing);
        else blocks.set(block, [standing]);
      }
    },
  };
};

const brings = (loser: RawMatch, winner: RawMatch): boolean =>
  [...loser.evidence].some((term) => !winner.evidence.has(term));

/** The same claim twice on the same words is one match: the stronger one, with the reasons of both. */
const merge = (winner: RawMatch, loser: RawMatch): RawMatch => ({
  ...winner,
  reasons: [
    ...winner.reasons,
    ...loser.reasons.filter((reason) => !winner.reasons.some(({ kind }) => kind === reason.kind)),
  ],
});

/** Whether a sentence ends within a match; `positions` as in an analysis. */
const spansSentences = ({ first, last }: RawMatch, positions: Uint32Array): boolean => {
  for (let token = first + 1; token <= last; token++) {
    if ((positions[token] ?? 0) - (positions[token - 1] ?? 0) >= SENTENCE_TOLL) return true;
  }
  return false;
};

/**
 * Whether a claim stands beside its denial: it has a sentence to itself, and the denial goes on to the next. "Kim
 * promised 100,000 soldiers. The ministry called it an invention."
 */
const standsBeside = (
  snapshot: Snapshot,
  winner: RawMatch,
  loser: RawMatch,
  positions: Uint32Array,
): boolean =>
  loser.level !== 'related' &&
  snapshot.denials.includes(winner.claim) &&
  !snapshot.denials.includes(loser.claim) &&
  spansSentences(winner, positions) &&
  !spansSentences(loser, positions);

/** Whether two claims tell of one deed and each names somebody the other does not: "recognised by Syria and North Korea". */
const sharesDeed = (winner: RawMatch, loser: RawMatch): boolean =>
  loser.level !== 'related' &&
  winner.deed !== undefined &&
  winner.deed.first === loser.deed?.first &&
  brings(loser, winner) &&
  brings(winner, loser);

/**
 * Weighs matches that lie over one another. The strongest stands; the same claim is not told twice; a weaker
 * neighbouring claim becomes a blend of the stronger where it rests on words of its own; a claim that is no
 * neighbour, that shares its deed, or that has a sentence to itself before its denial, stands beside it. What is only related gives way to any mark.
 *
 * @param look at a match more closely: asked for only of those that may stand, since it costs more than all else. It may
 *   leave of a mark what is only related
 */
export const resolve = (
  snapshot: Snapshot,
  matches: readonly RawMatch[],
  positions: Uint32Array,
  look: (match: RawMatch) => RawMatch,
): readonly ResolvedMatch[] => {
  const standing: Standing[] = [];
  const ground = createGround();
  const place = (raw: RawMatch): RawMatch | undefined => {
    const rivals = ground.rivalsOf(raw);
    const same = rivals.find((other) => other.match.claim === raw.claim);
    if (same) {
      same.match = merge(same.match, raw);
      return undefined;
    }
    const isRelated = raw.level === 'related';
    if (isRelated && rivals.length > 0) return undefined;
    const match = raw.differences ? raw : look(raw);
    if (!isRelated && match.level === 'related') return match;
    const neighbours = rowAt(snapshot.neighbours, match.claim);
    const winner = rivals.find(
      (other) =>
        neighbours.includes(other.match.claim) &&
        !sharesDeed(other.match, match) &&
        !standsBeside(snapshot, other.match, match, positions),
    );
    if (winner) {
      const claim = snapshot.claims[match.claim];
      if (claim && brings(match, winner.match)) winner.blends.add(claim);
      return undefined;
    }
    const stands = { match, blends: new Set<ClaimId>() };
    standing.push(stands);
    ground.add(stands);
    return undefined;
  };
  const isMark = ({ level }: RawMatch) => level !== 'related';
  const demoted = matches
    .filter(isMark)
    .toSorted(byStrength)
    .flatMap((match) => place(match) ?? []);
  const related = matches.filter((match) => !isMark(match));
  for (const match of [...demoted, ...related].toSorted(byStrength)) place(match);
  return standing
    .toSorted((a, b) => a.match.first - b.match.first || byStrength(a.match, b.match))
    .map(({ match, blends }) => ({ match, blends: [...blends].sort() }));
};
