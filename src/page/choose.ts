import type { ClaimId } from '../model/brand.ts';

/** Stretches of one text that may overlap. */
type Stretch = { readonly start: number; readonly end: number };

/**
 * Groups stretches that overlap, directly or through others, so that each group is one mark. Groups come in order of their
 * beginnings, and so do their stretches: of two that begin together the longer comes first. O(n log n).
 */
export function groupOverlapping<T extends Stretch>(stretches: readonly T[]): readonly T[][] {
  const groups: T[][] = [];
  let end = 0;
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = groups.at(-1);
    if (last !== undefined && stretch.start < end) last.push(stretch);
    else groups.push([stretch]);
    end = Math.max(last === undefined ? 0 : end, stretch.end);
  }
  return groups;
}

/**
 * Says of marks, asked in reading order, whether one of their claims stands there for the first time in its section.
 * O(claims) each.
 */
export function firstInSection(): (section: unknown, claims: readonly ClaimId[]) => boolean {
  const seen = new Map<unknown, Set<ClaimId>>();
  return (section, claims) => {
    const before = seen.get(section) ?? new Set();
    seen.set(section, before);
    const isFirst = claims.some((claim) => !before.has(claim));
    for (const claim of claims) before.add(claim);
    return isFirst;
  };
}

/**
 * Says of marks, asked in reading order, whether there is room for one at this height of the page: with it, no window
 * of `height`, wherever it is scrolled to, shows more than `most` of those that were let in. Reading order need not
 * go down the page. O(most + log n), and O(n) small moves where it goes up.
 */
export function budget(most: number, height: number): (top: number) => boolean {
  const tops: number[] = [];
  return (top) => {
    let at = lowerBound(tops, top);
    while (at < tops.length && tops[at] === top) at++;
    // Any `most` neighbours among those let in that lie with the new one within one height leave no room.
    for (let first = Math.max(0, at - most); first <= at && first + most <= tops.length; first++) {
      const low = Math.min(top, tops[first] ?? top);
      const high = Math.max(top, tops[first + most - 1] ?? top);
      if (high - low < height) return false;
    }
    if (most > 0) tops.splice(at, 0, top);
    return most > 0;
  };
}

function lowerBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
