import { COMPOUND_JOINT, NUMBER_PARTS, type NumberPart } from './number-words.ts';

/** Letters that a number written as one word has at least, and each of its parts. */
export const SHORTEST_COMPOUND = 6;
export const SHORTEST_PIECE = 3;
const longest = Math.max(...[...NUMBER_PARTS.keys()].map((word) => word.length));

const split = (word: string, at: number): readonly NumberPart[] | undefined => {
  if (at === word.length) return [];
  for (let length = Math.min(longest, word.length - at); length >= SHORTEST_PIECE; length--) {
    const piece = word.slice(at, at + length);
    const part = NUMBER_PARTS.get(piece);
    if (!part && !(piece === COMPOUND_JOINT && at > 0)) continue;
    const rest = split(word, at + length);
    if (rest) return part ? [part, ...rest] : rest;
  }
  return undefined;
};

/**
 * The parts of a number written as one word ("hunderttausend", "centomila", "százezer"); empty where the word
 * is not made of number words from end to end. `word` in normal form.
 */
export const splitCompound = (word: string): readonly NumberPart[] => {
  if (word.length < SHORTEST_COMPOUND) return [];
  const parts = split(word, 0) ?? [];
  const isNumber = parts.length > 1 && parts[0]?.needsNumber === false;
  return isNumber ? parts : [];
};
