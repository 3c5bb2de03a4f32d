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

/** All places of a group's terms, in reading order. */
const placesOf = (terms: PassageTerms, group: Uint32Array): readonly Found[] => {
  const found: Found[] = [];
  for (const term of group) {
    for (const place of terms.get(term) ?? []) found.push({ term, place });
  }
  return found.sort((a, b) => a.place.first - b.place.first || a.term - b.term);
};

/** Index of the leading place that begins at `position` or later. */
const leadingFrom = (
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
const grow = (
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

const isForbidden = (text: Text, stretch: Stretch, none: readonly Found[]): boolean => {
  const { positions } = text.analysis;
  const from = (positions[stretch.first] ?? 0) - FORBIDDING_DISTANCE;
  const to = (positions[stretch.last] ?? 0) + FORBIDDING_DISTANCE;
  const next = none[leadingFrom(none, from, positions)];
  return next !== undefined && (positions[next.place.first] ?? 0) <= to;
};

/** Most words between a number and the people that it counts, or the name of those: "100,000 North Koreans". */
const COUNTING_DISTANCE = 5 * WORD_LENGTH;
const NAMING_DISTANCE = 3 * WORD_LENGTH;

/**
 * Whether the number of a cue counts what the cue wants counted: it stands beside the people or where they are from, and
 * these two in one sentence.
 */
const isCounted = (
  { analysis: { positions, sentences } }: Text,
  { found }: Stretch,
  cue: CueShape,
): boolean => {
  const counter = found[cue.number]?.place;
  const people = found[cue.people]?.place;
  const origin = found[cue.origin]?.place;
  if (!counter || (!people && !origin)) return true;
  const isBeside = (place: Place | undefined, distance: number): boolean => {
    if (!place) return false;
    const [one, other] = place.first < counter.first ? [place, counter] : [counter, place];
    return (positions[other.first] ?? 0) - (positions[one.last] ?? 0) <= distance;
  };
  if (people && origin && sentences[people.first] !== sentences[origin.first]) return false;
  return (
    isBeside(people, COUNTING_DISTANCE) ||
    isBeside(origin, people ? NAMING_DISTANCE : COUNTING_DISTANCE)
  );
};

/** Whether a stretch lies in as few sentences as the cue allows. */
const isShort = ({ analysis }: Text, { first, last }: Stretch, { sentences }: CueShape): boolean =>
  (analysis.sentences[last] ?? 0) - (analysis.sentences[first] ?? 0) < sentences;

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

/** Sentences before and after a stretch in which its context may stand, besides the passages before and the title. */
const CONTEXT_BEFORE = 6;
const CONTEXT_AFTER = 1;

/** A group of `near` with its places in the text. */
type Context = { readonly terms: Uint32Array; readonly places: readonly Found[] };

/** What stands around a match for it: one reason per group of `near`; undefined where one is missing. */
const contextReasons = (
  snapshot: Snapshot,
  { analysis, around }: Text,
  stretch: Stretch,
  contexts: readonly Context[],
): readonly Reason[] | undefined => {
  const { sentences } = analysis;
  const from = (sentences[stretch.first] ?? 0) - CONTEXT_BEFORE;
  const to = (sentences[stretch.last] ?? 0) + CONTEXT_AFTER;
  const reasons: Reason[] = [];
  for (const { terms, places } of contexts) {
    const inside = places.find(({ place }) => {
      const sentence = sentences[place.first] ?? 0;
      return from <= sentence && sentence <= to;
    });
    const term = inside?.term ?? terms.find((candidate) => around.has(candidate));
    if (term === undefined) return undefined;
    const words = inside ? pageWords(analysis, inside.place.first, inside.place.last) : '';
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
    absent: rowAt(snapshot.cueAbsent, cue),
    sentences: field(5),
    number: field(6) - 1,
    people: field(7) - 1,
    origin: field(8) - 1,
  };
};

type CueShape = ReturnType<typeof readCue>;

const scoreOf = (text: Text, stretch: Stretch, contexts: number): number => {
  const { positions } = text.analysis;
  const span = (positions[stretch.last] ?? 0) - (positions[stretch.first] ?? 0);
  const gain = stretch.found.length * SCORE_PER_TERM + contexts * SCORE_PER_CONTEXT;
  return Math.max(0, Math.min(HIGHEST_SCORE, BASE_SCORE + gain - span * SCORE_PER_POSITION));
};

/** No form of a concept has as many tokens. */
const LONGEST_FORM = 64;

/** Widens a stretch so that it does not cut the name of anything in half ("Donetsk" of "Donetsk republic"). */
const withWholeNames = ({ occurrences }: Analysis, { first, last }: Place): Place => {
  const { count, firsts, lasts } = occurrences;
  let from = first;
  let to = last;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] ?? 0) + LONGEST_FORM < first) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < count && (firsts[at] ?? 0) <= last; at++) {
    const begins = firsts[at] ?? 0;
    const ends = lasts[at] ?? 0;
    if (begins <= first && first <= ends) from = Math.min(from, begins);
    if (begins <= last && last <= ends) to = Math.max(to, ends);
  }
  return { first: from, last: to };
};

const matchCue = (snapshot: Snapshot, text: Text, index: number): readonly RawMatch[] => {
  const cue = readCue(snapshot, index);
  if (cue.absent.some((term) => text.terms.has(term) || text.around.has(term))) return [];
  const groups = cue.all.map((group) => placesOf(text.terms, group));
  if (groups.some((group) => group.length === 0)) return [];
  const contexts = cue.near.map((terms) => ({ terms, places: placesOf(text.terms, terms) }));
  const none = placesOf(text.terms, cue.none);
  const pivots = groups.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return pivots.flatMap((pivot) => {
    const stretch = grow(pivot, groups, text.analysis.positions, cue);
    if (!stretch || isForbidden(text, stretch, none)) return [];
    if (!isShort(text, stretch, cue) || !isCounted(text, stretch, cue)) return [];
    const context = contextReasons(snapshot, text, stretch, contexts);
    if (!context) return [];
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
      agreeing: stretch.found.map(({ place }) => place),
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
