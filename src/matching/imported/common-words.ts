import type { Tokens } from '../../text/tokens.ts';

/** Tokens of two texts that are the same words in the same order, as many as can be. */
export type CommonWords = {
  readonly count: number;
  /** The same as a share of the first text's tokens. */
  readonly share: number;
};

/**
 * The longest common subsequence of the words of two short texts, stop words among them: what tells a short sentence
 * from the same few content words in another. Length of one times length of the other.
 */
export const commonWords = (sentence: Tokens, stretch: Tokens): CommonWords => {
  const width = stretch.count + 1;
  let above = new Uint16Array(width);
  let row = new Uint16Array(width);
  for (let at = 0; at < sentence.count; at++) {
    const hash = sentence.hashes[at];
    for (let column = 1; column < width; column++) {
      row[column] =
        stretch.hashes[column - 1] === hash
          ? (above[column - 1] ?? 0) + 1
          : Math.max(above[column] ?? 0, row[column - 1] ?? 0);
    }
    [above, row] = [row, above];
  }
  const count = above[width - 1] ?? 0;
  return { count, share: sentence.count === 0 ? 0 : count / sentence.count };
};
