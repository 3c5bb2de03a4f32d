import type { Feature } from './features.ts';

/** What each feature counts. Fitted by `src/cli/bench/fit-rank.ts` (see README); hundredths. */
export const WEIGHTS: { readonly [F in Feature]: number } = {
  sum: 122,
  share: 192,
  said: 121,
  place: 139,
  sentence: 26,
  headline: 65,
  spelled: 148,
  names: 73,
  letters: 130,
  headlineLetters: 178,
  dense: 38,
  headlineDense: 23,
  oneSentence: 136,
  order: 73,
  numbers: 20,
  feedback: 202,
  length: 163,
  near: 346,
  far: -247,
};
