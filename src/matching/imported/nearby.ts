import { NO_PREDICATE } from './format.ts';
import type { ImportedIndex } from './open.ts';
import { NO_TERM, type PageTerms } from './page-terms.ts';

/** Where each term of a text stands next to the token that is being looked at. */
export type Nearby = {
  /** Begins a text: until the first {@link Nearby.pass}, everything lies ahead. */
  begin(page: PageTerms): void;
  /** Moves past token `at`, which holds `term`. Tokens must be passed in order. */
  pass(at: number, term: number): void;
  /** Whether of a claim's terms those not within `reach` tokens of token `at`, the last one passed, weigh up to `slack`. */
  isNear(claim: number, at: number, reach: number, slack: number): boolean;
};

/** Between two texts, so that what stood in one is never near the next. */
const APART = 512;
const LAST_PLACE = 0x7fff0000;

/**
 * Makes one: for each term the last place passed and the next one ahead, side by side, chained by equal terms. Two
 * look-ups a term answer what a walk through the window would; nearly all windows are refused that way.
 */
export const createNearby = (index: ImportedIndex): Nearby => {
  const { sentenceStarts, sentenceTerms, termWeights } = index;
  const places = new Int32Array(index.termCount * 2).fill(-APART);
  let following = new Int32Array(0);
  let origin = 0;
  let length = 0;
  const begin = ({ terms, count }: PageTerms): void => {
    origin += length + APART;
    if (origin + count > LAST_PLACE) {
      places.fill(-APART);
      origin = 0;
    }
    length = count;
    if (following.length < count) following = new Int32Array(count * 2);
    for (let at = count - 1; at >= 0; at--) {
      const term = terms[at] ?? NO_TERM;
      if (term < 0) continue;
      following[at] = places[term * 2 + 1] ?? 0;
      places[term * 2 + 1] = origin + at;
    }
  };
  return {
    begin,
    pass: (at, term) => {
      places[term * 2] = origin + at;
      places[term * 2 + 1] = following[at] ?? 0;
    },
    isNear: (claim, at, reach, slack) => {
      const here = origin + at;
      const end = sentenceStarts[claim + 1] ?? 0;
      let left = slack;
      for (let place = sentenceStarts[claim] ?? 0; place < end; place++) {
        const term = sentenceTerms[place] ?? 0;
        const behind = here - (places[term * 2] ?? 0);
        // What is "ahead" from an earlier text lies behind, and the distance to it is negative.
        const ahead = (places[term * 2 + 1] ?? 0) - here;
        if (behind <= reach || (ahead > 0 && ahead <= reach)) continue;
        left -= (termWeights[term] ?? 0) & ~NO_PREDICATE;
        if (left < 0) return false;
      }
      return true;
    },
  };
};
