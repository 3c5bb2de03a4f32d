import type { Feature } from './features.ts';

/** What each feature counts. Fitted by `src/cli/bench/fit-rank.ts` (see README); hundredths. */
export const WEIGHTS: { readonly [F in Feature]: number } = {
  sum: 158,
  share: 166,
  said: 145,
  place: 118,
  sentence: 80,
  headline: 118,
  spelled: 125,
  names: 80,
  letters: 119,
  headlineLetters: 162,
  dense: 99,
  headlineDense: 116,
  oneSentence: 161,
  order: 65,
  numbers: 26,
  feedback: 204,
  length: 235,
  near: 343,
  far: -277,
};
