/** A piece of a passage. Page offsets; matches count that begin from `from` to before `to`. */
export type Piece = {
  readonly text: string;
  readonly start: number;
  readonly from: number;
  readonly to: number;
};

/** Characters of a piece that are its own, and on either side those it shares with its neighbours. */
const OWN = 12_000;
const SHARED = 2_000;
/** How far a cut may move to stand between two words. */
const LEEWAY = 200;

/** The nearest space before `at`, or `at` itself where none is near. Never between the halves of a surrogate pair. */
const cutBefore = (text: string, at: number): number => {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  // Not lastIndexOf from here on: where there is no space it would read all that stands before, at every cut.
  const space = text.slice(at - LEEWAY + 1, at + 1).lastIndexOf(' ');
  if (space >= 0) return at - LEEWAY + 1 + space;
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
};

/**
 * Cuts a passage that is too long to be one: what is done for each match may then cost as much as the piece, and the
 * whole stays linear in the text. Pieces overlap by more than any match is long. Most passages are one piece.
 */
export const piecesOf = (text: string): readonly Piece[] => {
  if (text.length <= OWN + SHARED) return [{ text, start: 0, from: 0, to: text.length }];
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length; ) {
    const to = cutBefore(text, from + OWN);
    const start = cutBefore(text, from - SHARED);
    pieces.push({ text: text.slice(start, cutBefore(text, to + SHARED)), start, from, to });
    from = to;
  }
  return pieces;
};
