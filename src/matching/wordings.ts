import type { Level } from '../model/match.ts';
import type { Alignment } from './align.ts';
import { alignWithin, type SearchedText, type Stretch } from './aligned-wordings.ts';
import type { Candidate } from './candidates.ts';
import type { ReadText } from './differences-text.ts';
import type { Engine } from './engine.ts';
import { RELATED, SAME_WORDING, SHORT_WEIGHT, VARIANT, WHOLE } from './levels.ts';
import type { RawMatch } from './raw-match.ts';
import { rowAt } from './rows.ts';
import type { Snapshot } from './snapshot.ts';
import { UNMISTAKABLE_AGREEMENT, UNMISTAKABLE_WEIGHT } from './subjects.ts';
import type { Unit } from './units.ts';

/** Other words between agreeing ones, per agreeing pair: beyond, it is no longer one statement. */
const LOOSEST = 0.9;
const CLOSE_KNIT = 0.3;

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

/** How close the text keeps to the wording, or undefined where it does not repeat it. */
const levelOf = (alignment: Alignment, agreement: number, weight: number): Level | undefined => {
  const extra = (alignment.textLast - alignment.textFirst + 1 - alignment.pairs) / alignment.pairs;
  if (weight < SHORT_WEIGHT) return agreement > WHOLE && extra === 0 ? 'same-wording' : undefined;
  if (extra > LOOSEST) return undefined;
  if (agreement >= SAME_WORDING && extra <= CLOSE_KNIT) return 'same-wording';
  if (agreement >= VARIANT) return 'variant';
  return agreement >= RELATED ? 'related' : undefined;
};

/** What a level takes from the score. */
export const SCORE: { readonly [L in Level]: number } = {
  'same-wording': 1,
  variant: 0.9,
  related: 0.6,
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
  plain: SearchedText,
  around: ReadonlySet<number>,
  candidate: Candidate,
): (RawMatch & { readonly units: Stretch }) | undefined => {
  const { snapshot } = engine;
  const { wording } = candidate;
  const aligned = alignWithin(engine, plain, wording, candidate);
  const closeness = aligned && levelOf(aligned.alignment, aligned.agreement, aligned.weight);
  if (!aligned || !closeness) return undefined;
  const { alignment, agreement, weight, searched } = aligned;
  const { text, terms } = searched;
  const { textFirst, textLast } = alignment;
  const evidence = new Set(terms.slice(textFirst, textLast + 1));
  // A name that is misspelt is named all the same.
  const named = searched === plain ? around : new Set([...around, ...evidence]);
  const claim = snapshot.wordings.claims[wording] ?? 0;
  const isUnmistakable = weight >= UNMISTAKABLE_WEIGHT && agreement >= UNMISTAKABLE_AGREEMENT;
  if (!isUnmistakable && !engine.subjects.isNamed(claim, (term) => named.has(term)))
    return undefined;
  const units = rowAt(snapshot.wordings.units, wording);
  const level = namesOthers(snapshot, units, named) ? 'related' : closeness;
  const reason = {
    kind: 'wording' as const,
    lang: snapshot.wordings.lang(wording),
    text: snapshot.wordings.text(wording),
    agreement,
  };
  return {
    claim,
    level,
    first: text.units[textFirst]?.first ?? 0,
    last: text.units[textLast]?.last ?? 0,
    score: agreement * SCORE[level],
    reasons: [reason],
    aligned,
    agreeing: agreeingUnits(alignment, units, terms, text),
    evidence,
    units: { first: textFirst, last: textLast + plain.terms.length - terms.length },
  };
};

/** All matches in a stretch: the closest, and what is left of it before and after is searched again. */
const matchesWithin = (
  engine: Engine,
  searched: SearchedText,
  named: ReadonlySet<number>,
  candidate: Candidate,
): readonly RawMatch[] => {
  const { units } = engine.snapshot.wordings;
  const shortest = RELATED * rowAt(units, candidate.wording).length;
  if (candidate.last - candidate.first + 1 < shortest) return [];
  const found = matchWording(engine, searched, named, candidate);
  if (!found) return [];
  const { units: taken, ...match } = found;
  const again = (part: Stretch) =>
    matchesWithin(engine, searched, named, { ...candidate, ...part });
  return [
    ...again({ first: candidate.first, last: taken.first - 1 }),
    match,
    ...again({ first: taken.last + 1, last: candidate.last }),
  ];
};

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
