/**
 * Text of a page as it stands in the source, shown or not, asked for words without which no claim can be found in or
 * around it.
 */
export type TellingRequest = {
  /** The document's, which is context of all its text. */
  readonly title: string;
  /** Stretches of text in reading order, each as the texts of its nodes: some two thousand UTF-16 units together. */
  readonly chunks: readonly (readonly string[])[];
};

/** Where such words stand. */
export type TellingAnswer = {
  readonly title: boolean;
  /** Which of the chunks, by their index. */
  readonly chunks: readonly number[];
};
