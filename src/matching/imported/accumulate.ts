import { tagOf } from './anchors.ts';
import { BLOCK, NO_PREDICATE } from './format.ts';
import { createNearby } from './nearby.ts';
import type { ImportedIndex } from './open.ts';
import { NO_TERM, type PageTerms } from './page-terms.ts';
import { type Candidate, createVerifier } from './verify.ts';

/** Anchors between two pauses: a millisecond or two. */
const PAUSE_AFTER = 100_000;
/** What a verification costs, in anchors. */
const VERIFICATION = 20;

/*
 * A claim's accumulator is one 32-bit integer, since looking up a million of them takes as long as the memory they lie
 * in: from the highest bit on window class (4), position (10), weight (10), tag (8). Positions wrap; weights count in
 * `WEIGHT_UNIT`. Every rounding, and a position taken for a recent one after a wrap, can only make a claim be verified
 * too early, never be missed.
 */
const TAG_MASK = 0xff;
const WEIGHT_SHIFT = 8;
const WEIGHT_MASK = 0x3ff;
const POSITION_SHIFT = 18;
const POSITION_MASK = 0x3ff;
const WINDOW_SHIFT = 28;
const WINDOW_MASK = -1 << WINDOW_SHIFT;

const WEIGHT_UNIT = 2;

/** Widths of the window classes in tokens; a claim has the narrowest that holds its window. */
const WINDOW_CLASSES = Int32Array.of(
  10,
  12,
  14,
  16,
  18,
  20,
  23,
  26,
  29,
  33,
  38,
  44,
  56,
  80,
  128,
  255,
);

/** Tokens between two texts, so that what stood in one is not near the next. */
const APART = 260;

/** What stands at position 0, as claims do that were never met, is as far away as can be. */
const FIRST_BASE = POSITION_MASK >> 1;

/** Finds the claims of an index whose terms stand close together in a text. */
export type Accumulator = {
  /** Forgets all that was found, so that the same texts in the same order give the same candidates. */
  reset(): void;
  /** Yields now and then; candidates come in the order of the text. */
  find(page: PageTerms): Generator<void, readonly Candidate[], void>;
};

/** By window in tokens: the bits of its class. */
const CLASS_BITS = Int32Array.from(
  { length: 256 },
  (_, window) => WINDOW_CLASSES.findIndex((width) => width >= window) << WINDOW_SHIFT,
);

const createStates = ({ windows }: ImportedIndex): Int32Array => {
  const states = new Int32Array(windows.length);
  for (let claim = 0; claim < states.length; claim++) {
    states[claim] = CLASS_BITS[windows[claim] ?? 0] ?? 0;
  }
  return states;
};

/** Thresholds in the unit of accumulators. */
const createLimits = ({ thresholds }: ImportedIndex): Uint16Array => {
  const limits = new Uint16Array(thresholds.length);
  for (let claim = 0; claim < limits.length; claim++) {
    limits[claim] = Math.min(WEIGHT_MASK, Math.floor((thresholds[claim] ?? 0) / WEIGHT_UNIT));
  }
  return limits;
};

/**
 * The weighted prefix filter with windowed accumulators: every anchor met adds its weight to its claims; a gap longer
 * than a claim's window starts it anew; where a threshold is reached the surroundings are verified, and the accumulator
 * starts anew. Every window that holds the need of a claim is a candidate, or within a window's length of a better one:
 * its anchors reach the threshold unless a verification within it started the count anew, and that one saw all of it.
 *
 * Cost: the anchors in rows of the page's terms (a row has at most `LONGEST_ROW`), plus a few look-ups a verification.
 */
export const createAccumulator = (index: ImportedIndex): Accumulator => {
  const { rowStarts, anchors, termWeights } = index;
  const states = createStates(index);
  const limits = createLimits(index);
  const nearby = createNearby(index);
  const verify = createVerifier(index, nearby);
  const due = new Uint32Array(BLOCK);
  let base = FIRST_BASE;

  /**
   * Adds one token's weight to the claims anchored at its term, but for those that met this very term last: a word said
   * twice is no more evidence. Writes the claims to be verified to `due` and tells how many. Half of all work is done
   * here. Most claims were last met long ago, and no single anchor reaches a threshold: theirs are not even looked up.
   */
  const addRow = (row: number, term: number, position: number, block: number): number => {
    let count = 0;
    const end = rowStarts[row + 1] ?? 0;
    const first = block * BLOCK;
    const tag = tagOf(term);
    const weight = Math.ceil(((termWeights[term] ?? 0) & ~NO_PREDICATE) / WEIGHT_UNIT);
    const unit = position & POSITION_MASK;
    const here = (unit << POSITION_SHIFT) | tag;
    const fresh = here | (weight << WEIGHT_SHIFT);
    for (let place = rowStarts[row] ?? 0; place < end; place++) {
      const claim = first + (anchors[place] ?? 0);
      const state = states[claim] ?? 0;
      const gap = (unit - (state >> POSITION_SHIFT)) & POSITION_MASK;
      if (gap > (WINDOW_CLASSES[state >>> WINDOW_SHIFT] ?? 0)) {
        states[claim] = (state & WINDOW_MASK) | fresh;
        continue;
      }
      const known = (state >> WEIGHT_SHIFT) & WEIGHT_MASK;
      const sum = (state & TAG_MASK) === tag ? known : known + weight;
      if (sum < (limits[claim] ?? 0)) {
        states[claim] = (state & WINDOW_MASK) | here | (sum << WEIGHT_SHIFT);
      } else {
        states[claim] = (state & WINDOW_MASK) | (unit << POSITION_SHIFT);
        due[count++] = claim;
      }
    }
    return count;
  };

  /**
   * Goes on from token `from` until enough work is done; returns the token to go on from. No part of the generator
   * below, whose code engines optimise less.
   */
  const advance = (page: PageTerms, from: number, candidates: Candidate[]): number => {
    const { terms, count } = page;
    let work = 0;
    let at = from;
    for (; at < count && work < PAUSE_AFTER; at++) {
      const term = terms[at] ?? NO_TERM;
      if (term < 0) continue;
      nearby.pass(at, term);
      // Within a run of one term the first and the last say all: a window with another has one of the two.
      if (at > 0 && at + 1 < count && terms[at - 1] === term && terms[at + 1] === term) continue;
      for (let block = 0; block < index.blocks; block++) {
        const row = block * index.termCount + term;
        const length = (rowStarts[row + 1] ?? 0) - (rowStarts[row] ?? 0);
        if (length === 0) continue;
        const reached = addRow(row, term, base + at, block);
        work += length;
        for (let one = 0; one < reached; one++) {
          const claim = due[one] ?? 0;
          const found = verify(page, claim, at);
          if (found) candidates.push(found);
          work += VERIFICATION;
        }
      }
    }
    return at;
  };

  function* find(page: PageTerms): Generator<void, readonly Candidate[], void> {
    const candidates: Candidate[] = [];
    nearby.begin(page);
    let at = advance(page, 0, candidates);
    while (at < page.count) {
      yield;
      at = advance(page, at, candidates);
    }
    base += page.count + APART;
    return candidates;
  }
  const reset = (): void => {
    for (let claim = 0; claim < states.length; claim++) {
      states[claim] = (states[claim] ?? 0) & WINDOW_MASK;
    }
    base = FIRST_BASE;
  };
  return { reset, find };
};
