import type { Difference, Level, Reason } from '../model/match.ts';
import type { Agreeing } from './agreeing.ts';
import type { AlignedWording } from './aligned-wordings.ts';

/** A match before rivals for the same words are weighed. Claims and terms are positions in the snapshot. */
export type RawMatch = {
  readonly claim: number;
  readonly level: Level;
  /** Token indices, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** The wording that was found, aligned; a cue finds none. */
  readonly aligned?: AlignedWording;
  /** Told once it is known that the match may stand: `closer-look.ts`. */
  readonly differences?: readonly Difference[];
  readonly agreeing: Agreeing;
  /** What the claim says was done, where a cue tells; token indices. */
  readonly deed?: { readonly first: number; readonly last: number };
  /** Terms that spoke for the match: what a rival has beyond these is a blend. */
  readonly evidence: ReadonlySet<number>;
};

/** Whether two matches share at least one token. */
export const overlap = (
  a: Pick<RawMatch, 'first' | 'last'>,
  b: Pick<RawMatch, 'first' | 'last'>,
): boolean => a.first <= b.last && b.first <= a.last;
