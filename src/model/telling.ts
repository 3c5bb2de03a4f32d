/**
 * Text of a page as it stands in the source, shown or not, asked for words without which no claim can be found in or
 * around it.
 */
export type TellingRequest = {
  /** The document's, which is context of all its text. */
  readonly title: string;
  /** Stretches of text, some thousand UTF-16 units each. What tags part may be joined in them. */
  readonly chunks: readonly string[];
};

/** Where such words stand in a chunk: near enough, for folding a text may shift its places by some units. */
export type TellingSpan = {
  /** The chunk by its index. */
  readonly chunk: number;
  /** Where the first begins, and the last, in UTF-16 units of the chunk. */
  readonly first: number;
  readonly last: number;
};

/** Where such words stand. */
export type TellingAnswer = {
  readonly title: boolean;
  /** Of the chunks that hold one, in their order. */
  readonly spans: readonly TellingSpan[];
};
