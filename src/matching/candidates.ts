import { ABSENT } from './hash-table.ts';
import { requiredWeight } from './levels.ts';
import { rowAt } from './rows.ts';
import type { Snapshot } from './snapshot.ts';
import { sumOfWeights } from './weights.ts';

/** A stretch of a text that may repeat a wording; unit indices, both inclusive. */
export type Candidate = { readonly wording: number; readonly first: number; readonly last: number };

/** Finds stretches worth aligning. */
export type CandidateFinder = {
  /** Whether there is one whose wording counts. */
  hasAny(terms: Int32Array, count: number, counts: (wording: number) => boolean): boolean;
  /** All, in order of wordings and places. Misses none that shares the required weight with a wording. */
  find(terms: Int32Array, count: number): readonly Candidate[];
};

/** Agreeing words lie at most about as far apart as the wording is long, twice over; see `LOOSEST` in wordings. */
const REACH_PER_UNIT = 2;
const REACH_BESIDES = 4;
/** Stretches that overlap grow into one, up to this many times their reach: an alignment costs their product. */
const LONGEST_IN_REACHES = 4;

type Stretch = { readonly wording: number; first: number; last: number };

/**
 * Makes a finder over an index: weights of anchors add up while they stand close together, wording by wording, in
 * arrays that are never cleared (places count on from text to text). Cost: the anchors' postings of the terms.
 */
export const createCandidateFinder = (snapshot: Snapshot): CandidateFinder => {
  const { count: wordingCount, units } = snapshot.wordings;
  const { anchors, anchorGains, anchorNeeds, termWeights } = snapshot;
  const sums = new Uint32Array(wordingCount);
  const lastPlaces = new Float64Array(wordingCount).fill(-Infinity);
  const reaches = Uint32Array.from(
    { length: wordingCount },
    (_, wording) => rowAt(units, wording).length * REACH_PER_UNIT + REACH_BESIDES,
  );
  const required = Float64Array.from({ length: wordingCount }, (_, wording) =>
    requiredWeight(sumOfWeights(termWeights, rowAt(units, wording))),
  );
  const seen = new Uint32Array(termWeights.length);
  let round = 0;
  /** Whether the words around a unit are what the anchors promise: cheaper to see than to align. */
  const sharesEnough = (
    terms: Int32Array,
    count: number,
    wording: number,
    unit: number,
  ): boolean => {
    const reach = reaches[wording] ?? 0;
    const last = Math.min(count - 1, unit + reach);
    round += 1;
    for (let at = Math.max(0, unit - reach); at <= last; at++) {
      const term = terms[at] ?? ABSENT;
      if (term >= 0) seen[term] = round;
    }
    let shared = 0;
    for (const term of rowAt(units, wording)) {
      if (seen[term] === round) shared += termWeights[term] ?? 0;
    }
    return shared >= (required[wording] ?? 0);
  };
  const longestReach = reaches.reduce((longest, reach) => Math.max(longest, reach), 0);
  let base = 0;
  /** Calls back where the anchors of a wording have gained enough; ends where told that this suffices. */
  const accumulate = (
    terms: Int32Array,
    count: number,
    isEnough: (wording: number, unit: number) => boolean,
  ): void => {
    // Read from locals: this runs for every unit of every page.
    const { starts, items } = anchors;
    const gains = anchorGains;
    const needs = anchorNeeds;
    const gained = sums;
    const places = lastPlaces;
    const farthest = reaches;
    for (let unit = 0; unit < count; unit++) {
      const term = terms[unit] ?? ABSENT;
      if (term < 0) continue;
      const end = starts[term + 1] ?? 0;
      for (let row = starts[term] ?? 0; row < end; row++) {
        const wording = items[row] ?? 0;
        const place = base + unit;
        const isFar = place - (places[wording] ?? 0) > (farthest[wording] ?? 0);
        const sum = (isFar ? 0 : (gained[wording] ?? 0)) + (gains[row] ?? 0);
        const isFull = sum >= (needs[wording] ?? 0);
        gained[wording] = isFull ? 0 : sum;
        places[wording] = place;
        if (isFull && sharesEnough(terms, count, wording, unit) && isEnough(wording, unit)) {
          base += count + longestReach + 1;
          return;
        }
      }
    }
    base += count + longestReach + 1;
  };
  const hasAny: CandidateFinder['hasAny'] = (terms, count, counts) => {
    let found = false;
    accumulate(terms, count, (wording) => {
      found = counts(wording);
      return found;
    });
    return found;
  };
  const find = (terms: Int32Array, count: number): readonly Candidate[] => {
    const open = new Map<number, Stretch>();
    const found: Stretch[] = [];
    accumulate(terms, count, (wording, unit) => {
      const reach = reaches[wording] ?? 0;
      const first = Math.max(0, unit - reach);
      const last = Math.min(count - 1, unit + reach);
      const before = open.get(wording);
      if (before && first <= before.last && last - before.first < LONGEST_IN_REACHES * reach) {
        before.last = last;
      } else {
        const stretch = { wording, first, last };
        open.set(wording, stretch);
        found.push(stretch);
      }
      return false;
    });
    return found.sort((a, b) => a.wording - b.wording || a.first - b.first);
  };
  return { hasAny, find };
};
