import type { Difference as ToldDifference } from '../model/match.ts';
import type { Mutation } from '../model/record.ts';
import type { Alignment } from './align.ts';
import type { AlignedWording } from './aligned-wordings.ts';
import { compareAligned } from './differences.ts';
import {
  forbids,
  type KnownMutation,
  weighDifferences,
  wholeMeaning,
} from './differences-known.ts';
import { agrees } from './differences-partings.ts';
import {
  type ConceptTraits,
  isName,
  type Range,
  type Reading,
  type ReadText,
} from './differences-text.ts';
import type { Engine } from './engine.ts';
import type { Unit } from './units.ts';

/**
 * How a text differs from a wording, told for a reader, whether that forbids to call it a repeat, and whether it would
 * in one language: across languages little words and names that stand for others are easily misread.
 */
export type Weighed = {
  readonly differences: readonly ToldDifference[];
  readonly forbidden: boolean;
  readonly surelyForbidden: boolean;
  readonly inTranslation: boolean;
};

/** Of a text that shares no word with a wording: whatever its language is, it is not the wording's. */
const FOREIGN = 'und';
/** Words that a wording must have for it to say something that a text shares none of them. */
const ENOUGH_WORDS = 3;

/** Words to a vote with which a text may be in a language: of a language whose words are not known, few vote. */
const LEAST_VOTED = 15;
/** Share of the votes for another language with which the wording's is as likely. */
const LEVEL = 0.7;

/**
 * The language of a text that a wording is aligned to: the wording's where they share most words and these speak for no
 * other, else the one that its
 * words speak for, unless that is the wording's and they share none.
 */
const languageBeside = (
  { kindOf }: ConceptTraits,
  wording: Reading,
  { steps }: Alignment,
  text: ReadText,
  votes: ReadonlyMap<string, number>,
): string | undefined => {
  const isWord = (unit: Unit | undefined): unit is Unit =>
    unit?.kind === 'stem' || (unit?.kind === 'concept' && !isName({ sense: kindOf(unit.concept) }));
  const words = wording.units.filter(isWord).length;
  const shared = steps.filter((step) => {
    const [was, is] = [wording.units[step.wording], text.units[step.text]];
    const isShared = isWord(was) && is && agrees(step, wording, text);
    const stemsOf = ({ analysis }: ReadText, { first }: Unit) => analysis.tokens.stems[first];
    return isShared && stemsOf(wording, was) === stemsOf(text, is);
  }).length;
  const own = votes.get(wording.lang ?? '') ?? 0;
  const [[likeliest, most] = [undefined, 0]] = votes;
  const voted = most * LEAST_VOTED >= text.analysis.tokens.count ? likeliest : undefined;
  if (shared > 0 && 2 * shared >= words && (own === 0 || own >= LEVEL * most)) return wording.lang;
  if (voted !== undefined && voted !== wording.lang) return voted;
  return shared > 0 || (voted && words < ENOUGH_WORDS) ? wording.lang : FOREIGN;
};

/** Tokens around what is compared that may matter to it: more than any rule looks at, and than any form is long. */
const READ_WITHIN = 48;

/** The part of a text that matters to its comparison with a wording of some length. */
const partAround = (
  { units }: ReadText,
  { steps, textFirst, textLast }: Alignment,
  length: number,
): Range => {
  const head = textFirst - (steps[0]?.wording ?? 0);
  const tail = textLast + length - (steps.at(-1)?.wording ?? 0);
  return {
    first: (units[Math.max(0, head)]?.first ?? 0) - READ_WITHIN,
    last: (units[Math.min(units.length - 1, tail)]?.last ?? 0) + READ_WITHIN,
  };
};

/** Tells the differences between a wording and a text that it is aligned to, and which of them its record tells of. */
export const weighAlignment = (
  { snapshot, nuance: nuanceOf, read }: Engine,
  { wording, alignment, searched: { text } }: AlignedWording,
): Weighed => {
  const nuance = nuanceOf();
  const lang = snapshot.wordings.lang(wording).split('-')[0];
  const before = nuance.read(read(snapshot.wordings.text(wording)), lang);
  const pageLang = languageBeside(nuance.traits, before, alignment, text, nuance.votesOf(text));
  const after = nuance.read(text, pageLang, partAround(text, alignment, before.units.length));
  const found = compareAligned(nuance.traits, alignment, before, after, {
    whole: false,
    isQuotation: nuance.isQuotation(wording),
  });
  const meaning = (words: string) => wholeMeaning(nuance.read(read(words)));
  const readMutation = ({ kind, before: was, after: is }: Mutation): KnownMutation => ({
    kind,
    ...(was !== undefined && { before: meaning(was) }),
    ...(is !== undefined && { after: meaning(is) }),
  });
  const claim = snapshot.wordings.claims[wording] ?? 0;
  const known = found.length === 0 ? [] : nuance.knownMutations(claim, readMutation);
  const inTranslation = found.some(({ kind }) => kind === 'translation');
  const weighed = weighDifferences(found, known, before, after);
  return {
    differences: weighed.map(({ told, known: isKnown }) =>
      isKnown ? { ...told, known: true } : told,
    ),
    inTranslation,
    forbidden: forbids(weighed),
    surelyForbidden: forbids(
      inTranslation ? weighed.filter(({ kind }) => kind === 'number') : weighed,
    ),
  };
};
