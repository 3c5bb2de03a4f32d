import { CharClass, charClass } from './char-class.ts';
import { FNV_PRIME, FNV_START, hashText } from './hash.ts';
import type { Tokens } from './tokens.ts';

/** What Romance languages write onto the next word: "l'Ukraine", "dell'Ucraina". The next word is one of its own. */
export const ELIDED: ReadonlySet<number> = new Set(
  'l d c j m n s t qu jusqu lorsqu puisqu un dell nell all sull dall coll quest quell'
    .split(' ')
    .map((word) => hashText(word)),
);

/**
 * What Turkish writes after a name and an apostrophe ("Kim'in", "Kuzey Kore'ye", "Ukrayna'daki"), in normal form. The
 * word is the name: with its ending it would be another one, and without the apostrophe often one that exists ("kimin").
 */
export const TURKISH_ENDINGS: ReadonlySet<number> = new Set(
  'i u yi yu ni nu a e ya ye na ne in un nin nun da de ta te nda nde dan den tan ten ndan nden la le yla yle daki deki taki teki ndaki ndeki'
    .split(' ')
    .map((word) => hashText(word)),
);

export const isLetterAt = (units: Uint16Array, length: number, at: number): boolean =>
  at < length && charClass(units[at] ?? 0) === CharClass.letter;

/** Where a Turkish ending that begins at `from` ends, or `from` where there is none. */
export const endingEnd = (units: Uint16Array, length: number, from: number): number => {
  let hash: number = FNV_START;
  let at = from;
  while (isLetterAt(units, length, at)) hash = Math.imul(hash ^ (units[at++] ?? 0), FNV_PRIME);
  return TURKISH_ENDINGS.has(hash >>> 0) ? at : from;
};

/** Letters that a name before a Turkish ending has at least. */
export const SHORTEST_NAME = 2;

/** Units between a token and the one before it; a Turkish ending belongs to the word that it stands after. */
export const gapBefore = (
  { units, starts, ends }: Pick<Tokens, 'units' | 'starts' | 'ends'>,
  index: number,
): number => {
  const start = starts[index] ?? 0;
  let end = ends[index - 1] ?? 0;
  if (charClass(units[end] ?? 0) === CharClass.apostrophe && isLetterAt(units, start, end + 1)) {
    end += 1;
    while (isLetterAt(units, start, end)) end += 1;
  }
  return start - end;
};
