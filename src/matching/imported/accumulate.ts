import { BLOCK, NO_PREDICATE, SATURATED } from './format.ts';
import { createNearby } from './nearby.ts';
import type { ImportedIndex } from './open.ts';
import { NO_TERM, type PageTerms } from './page-terms.ts';
import { type Candidate, createVerifier } from './verify.ts';

/** Steps between two pauses, a posting or a token verified each: well under 8 ms on a slow machine. */
const PAUSE_AFTER = 100_000;

/** An accumulator in one positive small integer: position, then weight. */
const WEIGHT_BITS = 12;
const WEIGHT_MASK = SATURATED;
const LAST_POSITION = (1 << (30 - WEIGHT_BITS)) - 1;
/** Beyond the longest window, so that no position of one text is near one of the text before. */
const APART = 256;

/** Finds the claims of an index whose terms stand close together in a text. */
export type Accumulator = {
  /** Yields now and then; candidates come in the order of the text. */
  find(page: PageTerms): Generator<void, readonly Candidate[], void>;
};

/**
 * The weighted prefix filter with windowed accumulators: every anchor met adds its weight to its claims; a gap longer
 * than a claim's window starts it anew; where a threshold is reached the surroundings are verified, and the accumulator
 * starts anew. Every window that holds the need of a claim overlaps a candidate of it: the window's anchors reach the
 * threshold unless a verification has started the count anew within it, and that one saw the whole window.
 *
 * Cost: the anchors in rows of the page's terms (a row has at most `LONGEST_ROW`), plus two windows a verification.
 */
export const createAccumulator = (index: ImportedIndex): Accumulator => {
  const { rowStarts, rowExact, rowAnchors, postings, termWeights, thresholds, windows } = index;
  const states = new Int32Array(index.claimCount);
  const nearby = createNearby(index.termCount);
  const verify = createVerifier(index, nearby);
  let base = APART;

  /** Makes room for more positions; keeps what a window can still reach. */
  const rebase = (position: number): number => {
    const shift = position - APART;
    for (let claim = 0; claim < states.length; claim++) {
      const state = states[claim] ?? 0;
      const near = state >>> WEIGHT_BITS > shift;
      states[claim] = near ? state - (shift << WEIGHT_BITS) : 0;
    }
    return shift;
  };
  /** Adds one token's weight to the claims anchored at its term, and tells which are to be verified. */
  const addRow = (row: number, weight: number, position: number, block: number): number => {
    let due = 0;
    const start = (rowStarts[row] ?? 0) + (rowExact[row] ?? 0);
    const end = start + (rowAnchors[row] ?? 0);
    const fresh = (position << WEIGHT_BITS) | weight;
    const oldest = (position - APART) << WEIGHT_BITS;
    for (let place = start; place < end; place++) {
      const claim = block * BLOCK + (postings[place] ?? 0);
      const state = states[claim] ?? 0;
      // Most claims were last met long ago, and no single anchor reaches a threshold.
      if (state < oldest) {
        states[claim] = fresh;
        continue;
      }
      const gap = position - (state >>> WEIGHT_BITS);
      if (gap > (windows[claim] ?? 0)) {
        states[claim] = fresh;
        continue;
      }
      const sum = Math.min(SATURATED, (state & WEIGHT_MASK) + weight);
      if (sum < (thresholds[claim] ?? 0)) {
        states[claim] = (position << WEIGHT_BITS) | sum;
        continue;
      }
      states[claim] = position << WEIGHT_BITS;
      dueClaims[due++] = claim;
    }
    return due;
  };
  const dueClaims = new Uint32Array(BLOCK);

  function* find(page: PageTerms): Generator<void, readonly Candidate[], void> {
    const { terms, count } = page;
    const candidates: Candidate[] = [];
    let work = 0;
    nearby.begin(page);
    for (let at = 0; at < count; at++) {
      if (base + at > LAST_POSITION) base -= rebase(base + at);
      const term = terms[at] ?? NO_TERM;
      if (term < 0) continue;
      nearby.pass(at, term);
      // Within a run of one term the first and the last say all: a window with another has one of the two.
      if (terms[at - 1] === term && at + 1 < count && terms[at + 1] === term) continue;
      const weight = (termWeights[term] ?? 0) & ~NO_PREDICATE;
      for (let block = 0; block < index.blocks; block++) {
        const row = block * index.termCount + term;
        if (rowAnchors[row] === 0) continue;
        const due = addRow(row, weight, base + at, block);
        work += rowAnchors[row] ?? 0;
        for (let one = 0; one < due; one++) {
          const claim = dueClaims[one] ?? 0;
          const found = verify(page, claim, at);
          if (found) candidates.push(found);
          work += (windows[claim] ?? 0) * 2;
        }
      }
      if (work > PAUSE_AFTER) {
        work = 0;
        yield;
      }
    }
    base += count + APART;
    return candidates;
  }
  return { find };
};
