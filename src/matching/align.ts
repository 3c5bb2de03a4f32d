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

const traceBack = (moves: Uint8Array, width: number, from: Cell): Step[] => {
  const steps: Step[] = [];
  let { row, column } = from;
  for (;;) {
    const move = moves[row * width + column];
    if (move === PAIR) steps.push({ wording: --row, text: --column });
    else if (move === SKIP_TEXT) steps.push({ wording: -1, text: --column });
    else if (move === SKIP_WORDING) steps.push({ wording: --row, text: -1 });
    else return steps.reverse();
  }
};

/**
 * Aligns the terms of a wording to those of a text: the stretch of text that agrees most, with insertions,
 * omissions and replacements (Smith & Waterman, "Identification of Common Molecular Subsequences", 1981,
 * with linear gaps and the weights of terms as gains). Cost: length of wording times length of text.
 */
export const align = (
  wording: ArrayLike<number>,
  text: ArrayLike<number>,
  weightOf: (term: number) => number,
): Alignment | undefined => {
  const width = text.length + 1;
  const scores = new Int32Array((wording.length + 1) * width);
  const moves = new Uint8Array(scores.length);
  let best = 0;
  let bestCell: Cell = { row: 0, column: 0 };
  for (let row = 1; row <= wording.length; row++) {
    const term = wording[row - 1] ?? -1;
    const gain = weightOf(term);
    for (let column = 1; column < width; column++) {
      const at = row * width + column;
      const agrees = text[column - 1] === term;
      const pair = (scores[at - width - 1] ?? 0) + (agrees ? gain : -MISMATCH);
      const skipText = (scores[at - 1] ?? 0) - TEXT_GAP;
      const skipWording = (scores[at - width] ?? 0) - WORDING_GAP;
      const score = Math.max(0, pair, skipText, skipWording);
      scores[at] = score;
      moves[at] =
        score === 0 ? STOP : score === pair ? PAIR : score === skipText ? SKIP_TEXT : SKIP_WORDING;
      if (score > best) {
        best = score;
        bestCell = { row, column };
      }
    }
  }
  return best === 0
    ? undefined
    : summarise(wording, text, weightOf, traceBack(moves, width, bestCell));
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
