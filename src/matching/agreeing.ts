import type { Match } from '../model/match.ts';
import { type Analysis, pageStretch } from './analysis.ts';

/** Tokens of a text that agree with what was looked for; indices, both inclusive. */
export type Agreeing = readonly { readonly first: number; readonly last: number }[];

/** The stretches of the page that agreeing tokens take up, in reading order; tokens next to each other make one. */
export const agreeingStretches = (
  analysis: Analysis,
  agreeing: Agreeing,
): NonNullable<Match['agreeing']> => {
  const joined: { first: number; last: number }[] = [];
  for (const { first, last } of agreeing.toSorted((a, b) => a.first - b.first)) {
    const open = joined.at(-1);
    if (open && first <= open.last + 1) open.last = Math.max(open.last, last);
    else joined.push({ first, last });
  }
  return joined.map(({ first, last }) => {
    const { start, end } = pageStretch(analysis, first, last);
    return [start, end] as const;
  });
};
