import type { Difference as ToldDifference } from '../model/match.ts';
import type { Mutation } from '../model/record.ts';
import type { Alignment } from './align.ts';
import type { AlignedWording } from './aligned-wordings.ts';
import { compareAligned, type Difference } from './differences.ts';
import {
  forbids,
  type KnownMutation,
  weighDifferences,
  wholeMeaning,
} from './differences-known.ts';
import { ofSense, overlaps, type Range, type Reading, type ReadText } from './differences-text.ts';
import type { Engine } from './engine.ts';
import { languageBeside } from './page-language.ts';

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

/** Tokens between a negation and the deed that it denies: "did not offer". */
const NEGATED_WITHIN = 2;

const isDeed = ofSense('act', 'intent');
const isNegation = ofSense('negation');

/** The deeds that a text has in common with a wording that denies nothing itself, in whatever order. */
const sharedDeeds = (before: Reading, after: Reading): readonly Range[] =>
  before.marks.some(isNegation)
    ? []
    : after.marks.filter(
        (mark) => isDeed(mark) && before.marks.some(({ key }) => key === mark.key),
      );

/**
 * Whether a difference is one between languages too: another number, or a negation right beside a deed that the two have
 * in common. What else is negated ("asks for nothing in return") the wording may say otherwise.
 */
const holdsInTranslation = ({ kind, after = [] }: Difference, deeds: readonly Range[]): boolean =>
  kind === 'number' ||
  (kind === 'negation' &&
    after.some((mark) =>
      deeds.some(
        (deed) =>
          Math.max(deed.first - mark.last, mark.first - deed.last) <= NEGATED_WITHIN &&
          !overlaps(mark, deed),
      ),
    ));

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
  const deeds = sharedDeeds(before, after);
  const weighed = weighDifferences(found, known, before, after);
  return {
    differences: weighed.map(({ told, known: isKnown }) =>
      isKnown ? { ...told, known: true } : told,
    ),
    inTranslation,
    forbidden: forbids(weighed),
    surelyForbidden: forbids(
      inTranslation ? weighed.filter((one) => holdsInTranslation(one, deeds)) : weighed,
    ),
  };
};
