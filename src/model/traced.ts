import type { ClaimId, Lang } from './brand.ts';
import type { Difference, Level, Match, PageStance, Reason } from './match.ts';

/**
 * How close a record is to a text that a reader asked about. Beyond the levels of a match there is `similar-words`: nothing
 * was recognised, and the words of the text stand in the record all the same.
 */
export type TraceLevel = Level | 'similar-words';

/** The words of a record that a text is closest to, and what of them they are. */
export type ClosestWords = {
  readonly of: 'wording' | 'quotation' | 'statement';
  readonly text: string;
  readonly lang: Lang;
};

/** What one record has to do with a text, and the part of the text that it has to do with. */
export type TracedMatch = {
  readonly claim: ClaimId;
  readonly level: TraceLevel;
  /** What the text does with the claim; of similar words nothing is known. */
  readonly stance?: PageStance;
  /** The sentence or so of the text. */
  readonly context: string;
  /** The stretches of `context` that agree, as [start, end) in UTF-16 units, in reading order. */
  readonly agreeing: readonly (readonly [start: number, end: number])[];
  /** Why it was recognised; none of similar words. */
  readonly reasons: readonly Reason[];
  readonly differences: readonly Difference[];
  readonly blends: Match['blends'];
  /** Told of similar words: what they are similar to. */
  readonly closest?: ClosestWords;
};

/** What was found for a text, the closest first. */
export type Traced = {
  /** Characters looked at, and how many there were; UTF-16 units. */
  readonly looked: number;
  readonly of: number;
  /** Words and numbers looked at that say something; in scripts without spaces pairs of characters. */
  readonly contentWords: number;
  readonly found: readonly TracedMatch[];
};

/** So few content words make no statement: records that name them are all there is to find. */
export const FEW_WORDS = 2;
