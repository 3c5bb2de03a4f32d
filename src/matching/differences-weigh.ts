import type { Lang } from '../model/brand.ts';
import type { Difference as ToldDifference } from '../model/match.ts';
import type { Mutation } from '../model/record.ts';
import type { Alignment } from './align.ts';
import { compareAligned } from './differences.ts';
import {
  forbids,
  type KnownMutation,
  weighDifferences,
  wholeMeaning,
} from './differences-known.ts';
import type { Range, ReadText } from './differences-text.ts';
import type { Engine } from './engine.ts';

/** A wording of the index and what it says, aligned to a text. */
export type AlignedWording = {
  readonly wording: number;
  readonly read: ReadText;
  readonly alignment: Alignment;
};

/**
 * How a text differs from a wording, told for a reader, whether that forbids to call it a repeat, and whether it would
 * in one language: across languages little words and names that stand for others are easily misread.
 */
export type Weighed = {
  readonly differences: readonly ToldDifference[];
  readonly forbidden: boolean;
  readonly surelyForbidden: boolean;
};

const subtag = (lang: Lang): string => lang.split('-')[0] ?? lang;

/** Units around a repeat, besides as many as the wording has, that are read with it: more than any rule looks at. */
const READ_WITHIN = 64;

/**
 * Cuts a text down to what stands around the units that are aligned, so that comparing costs no more in a long one.
 * Tokens keep their indices; the alignment given back has those of the units left.
 */
const cutAround = (text: ReadText, alignment: Alignment, length: number) => {
  const from = Math.max(0, alignment.textFirst - length - READ_WITHIN);
  const units = text.units.slice(from, alignment.textLast + length + READ_WITHIN + 1);
  const first = units[0]?.first ?? 0;
  const last = units.at(-1)?.last ?? 0;
  const isNear = (range: Range) => range.last >= first && range.first <= last;
  const { analysis } = text;
  const { concepts, numbers } = analysis;
  const near = { concepts: concepts.filter(isNear), numbers: numbers.filter(isNear) };
  const moved: Alignment = {
    ...alignment,
    steps: alignment.steps.map((step) =>
      step.text < 0 ? step : { ...step, text: step.text - from },
    ),
    textFirst: alignment.textFirst - from,
    textLast: alignment.textLast - from,
  };
  return { text: { units, analysis: { ...analysis, ...near } }, alignment: moved };
};

/**
 * Tells the differences between a wording and a text that it is aligned to, and which of them its record tells of.
 *
 * @param read reads words of a record as the text was read
 */
export const weighAlignment = (
  { snapshot, nuance: nuanceOf }: Pick<Engine, 'snapshot' | 'nuance'>,
  { wording, read, alignment }: AlignedWording,
  text: ReadText,
  readWords: (words: string) => ReadText,
): Weighed => {
  const nuance = nuanceOf();
  const lang = snapshot.wordings.lang(wording);
  const pageLang = nuance.langOf(text) ?? subtag(lang);
  const before = nuance.read(read, subtag(lang));
  const whole = nuance.read(text, pageLang);
  const cut = cutAround(whole, alignment, before.units.length);
  const after = cut.text;
  const found = compareAligned(nuance.traits, cut.alignment, before, after, {
    whole: false,
    isQuotation: nuance.isQuotation(wording),
    langs: [lang, pageLang as Lang],
  });
  const meaning = (words: string) => wholeMeaning(nuance.read(readWords(words)));
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
    forbidden: forbids(weighed),
    surelyForbidden: forbids(
      inTranslation ? weighed.filter(({ kind }) => kind === 'number') : weighed,
    ),
  };
};
