import type { Level } from '../model/match.ts';
import { type Alignment, align } from './align.ts';
import { analyse } from './analysis.ts';
import type { Candidate } from './candidates.ts';
import type { ReadText } from './differences-text.ts';
import { weighAlignment } from './differences-weigh.ts';
import type { Engine } from './engine.ts';
import { RELATED, SAME_WORDING, SHORT_WEIGHT, VARIANT, WHOLE } from './levels.ts';
import type { RawMatch } from './raw-match.ts';
import { rowAt } from './rows.ts';
import type { Snapshot } from './snapshot.ts';
import { namesSubject, UNMISTAKABLE_WEIGHT } from './subjects.ts';
import { type Unit, unitsOf } from './units.ts';

/** Other words between agreeing ones, per agreeing pair: beyond, it is no longer one statement. */
const LOOSEST = 0.9;
const CLOSE_KNIT = 0.3;

const weightOf = (snapshot: Snapshot, terms: Iterable<number>): number => {
  let sum = 0;
  for (const term of terms) sum += snapshot.termWeights[term] ?? 0;
  return sum;
};

/** Share of the things a wording names that a looser repeat may leave unnamed. */
const NAMES_MISSING = 0.34;
/** A concept of this weight is named by one claim or two: without it the text says something else. */
const TELLING_WEIGHT = 10;

/** Whether too much of what a wording names is neither in the text nor around it: then it is about others. */
const namesOthers = (
  snapshot: Snapshot,
  wording: Uint32Array,
  named: ReadonlySet<number>,
): boolean => {
  const isConcept = (term: number) =>
    term >= snapshot.stemCount && term < snapshot.stemCount + snapshot.concepts.length;
  const names = [...new Set(wording)].filter(isConcept);
  const missing = names.filter((term) => !named.has(term));
  const isTelling = (term: number) => (snapshot.termWeights[term] ?? 0) >= TELLING_WEIGHT;
  return missing.length > NAMES_MISSING * names.length || missing.some(isTelling);
};

/** Share that agrees where hardly a word is changed. */
const WORD_FOR_WORD = 0.98;

/** How close the text keeps to the wording, or undefined where it does not repeat it. */
const levelOf = (alignment: Alignment, agreement: number, weight: number): Level | undefined => {
  const extra = (alignment.textLast - alignment.textFirst + 1 - alignment.pairs) / alignment.pairs;
  if (weight < SHORT_WEIGHT) return agreement > WHOLE && extra === 0 ? 'same-wording' : undefined;
  if (extra > LOOSEST) return undefined;
  if (agreement >= SAME_WORDING && extra <= CLOSE_KNIT) return 'same-wording';
  if (agreement >= VARIANT) return 'variant';
  return agreement >= RELATED ? 'related' : undefined;
};

const SCORE: { readonly [L in Level]: number } = { 'same-wording': 1, variant: 0.9, related: 0.6 };

/** A stretch of units, both ends inclusive. */
type Stretch = { readonly first: number; readonly last: number };

/** The alignment to a stretch of a text, with places in the whole of it. */
const alignWithin = (
  { snapshot }: Engine,
  terms: Int32Array,
  wording: number,
  { first, last }: Stretch,
) => {
  const units = rowAt(snapshot.wordings.units, wording);
  const weightOfTerm = (term: number) => snapshot.termWeights[term] ?? 0;
  const local = align(units, terms.subarray(first, last + 1), weightOfTerm);
  if (!local) return undefined;
  const alignment: Alignment = {
    ...local,
    steps: local.steps.map((step) => (step.text < 0 ? step : { ...step, text: step.text + first })),
    textFirst: local.textFirst + first,
    textLast: local.textLast + first,
  };
  const weight = weightOf(snapshot, units);
  return { alignment, weight, agreement: alignment.agreed / weight };
};

const readWords = (engine: Engine, words: string): ReadText => {
  const analysis = analyse(words, engine.lexicon);
  return { analysis, units: unitsOf(analysis) };
};

const weigh = (engine: Engine, wording: number, alignment: Alignment, text: ReadText) => {
  const read = (words: string) => readWords(engine, words);
  const ofIndex = read(engine.snapshot.wordings.text(wording));
  return weighAlignment(engine, { wording, read: ofIndex, alignment }, text, read);
};

/** The units of the text that agree with the wording, term by term. */
const agreeingUnits = (
  { steps }: Alignment,
  wording: Uint32Array,
  terms: ArrayLike<number>,
  { units }: ReadText,
): readonly Unit[] =>
  steps.flatMap((step) => {
    const unit = units[step.text];
    return unit && wording[step.wording] === terms[step.text] ? [unit] : [];
  });

const matchWording = (
  engine: Engine,
  text: ReadText,
  terms: Int32Array,
  named: ReadonlySet<number>,
  candidate: Candidate,
): (RawMatch & { readonly units: Stretch }) | undefined => {
  const { snapshot } = engine;
  const { wording } = candidate;
  const aligned = alignWithin(engine, terms, wording, candidate);
  const closeness = aligned && levelOf(aligned.alignment, aligned.agreement, aligned.weight);
  if (!aligned || !closeness) return undefined;
  const { alignment, agreement, weight } = aligned;
  const claim = snapshot.wordings.claims[wording] ?? 0;
  const isUnmistakable = weight >= UNMISTAKABLE_WEIGHT && agreement >= WORD_FOR_WORD;
  if (!isUnmistakable && !namesSubject(snapshot, claim, (term) => named.has(term)))
    return undefined;
  const { differences, forbidden } = weigh(engine, wording, alignment, text);
  // Another number or name is another claim until a person says otherwise: known, but not marked.
  const isOther =
    forbidden || namesOthers(snapshot, rowAt(snapshot.wordings.units, wording), named);
  const level = isOther ? 'related' : closeness;
  const reason = {
    kind: 'wording' as const,
    lang: snapshot.wordings.lang(wording),
    text: snapshot.wordings.text(wording),
    agreement,
  };
  return {
    claim,
    level,
    first: text.units[alignment.textFirst]?.first ?? 0,
    last: text.units[alignment.textLast]?.last ?? 0,
    score: agreement * SCORE[level],
    reasons: [reason],
    differences,
    agreeing: agreeingUnits(alignment, rowAt(snapshot.wordings.units, wording), terms, text),
    evidence: new Set(terms.slice(alignment.textFirst, alignment.textLast + 1)),
    units: { first: alignment.textFirst, last: alignment.textLast },
  };
};

