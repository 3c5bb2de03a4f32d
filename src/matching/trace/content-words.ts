import { tokenText } from '../../text/tokens.ts';
import { unitKey } from '../differences-partings.ts';
import type { Range, ReadText } from '../differences-text.ts';
import { isStopWord } from '../languages/stop-words.ts';
import type { Unit } from '../units.ts';
import { unitWeight } from '../weights.ts';

/** Something a text says, as far as single words do: a concept, a number, a word that is none of the little ones. */
export type ContentWord = Range & { readonly key: string; readonly weight: number };

const isSingle = (unit: Unit | undefined): unit is Extract<Unit, { kind: 'stem' }> =>
  unit?.kind === 'stem' && unit.single;

/** Two characters in a row of a script without spaces: as near to a word as can be had without a dictionary. */
const pairOf = (one: Unit, next: Unit | undefined): ContentWord | undefined => {
  if (!isSingle(one) || !isSingle(next) || next.first !== one.last + 1) return undefined;
  return {
    key: one.stem + next.stem,
    weight: unitWeight(one) + unitWeight(next),
    first: one.first,
    last: next.last,
  };
};

const isWord = (
  { analysis: { tokens } }: ReadText,
  unit: Unit,
  lang: string | undefined,
): boolean =>
  unit.kind !== 'stem' ||
  (unit.stem.length > 1 && !isStopWord(lang, tokenText(tokens, unit.first)));

const listOf = (one: ContentWord | undefined): readonly ContentWord[] => (one ? [one] : []);

/** What a text in some language says, in reading order, repeats and all. Linear in the text. */
export const contentWordsOf = (text: ReadText, lang: string | undefined): readonly ContentWord[] =>
  text.units.flatMap((unit, at): readonly ContentWord[] => {
    if (isSingle(unit)) return listOf(pairOf(unit, text.units[at + 1]));
    if (!isWord(text, unit, lang)) return [];
    const { first, last } = unit;
    return [{ key: unitKey(unit), weight: unitWeight(unit), first, last }];
  });
