import type { ColumnWidth } from '../columns.ts';

/**
 * Columns of an index of imported claims, in stored order, with the widths each may have.
 *
 * Claims are numbered in the order of their ids. Patterns are what is looked for word for word: the sentence of every
 * claim first, under the claim's own number, then the headlines that are sentences of their own.
 */
export const COLUMNS = {
  /** Claims, patterns, terms, blocks of rows. */
  sizes: [4],
  languages: [4],
  wordKeys: [4],
  /** Term + 1; 0 for a word that says nothing. */
  wordValues: [2, 4],
  stemKeys: [4],
  stemValues: [2, 4],
  /** By term: weight, with {@link NO_PREDICATE} added for names and numbers. */
  termWeights: [1],
  /** By claim, and one past the last: where the distinct terms of its sentence begin. */
  sentenceStarts: [4],
  sentenceTerms: [2, 4],
  /** By claim: anchor weight from which a window is worth verifying; 0 where only its exact words count. */
  thresholds: [2],
  /** By claim: tokens of the longest window that may repeat it. */
  windows: [1],
  /** By block and term: where its postings begin; at most 65,536 patterns make a block. */
  rowStarts: [4],
  /** By block and term: how many postings are patterns anchored here word for word, and how many anchors follow. */
  rowExact: [2],
  rowAnchors: [2],
  /** Patterns, counted from the beginning of their block; within a part in ascending order. */
  postings: [2],
  patternHashes: [4],
  patternLengths: [1],
  /** By pattern: the token of it that it is looked up by, and a check on the word that follows there. */
  patternOffsets: [1],
  patternChecks: [1],
  /** By pattern beyond the sentences: its claim. */
  titleClaims: [4],
} as const satisfies Readonly<Record<string, readonly ColumnWidth[]>>;

/** One column. */
export type ColumnName = keyof typeof COLUMNS;

/** Names of the columns, in stored order. */
export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly ColumnName[];

/** Added to the weight of a term that cannot be what a sentence says of its subject. */
export const NO_PREDICATE = 0x80;

/** Patterns of one block of postings, so that 16 bits name one. */
export const BLOCK = 0x10000;

/** Longest window in tokens. */
const LONGEST_WINDOW = 255;

/** Tokens of the longest window that may repeat a sentence of `length` tokens. */
export const windowOf = (length: number): number =>
  Math.min(LONGEST_WINDOW, Math.ceil(length * 1.5) + 2);

/** Percent of a sentence's weight that a window must hold to be verified, up to a number of distinct terms. */
const NEEDS: readonly (readonly [terms: number, percent: number])[] = [
  [8, 48],
  [12, 53],
];
const NEED_OF_LONG = 58;

/**
 * Weight a window must hold of a sentence whose distinct terms number `terms` and weigh `total`. A word dropped or
 * replaced costs a short sentence a greater share.
 */
export const needOf = (total: number, terms: number): number => {
  const [, percent] = NEEDS.find(([most]) => terms <= most) ?? [0, NEED_OF_LONG];
  return Math.ceil((total * percent) / 100);
};

/** Highest threshold: 16 bits hold it. */
export const HIGHEST_THRESHOLD = 0xffff;
