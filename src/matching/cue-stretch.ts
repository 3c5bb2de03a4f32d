import type { Analysis } from './analysis.ts';
import type { PassageTerms, Place } from './passage-terms.ts';

/** A term at a place. */
export type Found = { readonly term: number; readonly place: Place };
/** Where the terms of a cue were found, and from where to where. */
export type Stretch = {
  readonly first: number;
  readonly last: number;
  readonly found: readonly Found[];
};

/** A text in which cues are looked for. */
export type CueText = {
  readonly analysis: Analysis;
  readonly terms: PassageTerms;
  /** Terms of the title and the passages before. */
  readonly around: ReadonlySet<number>;
};

/** Whether two finds are one: a form that several languages share is found once for each. */
const isSame = (one: Found, other: Found | undefined): boolean =>
  one.term === other?.term &&
  one.place.first === other.place.first &&
  one.place.last === other.place.last;

/** All places of a group's terms, each once, in reading order. */
export const placesOf = (terms: PassageTerms, group: Uint32Array): readonly Found[] => {
  const found: Found[] = [];
  for (const term of group) {
    for (const place of terms.get(term) ?? []) found.push({ term, place });
  }
  found.sort(
    (a, b) => a.place.first - b.place.first || a.place.last - b.place.last || a.term - b.term,
  );
  return found.filter((one, at) => !isSame(one, found[at - 1]));
};

/** Index of the leading place that begins at `position` or later; `positions` of tokens, of any kind that only rises. */
export const leadingFrom = (
  places: readonly Found[],
  position: number,
  positions: Uint32Array,
): number => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[places[middle]?.place.first ?? 0] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
};

const spanWith = (stretch: Stretch, place: Place, positions: Uint32Array): number =>
  (positions[Math.max(stretch.last, place.last)] ?? 0) -
  (positions[Math.min(stretch.first, place.first)] ?? 0);

/** How far apart the terms of a cue may stand. */
type Limits = { readonly within: number; readonly ordered: boolean };

/** Whether a group before rests on the very same words: one word cannot say two things of a cue. */
const isTaken = ({ found }: Stretch, { first, last }: Place): boolean =>
  found.some(({ place }) => place.first === first && place.last === last);

/** The place of a group that widens the stretch least; only those near enough are looked at. */
const nearest = (
  stretch: Stretch,
  group: readonly Found[],
  positions: Uint32Array,
  { within, ordered }: Limits,
): Found | undefined => {
  const before = stretch.found.at(-1);
  const latest = (positions[stretch.first] ?? 0) + within;
  let best: Found | undefined;
  let narrowest = within + 1;
  const from = leadingFrom(group, (positions[stretch.last] ?? 0) - within, positions);
  for (let at = from; at < group.length; at++) {
    const candidate = group[at];
    if (!candidate || (positions[candidate.place.first] ?? 0) > latest) break;
    if (ordered && before && candidate.place.first < before.place.first) continue;
    if (isTaken(stretch, candidate.place)) continue;
    const span = spanWith(stretch, candidate.place, positions);
    if (span >= narrowest) continue;
    best = candidate;
    narrowest = span;
  }
  return best;
};

/** Adds, from each further group, the place that widens the stretch least. Undefined where it grows too wide. */
export const grow = (
  pivot: Found,
  groups: readonly (readonly Found[])[],
  positions: Uint32Array,
  limits: Limits,
): Stretch | undefined => {
  let stretch: Stretch = { first: pivot.place.first, last: pivot.place.last, found: [] };
  for (const group of groups) {
    const best = nearest(stretch, group, positions, limits);
    if (!best) return undefined;
    stretch = {
      first: Math.min(stretch.first, best.place.first),
      last: Math.max(stretch.last, best.place.last),
      found: [...stretch.found, best],
    };
  }
  return stretch;
};
