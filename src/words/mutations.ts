import type { Match } from '../model/match.ts';
import type { Mutation, MutationKind } from '../model/record.ts';
import { quoted, say } from './say.ts';

/** The kind of change alone: "number changed". */
export function mutationKindInWords(kind: MutationKind): string {
  switch (kind) {
    case 'number':
      return say('mutationNumber');
    case 'unit':
      return say('mutationUnit');
    case 'date':
      return say('mutationDate');
    case 'entity':
      return say('mutationEntity');
    case 'negation':
      return say('mutationNegation');
    case 'modality':
      return say('mutationModality');
    case 'attribution-dropped':
      return say('mutationAttributionDropped');
    case 'quotation-marks-dropped':
      return say('mutationQuotationMarksDropped');
    case 'quotation-to-fact':
      return say('mutationQuotationToFact');
    case 'tense':
      return say('mutationTense');
    case 'cut':
      return say('mutationCut');
    case 'addition':
      return say('mutationAddition');
    case 'substitution':
      return say('mutationSubstitution');
    case 'translation':
      return say('mutationTranslation');
    default:
      return kind satisfies never;
  }
}

/**
 * What changed, in plain words: "number changed: ‘100,000’ → ‘10,000’", "‘reports that’ dropped",
 * "‘offered’ instead of ‘prepared’", or, where the words concerned are unknown, the kind of change alone.
 */
export function mutationInWords({ kind, before, after }: Omit<Mutation, 'remark'>): string {
  const label = mutationKindInWords(kind);
  if (kind === 'substitution' && before && after) {
    return say('insteadOf', { after: quoted(after), before: quoted(before) });
  }
  if (before && after) {
    return say('mutationFromTo', { kind: label, before: quoted(before), after: quoted(after) });
  }
  const words = before || after;
  if (!words) return label;
  if (!COMES_OR_GOES.has(kind)) return say('mutationOf', { kind: label, words: quoted(words) });
  return before
    ? say('wordsDropped', { words: quoted(words) })
    : say('wordsAdded', { words: quoted(words) });
}

/** The lines "what differs" shows for a match; one that has none says so in a sentence of its own. */
export function differencesInWords(match: Pick<Match, 'differences'>): readonly string[] {
  const told = match.differences.map((difference) => {
    const words = mutationInWords(difference);
    return difference.known ? say('knownChange', { change: words }) : words;
  });
  // Words that hedge and name a source at once are two differences, and one sentence.
  return [...new Set(told)];
}

/** Kinds where words on one side alone mean that they came or went; a number alone was changed, not dropped. */
const COMES_OR_GOES: ReadonlySet<MutationKind> = new Set([
  'negation',
  'modality',
  'attribution-dropped',
  'cut',
  'addition',
]);
