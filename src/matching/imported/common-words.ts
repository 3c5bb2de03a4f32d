import type { Tokens } from '../../text/tokens.ts';

/** Tokens `first` to `last` of a text, both inclusive. */
export type Stretch = { readonly first: number; readonly last: number };

/**
 * How many words of a short text stand in a stretch of another in the same order, as many as can be: their longest common
 * subsequence, stop words among them. What tells a short sentence from the same few content words in
 * another. Length of one times length of the other.
 */
export const commonWords = (sentence: Tokens, text: Tokens, { first, last }: Stretch): number => {
  const { hashes } = text;
  const wanted = sentence.hashes;
  const width = last - first + 2;
  let above = new Uint16Array(width);
  let row = new Uint16Array(width);
  for (let at = 0; at < sentence.count; at++) {
    const hash = wanted[at];
    for (let column = 1; column < width; column++) {
      row[column] =
        hashes[first + column - 1] === hash
          ? (above[column - 1] ?? 0) + 1
          : Math.max(above[column] ?? 0, row[column - 1] ?? 0);
    }
    [above, row] = [row, above];
  }
  return above[width - 1] ?? 0;
};
