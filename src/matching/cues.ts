import type { Reason } from '../model/match.ts';
import { type Analysis, pageWords, WORD_LENGTH } from './analysis.ts';
import type { PassageTerms, Place } from './passage-terms.ts';
import type { RawMatch } from './raw-match.ts';
import { rowAt } from './rows.ts';
import { CUE_FIELDS, type Snapshot, termMeaning } from './snapshot.ts';

/** How far around the stretch a term of `none` forbids a match, in words. */
const FORBIDDING_DISTANCE = 20 * WORD_LENGTH;
const BASE_SCORE = 0.5;
const SCORE_PER_TERM = 0.07;
const SCORE_PER_CONTEXT = 0.02;
const SCORE_PER_POSITION = 0.001;
const HIGHEST_SCORE = 0.95;

/** A term at a place. */
type Found = { readonly term: number; readonly place: Place };
type Stretch = { readonly first: number; readonly last: number; readonly found: readonly Found[] };

type Text = {
  readonly analysis: Analysis;
  readonly terms: PassageTerms;
  /** Terms of the title and the passages before. */
  readonly around: ReadonlySet<number>;
};

const placesOf = (terms: PassageTerms, group: Uint32Array): readonly Found[] => {
  const found: Found[] = [];
  for (const term of group) {
    for (const place of terms.get(term) ?? []) found.push({ term, place });
  }
  return found;
};

const spanWith = (stretch: Stretch, place: Place, positions: Uint32Array): number =>
  (positions[Math.max(stretch.last, place.last)] ?? 0) -
  (positions[Math.min(stretch.first, place.first)] ?? 0);

/** Adds, from each further group, the place that widens the stretch least. Undefined where it grows too wide. */
const grow = (
  pivot: Found,
  groups: readonly (readonly Found[])[],
  positions: Uint32Array,
  cue: { readonly within: number; readonly ordered: boolean },
): Stretch | undefined => {
  let stretch: Stretch = { first: pivot.place.first, last: pivot.place.last, found: [] };
  const chosen: Found[] = [];
  for (const group of groups) {
    const before = chosen.at(-1);
    let best: Found | undefined;
    for (const candidate of group) {
      if (cue.ordered && before && candidate.place.first < before.place.first) continue;
      const wins =
        best === undefined ||
        spanWith(stretch, candidate.place, positions) < spanWith(stretch, best.place, positions);
      if (wins) best = candidate;
    }
    if (!best || spanWith(stretch, best.place, positions) > cue.within) return undefined;
    chosen.push(best);
    stretch = {
      first: Math.min(stretch.first, best.place.first),
      last: Math.max(stretch.last, best.place.last),
      found: chosen,
    };
  }
  return stretch;
};

const isForbidden = (text: Text, stretch: Stretch, none: Uint32Array): boolean => {
  const { positions } = text.analysis;
  const from = (positions[stretch.first] ?? 0) - FORBIDDING_DISTANCE;
  const to = (positions[stretch.last] ?? 0) + FORBIDDING_DISTANCE;
  return placesOf(text.terms, none).some(({ place }) => {
    const at = positions[place.first] ?? 0;
    return at >= from && at <= to;
  });
};

const nameOf = (snapshot: Snapshot, term: number): string => {
  const meaning = termMeaning(snapshot, term);
  switch (meaning.kind) {
    case 'concept':
      return meaning.concept.name;
    case 'number':
      return meaning.value.toLocaleString('en-GB');
    case 'stem':
      return '';
    default:
      return meaning satisfies never;
  }
};

/** What stands around a match for it: one reason per group of `near`; undefined where one is missing. */
const contextReasons = (
  snapshot: Snapshot,
  text: Text,
  groups: readonly Uint32Array[],
): readonly Reason[] | undefined => {
  const reasons: Reason[] = [];
  for (const group of groups) {
    const [inside] = placesOf(text.terms, group);
    const term = inside?.term ?? group.find((candidate) => text.around.has(candidate));
    if (term === undefined) return undefined;
    const words = inside ? pageWords(text.analysis, inside.place.first, inside.place.last) : '';
    const meaning = termMeaning(snapshot, term);
    if (meaning.kind === 'concept') {
      reasons.push({ kind: 'context', concept: meaning.concept.id, words });
    }
  }
  return reasons;
};

const readCue = (snapshot: Snapshot, cue: number) => {
  const field = (offset: number): number => snapshot.cues[cue * CUE_FIELDS + offset] ?? 0;
  const groups = [...rowAt(snapshot.cueGroups, cue)].map((group) =>
    rowAt(snapshot.groupTerms, group),
  );
  return {
    claim: field(0),
    level: field(1) === 1 ? ('related' as const) : ('variant' as const),
    within: field(2) * WORD_LENGTH,
    ordered: field(3) === 1,
    all: groups.slice(0, field(4)),
    near: groups.slice(field(4)),
    none: rowAt(snapshot.cueNone, cue),
  };
};

const scoreOf = (text: Text, stretch: Stretch, contexts: number): number => {
  const { positions } = text.analysis;
  const span = (positions[stretch.last] ?? 0) - (positions[stretch.first] ?? 0);
  const gain = stretch.found.length * SCORE_PER_TERM + contexts * SCORE_PER_CONTEXT;
  return Math.max(0, Math.min(HIGHEST_SCORE, BASE_SCORE + gain - span * SCORE_PER_POSITION));
};

/** Widens a stretch so that it does not cut the name of anything in half ("Donetsk" of "Donetsk republic"). */
const withWholeNames = ({ concepts }: Analysis, { first, last }: Place): Place => {
  let from = first;
  let to = last;
  for (const occurrence of concepts) {
    if (occurrence.first <= first && first <= occurrence.last)
      from = Math.min(from, occurrence.first);
    if (occurrence.first <= last && last <= occurrence.last) to = Math.max(to, occurrence.last);
  }
  return { first: from, last: to };
};

const matchCue = (snapshot: Snapshot, text: Text, index: number): readonly RawMatch[] => {
  const cue = readCue(snapshot, index);
  const groups = cue.all.map((group) => placesOf(text.terms, group));
  if (groups.some((group) => group.length === 0)) return [];
  const context = contextReasons(snapshot, text, cue.near);
  if (!context) return [];
  const pivots = groups.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return pivots.flatMap((pivot) => {
    const stretch = grow(pivot, groups, text.analysis.positions, cue);
    if (!stretch || isForbidden(text, stretch, cue.none)) return [];
    const found = stretch.found.map(({ term, place }) => ({
      term: nameOf(snapshot, term),
      words: pageWords(text.analysis, place.first, place.last),
    }));
    const match: RawMatch = {
      claim: cue.claim,
      level: cue.level,
      ...withWholeNames(text.analysis, stretch),
      score: scoreOf(text, stretch, cue.near.length),
      reasons: [{ kind: 'cue', found }, ...context],
      differences: [],
      evidence: new Set(stretch.found.map(({ term }) => term)),
    };
    return [match];
  });
};

/**
 * Finds where cues are met in a text. Only cues whose rarest group has a term in the text are looked at, so
 * the cost depends on the text and not on the number of cues.
 */
export const matchCues = (snapshot: Snapshot, text: Text): readonly RawMatch[] => {
  const cues = new Set<number>();
  for (const term of text.terms.keys()) {
    for (const cue of rowAt(snapshot.termCues, term)) cues.add(cue);
  }
  return [...cues].sort((a, b) => a - b).flatMap((cue) => matchCue(snapshot, text, cue));
};
