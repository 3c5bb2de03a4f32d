import type { Reason } from '../model/match.ts';
import { pageWords, WORD_LENGTH } from './analysis.ts';
import type { CueShape } from './cue-shape.ts';
import { type CueText, type Found, leadingFrom, type Stretch } from './cue-stretch.ts';
import type { Place } from './passage-terms.ts';
import { type Snapshot, termMeaning } from './snapshot.ts';

/** How far around the stretch a term of `none` forbids a match, in words. */
const FORBIDDING_DISTANCE = 20 * WORD_LENGTH;

/** How far before the stretch a term of `noneBefore` forbids one. */
const JUST_BEFORE = 7 * WORD_LENGTH;

/** What a cue forbids in a text, with the places of each. */
export type Forbidden = {
  readonly around: readonly Found[];
  readonly inside: readonly Found[];
  readonly before: readonly Found[];
};

/** Whether a term that forbids stands close by. */
export const isForbidden = (
  { analysis: { positions, sentences } }: CueText,
  stretch: Stretch,
  { around, inside, before }: Forbidden,
): boolean => {
  const begins = positions[stretch.first] ?? 0;
  const ends = positions[stretch.last] ?? 0;
  const standsIn = (places: readonly Found[], from: number, to: number): number | undefined => {
    const next = places[leadingFrom(places, from, positions)]?.place.first;
    return next !== undefined && (positions[next] ?? 0) <= to ? next : undefined;
  };
  const beside = standsIn(before, begins - JUST_BEFORE, begins - 1);
  return (
    standsIn(around, begins - FORBIDDING_DISTANCE, ends + FORBIDDING_DISTANCE) !== undefined ||
    standsIn(inside, begins, ends) !== undefined ||
    (beside !== undefined && sentences[beside] === sentences[stretch.first])
  );
};

/** Most words between a number and the people that it counts, or the name of those: "100,000 North Koreans". */
const COUNTING_DISTANCE = 5 * WORD_LENGTH;
const NAMING_DISTANCE = 3 * WORD_LENGTH;

/**
 * Whether the number of a cue counts what the cue wants counted: it stands beside the people or where they are from, and
 * these two in one sentence.
 */
export const isCounted = (
  { analysis: { positions, sentences } }: CueText,
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
export const isShort = (
  { analysis }: CueText,
  { first, last }: Stretch,
  { sentences }: CueShape,
): boolean => (analysis.sentences[last] ?? 0) - (analysis.sentences[first] ?? 0) < sentences;

/** Sentences before and after a stretch in which its context may stand, besides the passages before and the title. */
const CONTEXT_BEFORE = 6;
const CONTEXT_AFTER = 1;

/** Whether context may be told after: when it was, and who said it. */
const mayFollow = (snapshot: Snapshot, term: number): boolean =>
  snapshot.speakers.has(term) || termMeaning(snapshot, term).kind === 'number';

/** A group of `near` with its places in the text. */
export type Context = { readonly terms: Uint32Array; readonly places: readonly Found[] };

/** The leading place of a group that is context of what stands in sentences `first` to `last`. */
const contextIn = (
  snapshot: Snapshot,
  { analysis: { sentences } }: CueText,
  { places }: Context,
  [first, last]: readonly [number, number],
): Found | undefined => {
  for (let at = leadingFrom(places, first - CONTEXT_BEFORE, sentences); ; at++) {
    const found = places[at];
    const sentence = sentences[found?.place.first ?? 0] ?? 0;
    if (!found || sentence > last + CONTEXT_AFTER) return undefined;
    if (sentence <= last || mayFollow(snapshot, found.term)) return found;
  }
};

/** What stands around a match for it: one reason per group of `near`; undefined where one is missing. */
export const contextReasons = (
  snapshot: Snapshot,
  text: CueText,
  stretch: Stretch,
  contexts: readonly Context[],
): readonly Reason[] | undefined => {
  const { analysis, around } = text;
  const [first = 0, last = 0] = [stretch.first, stretch.last].map((at) => analysis.sentences[at]);
  const reasons: Reason[] = [];
  for (const context of contexts) {
    const inside = contextIn(snapshot, text, context, [first, last]);
    const term = inside?.term ?? context.terms.find((candidate) => around.has(candidate));
    if (term === undefined) return undefined;
    const words = inside ? pageWords(analysis, inside.place.first, inside.place.last) : '';
    const meaning = termMeaning(snapshot, term);
    if (meaning.kind === 'concept') {
      reasons.push({ kind: 'context', concept: meaning.concept.id, words });
    }
  }
  return reasons;
};
