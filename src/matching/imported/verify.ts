import { NO_PREDICATE, needOf } from './format.ts';
import type { Nearby } from './nearby.ts';
import type { ImportedIndex } from './open.ts';
import { NO_TERM, type PageTerms } from './page-terms.ts';

/** A window that holds enough of a claim's terms; `first` and `last` are tokens that hold one, both inclusive. */
export type Candidate = {
  readonly claim: number;
  readonly first: number;
  readonly last: number;
  /** Weight of the claim's distinct terms that the window holds. */
  readonly held: number;
};

/** Looks for the best window of a claim around a token. */
export type Verifier = (page: PageTerms, claim: number, at: number) => Candidate | undefined;

/** The weight of a term without its flag. */
export const weightOf = (index: ImportedIndex, term: number): number =>
  (index.termWeights[term] ?? 0) & ~NO_PREDICATE;

/** Tells the weight that a window may lack of a claim; worked out once, for claims that come so far. */
const createSlacks = ({
  claimCount,
  sentenceStarts,
  sentenceTerms,
  termWeights,
}: ImportedIndex): ((claim: number) => number) => {
  // One more than the slack, so that 0 is for what is not known yet.
  const known = new Uint16Array(claimCount);
  return (claim) => {
    const before = known[claim] ?? 0;
    if (before > 0) return before - 1;
    const start = sentenceStarts[claim] ?? 0;
    const end = sentenceStarts[claim + 1] ?? 0;
    let total = 0;
    for (let place = start; place < end; place++) {
      total += (termWeights[sentenceTerms[place] ?? 0] ?? 0) & ~NO_PREDICATE;
    }
    const slack = total - needOf(total, end - start);
    if (slack < 0xffff) known[claim] = slack + 1;
    return slack;
  };
};

/** Makes a verifier: it keeps arrays as long as the dictionary, stamped so that they are never cleared. */
export const createVerifier = (index: ImportedIndex, nearby: Nearby): Verifier => {
  const { sentenceStarts, sentenceTerms, termWeights, windows } = index;
  // By term: the stamp of the claim that has it, and how often the window holds it.
  const wanted = new Uint32Array(index.termCount);
  const times = new Uint16Array(index.termCount);
  let stamp = 0;
  const slackOf = createSlacks(index);

  /** Marks a claim's terms as wanted; tells their weight. */
  const want = (claim: number): number => {
    if (stamp === 0xffffffff) {
      wanted.fill(0);
      stamp = 0;
    }
    stamp += 1;
    let total = 0;
    const end = sentenceStarts[claim + 1] ?? 0;
    for (let place = sentenceStarts[claim] ?? 0; place < end; place++) {
      const term = sentenceTerms[place] ?? 0;
      wanted[term] = stamp;
      times[term] = 0;
      total += (termWeights[term] ?? 0) & ~NO_PREDICATE;
    }
    return total;
  };
  /** The window of at most `longest` tokens that holds most; of equals the shortest, then the leftmost. */
  const bestWindow = (
    terms: Int32Array,
    { from, to, longest }: { from: number; to: number; longest: number },
  ) => {
    let best = { first: from, last: from, held: 0 };
    let held = 0;
    let left = from;
    const drop = () => {
      const term = terms[left++] ?? NO_TERM;
      if (term < 0 || wanted[term] !== stamp) return;
      const left1 = (times[term] ?? 0) - 1;
      times[term] = left1;
      if (left1 === 0) held -= (termWeights[term] ?? 0) & ~NO_PREDICATE;
    };
    const isSpare = (): boolean => {
      const term = terms[left] ?? NO_TERM;
      return term < 0 || wanted[term] !== stamp || (times[term] ?? 0) > 1;
    };
    for (let at = from; at <= to; at++) {
      const term = terms[at] ?? NO_TERM;
      if (term < 0 || wanted[term] !== stamp) continue;
      times[term] = (times[term] ?? 0) + 1;
      if (times[term] === 1) held += (termWeights[term] ?? 0) & ~NO_PREDICATE;
      while (at - left >= longest) drop();
      while (left < at && isSpare()) drop();
      const shorter = at - left < best.last - best.first;
      if (held > best.held || (held === best.held && shorter))
        best = { first: left, last: at, held };
    }
    return best;
  };
  return (page, claim, at) => {
    const longest = windows[claim] ?? 0;
    const slack = slackOf(claim);
    if (!nearby.isNear(claim, at, longest, slack)) return undefined;
    const need = want(claim) - slack;
    const from = Math.max(0, at - longest);
    const to = Math.min(page.count - 1, at + longest);
    const best = bestWindow(page.terms, { from, to, longest });
    return best.held >= need ? { claim, ...best } : undefined;
  };
};
