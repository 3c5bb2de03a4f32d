import type { ColumnWidth } from '../columns.ts';

/**
 * Columns of an index of imported claims, in stored order, with the widths each may have.
 *
 * Claims are numbered in the order of their ids. Patterns are what is looked for word for word: the sentences, and the
 * headlines that are sentences of their own. They lie in buckets by a pair of neighbouring tokens that each holds.
 */
export const COLUMNS = {
  /** Claims, terms, blocks of rows. */
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
  /** By block and term, and one past the last: where its anchors begin; at most 65,536 claims make a block. */
  rowStarts: [4],
  /** Claims, counted from the beginning of their block, in ascending order. */
  anchors: [2],
  /** A bit for each hash of a pair of tokens that some pattern is looked up by; a power of two of them. */
  pairBits: [4],
  /** By bucket, and one past the last: where its patterns begin. {@link PAIRS_A_BUCKET} bits share a bucket. */
  bucketStarts: [4],
  /** By pattern: rolling hash of its tokens, and how many these are. */
  patternHashes: [4],
  patternLengths: [1],
  /** By pattern: where among its tokens the pair stands (4 bits), and above it more of the pair's hash. */
  patternPairs: [1],
  /** By pattern: its claim times 4, and {@link IS_TITLE} and {@link STANDS_ALONE} where they hold. */
  patternClaims: [4],
} as const satisfies Readonly<Record<string, readonly ColumnWidth[]>>;

/** One column. */
export type ColumnName = keyof typeof COLUMNS;

/** Names of the columns, in stored order. */
export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly ColumnName[];

/** Added to the weight of a term that cannot be what a sentence says of its subject. */
export const NO_PREDICATE = 0x80;

/** Claims of one block of anchors, so that 16 bits name one. */
export const BLOCK = 0x10000;

/** Bits of `pairBits` that share a bucket: bits are fine so that most pairs of a page meet none, buckets coarse. */
export const PAIRS_A_BUCKET = 16;

/** The pair of a pattern begins at one of its first so many tokens. */
export const PAIR_PLACES = 16;

/** The pattern is a headline, not the sentence. */
export const IS_TITLE = 1;
/** The pattern says too little to count wherever it stands; only where it is a sentence or a quotation by itself. */
export const STANDS_ALONE = 2;

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
