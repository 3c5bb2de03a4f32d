import type { Match } from '../model/match.ts';
import { type Analysis, pageStretch } from './analysis.ts';
import { joinRanges } from './differences-text.ts';

/** Tokens of a text that agree with what was looked for; indices, both inclusive. */
export type Agreeing = readonly { readonly first: number; readonly last: number }[];

/** The stretches of the page that agreeing tokens take up, in reading order; tokens next to each other make one. */
export const agreeingStretches = (
  analysis: Analysis,
  agreeing: Agreeing,
): NonNullable<Match['agreeing']> => {
  return joinRanges(agreeing).map(({ first, last }) => {
    const { start, end } = pageStretch(analysis, first, last);
    return [start, end] as const;
  });
};
