import type { Level, Match } from '../../model/match.ts';
import type { Mutation } from '../../model/record.ts';

/** What was found of a claim in a passage, in page offsets. */
export type Standing = {
  readonly claim: number;
  readonly level: Level;
  readonly score: number;
  readonly coverage: number;
  readonly start: number;
  readonly end: number;
  /** The claim's words that it was found by. */
  readonly text: string;
  readonly differences: readonly Mutation[];
  /** As in a match; left out where all of it agrees. */
  readonly agreeing?: NonNullable<Match['agreeing']>;
};

const CLOSENESS: { readonly [L in Level]: number } = { 'same-wording': 2, variant: 1, related: 0 };

const byStrength = (a: Standing, b: Standing): number =>
  CLOSENESS[b.level] - CLOSENESS[a.level] ||
  b.score - a.score ||
  a.start - b.start ||
  b.end - a.end ||
  a.claim - b.claim;

const overlaps = (a: Standing, b: Standing): boolean => a.start < b.end && b.start < a.end;

/** Claims told of the same words: packs hold the same claim under several ids, and readers want one or two. */
const MOST_ON_SAME_WORDS = 3;

/** Page offsets of one bucket: what lies over one another shares one. */
const BUCKET = 512;

/** What stands already, found by place so that a page full of matches costs no more for each. */
const createStands = () => {
  const buckets = new Map<number, Standing[]>();
  const bucketsOf = ({ start, end }: Standing): readonly number[] => {
    const first = Math.floor(start / BUCKET);
    const count = Math.floor((end - 1) / BUCKET) - first + 1;
    return Array.from({ length: Math.max(1, count) }, (_, place) => first + place);
  };
  return {
    rivalsOf: (one: Standing): readonly Standing[] => [
      ...new Set(
        bucketsOf(one).flatMap((bucket) =>
          (buckets.get(bucket) ?? []).filter((other) => overlaps(other, one)),
        ),
      ),
    ],
    add: (one: Standing): void => {
      for (const bucket of bucketsOf(one)) {
        const list = buckets.get(bucket);
        if (list) list.push(one);
        else buckets.set(bucket, [one]);
      }
    },
  };
};

/** Of the score of what is as close to the same words, at least so much: a pack holds one claim in two wordings. */
const AS_CLOSE = 0.9;

/** Whether what is only related gives way: to a mark, and to what is clearly closer. */
const givesWay = (one: Standing, other: Standing): boolean =>
  one.level === 'related' && (other.level !== 'related' || one.score < other.score * AS_CLOSE);

/**
 * Weighs what lies over one another: a claim is told once for the same words; what is only related gives way to
 * anything stronger; no words carry more than a few claims. In reading order.
 */
export const resolveImported = (found: readonly Standing[]): readonly Standing[] => {
  const stands = createStands();
  const standing: Standing[] = [];
  for (const one of found.toSorted(byStrength)) {
    const rivals = stands.rivalsOf(one);
    const told = rivals.some((other) => other.claim === one.claim);
    const outdone = rivals.some((other) => givesWay(one, other));
    if (told || outdone || rivals.length >= MOST_ON_SAME_WORDS) continue;
    stands.add(one);
    standing.push(one);
  }
  return standing.toSorted((a, b) => a.start - b.start || byStrength(a, b));
};
