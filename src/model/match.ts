import type { ClaimId, ConceptId, Lang, PageOffset } from './brand.ts';
import type { Mutation } from './record.ts';

/** How close a match is. Only the first two are marked on a page. */
export type Level = 'same-wording' | 'variant' | 'related';

/**
 * What the words around a match do with the claim. `asserts`: the page says it in its own voice. `reports`: it is put
 * into somebody's mouth, quoted, taken from a source or passed on as hearsay; so is what somebody did not deny.
 * `denies`: it is said, by the page or by somebody on it, to be untrue or denied. `questions`: it is asked, doubted or
 * said to be unconfirmed. Nothing of this says whether the claim is true.
 */
export type PageStance = 'asserts' | 'reports' | 'denies' | 'questions';

/** Why something matched, as data; {@link ./words.ts} says it in words. */
export type Reason =
  | {
      readonly kind: 'wording';
      readonly lang: Lang;
      /** The record's wording. */
      readonly text: string;
      /** Share of the wording's weight that agrees, 0 to 1. */
      readonly agreement: number;
    }
  | {
      readonly kind: 'cue';
      /** What each term of the cue found: the concept's name or the number, and the page's words for it. */
      readonly found: readonly { readonly term: string; readonly words: string }[];
    }
  | {
      readonly kind: 'context';
      readonly concept: ConceptId;
      /** The words found around the match; empty where they stand in another passage. */
      readonly words: string;
    };

/** How the page's words differ; `known` where the record tells of this very change. */
export type Difference = Mutation & { readonly known?: true };

/** A stretch of a passage that repeats a claim. */
export type Match = {
  readonly claim: ClaimId;
  readonly level: Level;
  readonly start: PageOffset;
  readonly end: PageOffset;
  /** 0 to 1, comparable between matches of one passage. */
  readonly score: number;
  readonly stance: PageStance;
  readonly reasons: readonly Reason[];
  /** How the page's words differ from the wording they are closest to. */
  readonly differences: readonly Difference[];
  /**
   * The stretches that agree with the wording, or that met the cue, as [start, end) in reading order. Where left out,
   * all from `start` to `end` does.
   */
  readonly agreeing?: readonly (readonly [start: PageOffset, end: PageOffset])[];
  /** Neighbouring claims whose terms the same stretch mixes in. */
  readonly blends: readonly ClaimId[];
};

/** A run of page text that belongs together. `text` is what a person reads, in page offsets. */
export type PassageText = { readonly id: number; readonly text: string };

/** Passages to scan, and what stands around them: a claim's context may lie in the title or just before. */
export type ScanRequest = {
  readonly title: string;
  /** Up to two passages that stand before the first, nearest last. */
  readonly before: readonly string[];
  readonly passages: readonly PassageText[];
};

/** Passages from several places of one page, to be scanned in one go: what stands together is one stretch. */
export type ScanBatch = Pick<ScanRequest, 'title'> & {
  readonly stretches: readonly Omit<ScanRequest, 'title'>[];
};

/** The matches of one passage, in reading order. */
export type PassageMatches = { readonly passage: number; readonly matches: readonly Match[] };

/** Whether a match is shown as a mark on the page. */
export const isMark = (match: Pick<Match, 'level'>): boolean => match.level !== 'related';

/** A match as the content script of its frame knows it. `start` tells several of one claim in a passage apart. */
export type MarkPlace = {
  readonly passage: number;
  readonly claim: ClaimId;
  readonly start: number;
};
