import { TokenKind, type Tokens } from '../text/tokens.ts';
import { type Analysis, tokensBetween } from './analysis.ts';
import { quotationsOf } from './differences-quotations.ts';
import type { Quoted, Range } from './differences-text.ts';

/** A quotation of more words is a statement; up to so many are words that the writer keeps at a distance. */
const SCARE_WORDS = 3;
const SINGLES_PER_WORD = 2;

const isScare = ({ kinds }: Tokens, { first, last }: Range): boolean => {
  let halves = 0;
  for (let token = first; token <= last; token++)
    halves += kinds[token] === TokenKind.single ? 1 : SINGLES_PER_WORD;
  return halves <= SCARE_WORDS * SINGLES_PER_WORD;
};

/** What stands between quotation marks, as tokens. */
export const quotedIn = (
  analysis: Pick<Analysis, 'page' | 'normal' | 'tokens'>,
): readonly Quoted[] =>
  quotationsOf(analysis.page).flatMap((quotation) => {
    const range = tokensBetween(analysis, quotation);
    return range.last < range.first ? [] : [{ ...range, isScare: isScare(analysis.tokens, range) }];
  });
