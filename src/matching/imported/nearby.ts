import { NO_TERM, type PageTerms } from './page-terms.ts';

/** Where each term of a text stands next to the token that is being looked at. */
export type Nearby = {
  /** Begins a text: until the first {@link Nearby.pass}, everything lies ahead. */
  begin(page: PageTerms): void;
  /** Moves past token `at`, which holds `term`. Tokens must be passed in order. */
  pass(at: number, term: number): void;
  /** Whether a term stands within `reach` tokens of token `at`, the last one passed. */
  isNear(term: number, at: number, reach: number): boolean;
};

/** Between two texts, so that what stood in one is never near the next. */
const APART = 512;

/**
 * Makes one for an index of `termCount` terms: for each term the last place passed and the next one ahead, chained by
 * equal terms. Two look-ups answer what a walk through the window would; most windows are refused that way.
 */
export const createNearby = (termCount: number): Nearby => {
  const passed = new Int32Array(termCount).fill(-APART);
  const ahead = new Int32Array(termCount).fill(-APART);
  let following = new Int32Array(0);
  let origin = 0;
  let length = 0;
  const begin = ({ terms, count }: PageTerms): void => {
    origin += length + APART;
    if (origin + count > 0x7fff0000) {
      passed.fill(-APART);
      ahead.fill(-APART);
      origin = 0;
    }
    length = count;
    if (following.length < count) following = new Int32Array(count * 2);
    for (let at = count - 1; at >= 0; at--) {
      const term = terms[at] ?? NO_TERM;
      if (term < 0) continue;
      following[at] = ahead[term] ?? -APART;
      ahead[term] = origin + at;
    }
  };
  return {
    begin,
    pass: (at, term) => {
      passed[term] = origin + at;
      ahead[term] = following[at] ?? -APART;
    },
    isNear: (term, at, reach) => {
      const here = origin + at;
      const next = ahead[term] ?? -APART;
      // What is ahead from an earlier text lies behind.
      return here - (passed[term] ?? -APART) <= reach || (next > here && next - here <= reach);
    },
  };
};
