import type { Feature } from './features.ts';

/** What each feature counts. Fitted by `src/cli/bench/fit-rank.ts` (see README); hundredths. */
export const WEIGHTS: { readonly [F in Feature]: number } = {
  sum: 159,
  share: 167,
  said: 144,
  place: 118,
  sentence: 80,
  headline: 118,
  spelled: 125,
  names: 81,
  letters: 119,
  headlineLetters: 162,
  dense: 100,
  headlineDense: 116,
  oneSentence: 161,
  order: 65,
  numbers: 26,
  feedback: 204,
  length: 232,
  near: 342,
  far: -276,
};
