import { NO_PREDICATE } from './format.ts';
import type { ImportedIndex } from './open.ts';
import { NO_TERM, type PageTerms } from './page-terms.ts';
import {
  contentScore,
  FEWEST_PREDICATES,
  FEWEST_WHOLE_TERMS,
  relatedScore,
  UNKNOWN_WEIGHT,
} from './thresholds.ts';
import type { Candidate } from './verify.ts';

/** Whether a candidate can come to anything, told from its terms alone. */
export type Screen = (page: PageTerms, candidate: Candidate) => boolean;

/** What an alignment may win by leaving out the ends of a window. */
const LEEWAY = 0;
/** Share of a window's content words that are the claim's where particles may be its own too. */
const OWN_SHARE = 0.6;

/** Makes a screen. Reading a candidate closely takes a hundred times as long, and few of them come to anything. */
export const createScreen = (index: ImportedIndex): Screen => {
  const { sentenceStarts, sentenceTerms, termWeights } = index;
  const stamps = new Uint32Array(index.termCount);
  let stamp = 0;
  return (page, { claim, first, last, held }) => {
    // Two stamps a look: wanted, then met.
    if (stamp > 0xfffffff0) {
      stamps.fill(0);
      stamp = 0;
    }
    stamp += 2;
    let total = 0;
    const end = sentenceStarts[claim + 1] ?? 0;
    for (let place = sentenceStarts[claim] ?? 0; place < end; place++) {
      const term = sentenceTerms[place] ?? 0;
      stamps[term] = stamp;
      total += (termWeights[term] ?? 0) & ~NO_PREDICATE;
    }
    let terms = 0;
    let predicates = 0;
    let own = 0;
    let content = 0;
    let seen = 0;
    let agreed = 0;
    for (let at = first; at <= last; at++) {
      const term = page.terms[at] ?? NO_TERM;
      if (term === NO_TERM) continue;
      content += 1;
      const stored = term < 0 ? UNKNOWN_WEIGHT : (termWeights[term] ?? 0);
      const weight = stored & ~NO_PREDICATE;
      seen += weight;
      if (term < 0 || (stamps[term] ?? 0) < stamp) continue;
      own += 1;
      agreed += weight;
      if (stamps[term] !== stamp) continue;
      stamps[term] = stamp + 1;
      terms += 1;
      if (stored < NO_PREDICATE) predicates += 1;
    }
    const score = contentScore(held / total, agreed / seen);
    if (score + LEEWAY >= relatedScore(predicates)) return true;
    return (
      terms >= FEWEST_WHOLE_TERMS && predicates >= FEWEST_PREDICATES && own >= content * OWN_SHARE
    );
  };
};