/** All matches in a stretch: the closest, and what is left of it before and after is searched again. */
const matchesWithin = (
  engine: Engine,
  { text, terms }: SearchedText,
  named: ReadonlySet<number>,
  candidate: Candidate,
): readonly RawMatch[] => {
  const { units } = engine.snapshot.wordings;
  const shortest = RELATED * rowAt(units, candidate.wording).length;
  if (candidate.last - candidate.first + 1 < shortest) return [];
  const found = matchWording(engine, text, terms, named, candidate);
  if (!found) return [];
  const { units: taken, ...match } = found;
  const again = (part: Stretch) =>
    matchesWithin(engine, { text, terms }, named, { ...candidate, ...part });
  return [
    ...again({ first: candidate.first, last: taken.first - 1 }),
    match,
    ...again({ first: taken.last + 1, last: candidate.last }),
  ];
};

/** A text ready to be searched: its units have terms, negative where the index has none. */
export type SearchedText = { readonly text: ReadText; readonly terms: Int32Array };

/**
 * Finds where wordings are repeated in a text.
 *
 * @param named concepts and numbers of the text and of what stands around it
 */
export const matchWordings = (
  engine: Engine,
  searched: SearchedText,
  named: ReadonlySet<number>,
): readonly RawMatch[] =>
  engine.candidates
    .find(searched.terms, searched.text.units.length)
    .flatMap((candidate) => matchesWithin(engine, searched, named, candidate));

/** Share of a wording that must agree before differences to it mean something. */
const COMPARABLE = 0.35;

/** What a wording in the page's own language has ahead of others: a reader can follow how the two differ. */
const OWN_LANGUAGE = 0.3;

/** Tokens on either side of a match that belong to the comparison. */
const NEARBY = 12;

/** Share of a wording that must agree before a contradiction to it takes the mark from a cue that was met. */
const CONTRADICTED = 0.6;

/** The wording that a stretch of a text is closest to, and how the stretch differs from it. */
type Closest = ReturnType<typeof weigh> & { readonly agreement: number };

/** How far the terms of a stretch agree with a wording at best, in whatever order they stand. */
const mostAgreement = (
  { snapshot }: Engine,
  wording: number,
  stretch: ReadonlySet<number>,
): number => {
  const units = rowAt(snapshot.wordings.units, wording);
  const shared = units.filter((term) => stretch.has(term));
  return weightOf(snapshot, shared) / weightOf(snapshot, units);
};

const closestTo = (
  engine: Engine,
  { text, terms }: SearchedText,
  match: RawMatch,
): Closest | undefined => {
  const { startsByClaim } = engine.snapshot.wordings;
  const isNearby = ({ first, last }: Stretch) =>
    last >= match.first - NEARBY && first <= match.last + NEARBY;
  const stretch = {
    first: text.units.findIndex(isNearby),
    last: text.units.findLastIndex(isNearby),
  };
  const near = new Set(terms.subarray(stretch.first, stretch.last + 1));
  const lang = engine.nuance().langOf(text);
  let best: { wording: number; alignment: Alignment; agreement: number } | undefined;
  let closest = 0;
  const end = startsByClaim[match.claim + 1] ?? 0;
  for (let wording = startsByClaim[match.claim] ?? 0; wording < end; wording++) {
    const isOwn = engine.snapshot.wordings.lang(wording).split('-')[0] === lang;
    const bonus = isOwn ? OWN_LANGUAGE : 0;
    const least = Math.max(COMPARABLE, closest - bonus);
    // Aligning costs length times length: what cannot come closer is left out.
    if (mostAgreement(engine, wording, near) <= least) continue;
    const aligned = alignWithin(engine, terms, wording, stretch);
    if (!aligned || aligned.agreement <= least) continue;
    best = { wording, ...aligned };
    closest = aligned.agreement + bonus;
  }
  if (!best) return undefined;
  return { ...weigh(engine, best.wording, best.alignment, text), agreement: best.agreement };
};

/**
 * Makes a function that gives a match that a cue found the differences to the claim's wording that it is closest to;
 * none where none is. A cue sees only what it asks for: where the closest wording agrees but for another number,
 * somebody else, or a yes for a no, the match is related at most. Where several cues of a claim are met by the same
 * words, these are weighed once.
 */
export const createCloserLook = (
  engine: Engine,
  searched: SearchedText,
): ((match: RawMatch) => RawMatch) => {
  const known = new Map<string, Closest | undefined>();
  return (match) => {
    const key = `${match.claim} ${match.first} ${match.last}`;
    const closest = known.has(key) ? known.get(key) : closestTo(engine, searched, match);
    known.set(key, closest);
    if (!closest) return match;
    const { differences, surelyForbidden, agreement } = closest;
    const isContradicted = surelyForbidden && agreement >= CONTRADICTED;
    return { ...match, differences, ...(isContradicted && { level: 'related' as const }) };
  };
};
