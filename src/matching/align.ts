/** One step of an alignment: positions in the wording and in the text; -1 where one has no counterpart. */
export type Step = { readonly wording: number; readonly text: number };

/** A local alignment of a wording to a text. Positions count terms. */
export type Alignment = {
  /** From the leading pair that agrees to the last. */
  readonly steps: readonly Step[];
  readonly textFirst: number;
  readonly textLast: number;
  /** Weight of the wording's terms that agree. */
  readonly agreed: number;
  readonly pairs: number;
};

/** Costs in the unit of weights, where a word weighs 10. */
const TEXT_GAP = 2;
const WORDING_GAP = 3;
const MISMATCH = 4;

const STOP = 0;
const PAIR = 1;
const SKIP_TEXT = 2;
const SKIP_WORDING = 3;

type Cell = { readonly row: number; readonly column: number };

/** Memory that is used again: an alignment is made for every stretch that may repeat a wording. */
let scores = new Int32Array(0);
let moves = new Uint8Array(0);

const reserve = (cells: number, width: number): void => {
  if (moves.length < cells) moves = new Uint8Array(2 * cells);
  if (scores.length < width) scores = new Int32Array(2 * width);
  scores.fill(0, 0, width);
  moves.fill(STOP, 0, width);
};

const traceBack = (width: number, from: Cell, offset: number): Step[] => {
  const steps: Step[] = [];
  let { row, column } = from;
  for (;;) {
    const move = moves[row * width + column];
    if (move === PAIR) steps.push({ wording: --row, text: --column + offset });
    else if (move === SKIP_TEXT) steps.push({ wording: -1, text: --column + offset });
    else if (move === SKIP_WORDING) steps.push({ wording: --row, text: -1 });
    else return steps.reverse();
  }
};

/**
 * Aligns the terms of a wording to those of a text: the stretch of text that agrees most, with insertions,
 * omissions and replacements (Smith & Waterman, "Identification of Common Molecular Subsequences", 1981,
 * with linear gaps and the weights of terms as gains). Cost: length of wording times length of text.
 *
 * @param from first term of the text that counts
 * @param to one past the last
 */
export const align = (
  wording: ArrayLike<number>,
  text: ArrayLike<number>,
  weightOf: (term: number) => number,
  from = 0,
  to = text.length,
): Alignment | undefined => {
  const width = to - from + 1;
  reserve((wording.length + 1) * width, width);
  const [above, cells] = [scores, moves];
  let best = 0;
  let bestCell: Cell = { row: 0, column: 0 };
  for (let row = 1; row <= wording.length; row++) {
    const term = wording[row - 1] ?? -1;
    const gain = weightOf(term);
    const start = row * width;
    let diagonal = 0;
    let left = 0;
    cells[start] = STOP;
    for (let column = 1; column < width; column++) {
      const pair = diagonal + (text[from + column - 1] === term ? gain : -MISMATCH);
      diagonal = above[column] ?? 0;
      const skipText = left - TEXT_GAP;
      const skipWording = diagonal - WORDING_GAP;
      const score = Math.max(0, pair, skipText, skipWording);
      above[column] = score;
      left = score;
      cells[start + column] =
        score === 0 ? STOP : score === pair ? PAIR : score === skipText ? SKIP_TEXT : SKIP_WORDING;
      if (score > best) {
        best = score;
        bestCell = { row, column };
      }
    }
  }
  return best === 0
    ? undefined
    : summarise(wording, text, weightOf, traceBack(width, bestCell, from));
};

const summarise = (
  wording: ArrayLike<number>,
  text: ArrayLike<number>,
  weightOf: (term: number) => number,
  steps: readonly Step[],
): Alignment | undefined => {
  const agreeing = steps.filter(
    (step) => step.wording >= 0 && step.text >= 0 && wording[step.wording] === text[step.text],
  );
  const from = agreeing[0];
  const to = agreeing.at(-1);
  if (!from || !to) return undefined;
  return {
    steps: steps.slice(steps.indexOf(from), steps.indexOf(to) + 1),
    textFirst: from.text,
    textLast: to.text,
    agreed: agreeing.reduce((sum, step) => sum + weightOf(wording[step.wording] ?? -1), 0),
    pairs: agreeing.length,
  };
};
