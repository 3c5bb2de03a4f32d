/**
 * Number words of one language, as news prints them, diacritics left out. `ones` add up (one … ninety, двести);
 * `hundred` multiplies what stands before it, or is 100 itself; `scales` multiply everything before them;
 * `after` are scales that need a number before them ("thousands of people" is no number, "100 тысяч" is).
 */
export type NumberWords = {
  readonly ones: { readonly [word: string]: number };
  readonly hundred?: readonly string[];
  readonly scales: { readonly [word: string]: number };
  readonly after?: { readonly [word: string]: number };
};

/** Words with a value each; the last value holds for all that are left. */
export const list = (words: string, ...values: readonly number[]): { [word: string]: number } =>
  Object.fromEntries(
    words.split(' ').map((word, index) => [word, values[index] ?? values.at(-1) ?? index + 1]),
  );

/** Words for 1, 2, 3 and on. */
export const counting = (words: string): { [word: string]: number } =>
  Object.fromEntries(words.split(' ').map((word, index) => [word, index + 1]));

/** Every inflected form of one word: its stem with each ending. */
export const inflected = (
  stem: string,
  endings: string,
  value: number,
): { [word: string]: number } =>
  Object.fromEntries(endings.split(' ').map((ending) => [stem + ending, value]));

/** Words for 20, 30, 40 and on. */
export const tens = (words: string): { [word: string]: number } =>
  Object.fromEntries(words.split(' ').map((word, index) => [word, (index + 2) * 10]));
