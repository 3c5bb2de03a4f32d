import { FNV_PRIME, FNV_START } from '../text/hash.ts';

/** A word in its normal form, and as it stands in the text. */
export type Letters = {
  readonly units: Uint16Array;
  readonly start: number;
  readonly end: number;
  readonly word: string;
};

/** How a stretch of letters lies in the word that holds it. */
export type JoinedWord = {
  /** Nothing is joined to its front; to its end. Never both: that is the word itself. */
  readonly isBegun: boolean;
  readonly isEnded: boolean;
  /** Whether it is set apart from what is before it, by a capital or by being the first. */
  readonly isApart: boolean;
  /** Whether it counts as a word of its own; as one that may go on. Were capitals set otherwise, both might. */
  readonly isWord: boolean;
  readonly isBeginning: boolean;
};

/**
 * Tells the hash of each stretch of letters within a word that may be a word of its own: text nodes stand beside each other
 * with a boundary of blocks between, and where their text is taken as one, "World" and "Korea" are "WorldKorea". Capitals tell
 * where a word ends; without them, stretches of five letters or so at one of the ends count. O(letters²).
 */
export const eachJoinedWord = (
  { units, start, end, word }: Letters,
  tell: (hash: number, letters: number, how: JoinedWord) => void,
): void => {
  if (end - start > LONGEST) return;
  const isEdge = edgesOf(word, end - start);
  for (let from = start; from <= end - APART; from++) {
    const isBegun = from === start;
    const isApart = isBegun || isEdge(from - start);
    let hash: number = FNV_START;
    for (let at = from; at < end; at++) {
      hash = Math.imul(hash ^ (units[at] ?? 0), FNV_PRIME);
      const letters = at + 1 - from;
      const isEnded = at + 1 === end;
      if (letters < APART || (isBegun && isEnded)) continue;
      const isCut = isApart && (isEnded || isEdge(at + 1 - start));
      const isLong = (isEnded && letters >= ENDED) || (isBegun && letters >= BEGUN);
      tell(hash >>> 0, letters, {
        ...{ isBegun, isEnded, isApart },
        isWord: isCut || isLong,
        isBeginning: isApart || letters >= ENDED,
      });
    }
  }
};

/** Whether a word begins (-1) or ends (1) with another, by that one's hash. O(letters²). */
export const hasAtEnd = ({ units, start, end }: Letters, side: -1 | 1, wanted: number): boolean => {
  if (end - start > LONGEST) return false;
  for (let from = side === 1 ? start + 1 : start; from < end; from++) {
    let hash: number = FNV_START;
    for (let at = from; at < end; at++) {
      hash = Math.imul(hash ^ (units[at] ?? 0), FNV_PRIME);
      if (hash >>> 0 === wanted && (side === -1 || at + 1 === end)) return true;
    }
    if (side === -1) return false;
  }
  return false;
};

// Where a small letter meets a capital; nowhere where the word was folded to another length.
const edgesOf = (word: string, length: number): ((at: number) => boolean) => {
  if (word.length !== length || !/\p{Ll}\p{Lu}/u.test(word)) return () => false;
  return (at) => /^\p{Ll}\p{Lu}/u.test(word.slice(at - 1, at + 1));
};

/**
 * Letters of the shortest word that is looked for: set apart by capitals; at the end of a longer word, or where it may go on; at
 * the beginning of one. Endings of its own are commoner there than words.
 */
const APART = 3;
const ENDED = 5;
const BEGUN = 6;
/** Letters of a word beyond which it is no text that a person reads. */
const LONGEST = 60;
