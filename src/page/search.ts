import type { Piece } from './pieces.ts';

/** Text that is asked about: that of a piece, a part of it, or the seam between it and the piece before. */
export type Chunk = {
  readonly piece: Piece;
  readonly text: string;
  /** Where it begins in the text of the piece, in UTF-16 units; before its beginning where that is less than 0. */
  readonly from: number;
};

/**
 * Makes chunks of pieces, in their order, undefined in between where others may have a turn. A name may begin in one and end in
 * the next: seams are asked about as well.
 */
export function* chunksOf(pieces: Iterable<Piece | undefined>): Generator<Chunk | undefined> {
  let before = '';
  for (const piece of pieces) {
    if (piece === undefined || isBlank(piece.text)) {
      yield undefined;
      continue;
    }
    const { text } = piece;
    if (before !== '') {
      yield { piece, text: before + text.slice(0, OVERLAP), from: -before.length };
    }
    if (text.length <= LONGEST) yield { piece, text, from: 0 };
    else {
      for (let from = 0; from < text.length; from += LONGEST) {
        yield { piece, text: text.slice(from, from + LONGEST + OVERLAP), from };
      }
    }
    before = text.slice(-OVERLAP);
  }
}

// Between tags stands much that is no text.
function isBlank(text: string): boolean {
  return text.length <= LONGEST_BLANK && text.trim() === '';
}

/** UTF-16 units of a chunk at most, but for what it has in common with the next. */
const LONGEST = 16_000;
/** UTF-16 units of white space that are looked at before they count as text. */
const LONGEST_BLANK = 64;
/** UTF-16 units of a seam on either side: more than a name of several words has. */
const OVERLAP = 100;
