import { type Analysis, pageWords } from './analysis.ts';
import { contextReasons, isCounted, isForbidden, isShort } from './cue-guards.ts';
import { readCue } from './cue-shape.ts';
import { type CueText, grow, placesOf, type Stretch } from './cue-stretch.ts';
import type { Place } from './passage-terms.ts';
import type { RawMatch } from './raw-match.ts';
import { rowAt } from './rows.ts';
import { type Snapshot, termMeaning } from './snapshot.ts';

const BASE_SCORE = 0.5;
const SCORE_PER_TERM = 0.07;
const SCORE_PER_CONTEXT = 0.02;
const SCORE_PER_POSITION = 0.001;
const HIGHEST_SCORE = 0.95;

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

const scoreOf = (text: CueText, stretch: Stretch, contexts: number): number => {
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

const matchCue = (snapshot: Snapshot, text: CueText, index: number): readonly RawMatch[] => {
  const cue = readCue(snapshot, index);
  if (cue.absent.some((term) => text.terms.has(term) || text.around.has(term))) return [];
  const groups = cue.all.map((group) => placesOf(text.terms, group));
  if (groups.some((group) => group.length === 0)) return [];
  const contexts = cue.near.map((terms) => ({ terms, places: placesOf(text.terms, terms) }));
  const forbidden = {
    around: placesOf(text.terms, cue.none),
    inside: placesOf(text.terms, cue.noneInside),
    before: placesOf(text.terms, cue.noneBefore),
  };
  const pivots = groups.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return pivots.flatMap((pivot) => {
    const stretch = grow(pivot, groups, text.analysis.positions, cue);
    if (!stretch || isForbidden(text, stretch, forbidden)) return [];
    if (!isShort(text, stretch, cue) || !isCounted(text, stretch, cue)) return [];
    const context = contextReasons(snapshot, text, stretch, contexts);
    if (!context) return [];
    const found = stretch.found.map(({ term, place }) => ({
      term: nameOf(snapshot, term),
      words: pageWords(text.analysis, place.first, place.last),
    }));
    const deed = stretch.found[cue.deed]?.place;
    const match: RawMatch = {
      claim: cue.claim,
      level: cue.level,
      ...withWholeNames(text.analysis, stretch),
      score: scoreOf(text, stretch, cue.near.length),
      reasons: [{ kind: 'cue', found }, ...context],
      agreeing: stretch.found.map(({ place }) => place),
      ...(deed && { deed }),
      evidence: new Set(stretch.found.map(({ term }) => term)),
    };
    return [match];
  });
};

/**
 * Finds where cues are met in a text. Only cues whose rarest group has a term in the text are looked at, so
 * the cost depends on the text and not on the number of cues.
 */
export const matchCues = (snapshot: Snapshot, text: CueText): readonly RawMatch[] => {
  const cues = new Set<number>();
  for (const term of text.terms.keys()) {
    for (const cue of rowAt(snapshot.termCues, term)) cues.add(cue);
  }
  return [...cues].sort((a, b) => a - b).flatMap((cue) => matchCue(snapshot, text, cue));
};
