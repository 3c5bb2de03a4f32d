import type { ClaimId } from '../../model/brand.ts';
import { primaryOf } from '../../model/language-tags.ts';
import type { Mutation } from '../../model/record.ts';
import { FEW_WORDS, type TracedMatch } from '../../model/traced.ts';
import { agreeingStretches } from '../agreeing.ts';
import { differencesBetween } from '../differences-between.ts';
import type { Engine } from '../engine.ts';
import { guessLanguage } from '../languages/guess.ts';
import type { ContentWord } from './content-words.ts';
import type { Similar } from './similar.ts';

/** Differences that a reader takes in of two texts that only share words; numbers, names and negations go first. */
const MOST_TOLD = 4;

const FIRST: readonly Mutation['kind'][] = ['number', 'entity', 'negation', 'unit', 'date'];

/** Across languages words and their moods are not compared: what is told there would be differences between languages. */
const ACROSS: ReadonlySet<Mutation['kind']> = new Set([
  'number',
  'entity',
  'negation',
  'unit',
  'date',
  'translation',
]);

const rankOf = ({ kind }: Mutation): number => {
  const at = FIRST.indexOf(kind);
  return at < 0 ? FIRST.length : at;
};

/** Words that hedge and name a source at once are two differences, and one line. */
const isNew = (one: Mutation, before: readonly Mutation[]): boolean =>
  !before.some((other) => one.before === other.before && one.after === other.after);

/** How a sentence differs from the words it is similar to; nothing where they share no two words in a row. */
const differences = (engine: Engine, sentence: string, { line }: Similar): readonly Mutation[] => {
  const nuance = engine.nuance();
  const tongue = line.lang && primaryOf(line.lang);
  const before = nuance.read(engine.read(line.text), tongue);
  const lang = guessLanguage(sentence) ?? tongue;
  const after = nuance.read(engine.read(sentence), lang);
  const found = differencesBetween(
    nuance.traits,
    { text: before, isQuotation: line.isQuotation },
    // Whoever asks about words neither tells them as fact nor quotes anyone.
    { text: after, isQuotation: true },
  );
  const told = (found ?? []).map((one) => one.told);
  const isTranslated = told.some(({ kind }) => kind === 'translation');
  return told
    .filter((one, at) => (!isTranslated || ACROSS.has(one.kind)) && isNew(one, told.slice(0, at)))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .slice(0, MOST_TOLD);
};

/** Says of a sentence and the words it is similar to what agrees and what differs. Cost: length times length. */
export const tellSimilar = (
  engine: Engine,
  claim: ClaimId,
  sentence: string,
  words: readonly ContentWord[],
  similar: Similar,
): TracedMatch => {
  const { analysis } = engine.read(sentence);
  const { of, text, lang } = similar.line;
  return {
    claim,
    level: 'similar-words',
    context: sentence,
    agreeing: agreeingStretches(
      analysis,
      words.filter(({ key }) => similar.shared.has(key)),
    ),
    reasons: [],
    // One or two words are no statement that could differ.
    differences: words.length > FEW_WORDS ? differences(engine, sentence, similar) : [],
    blends: [],
    closest: { of, text, lang },
  };
};
