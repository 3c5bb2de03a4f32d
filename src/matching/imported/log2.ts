/** Thresholds 2^(4/8), 2^(2/8), 2^(1/8) as plain numbers, so that every machine takes the same branch. */
const ROOTS: readonly (readonly [eighths: number, root: number])[] = [
  [4, Math.SQRT2],
  [2, 1.189207115002721],
  [1, 1.090507732665257],
];

/**
 * The binary logarithm of a ratio of at least 1 in eighths, rounded down. By comparing and dividing only: unlike
 * `Math.log2` these give the same bits everywhere, on which the bytes of an index depend.
 */
export const eighthsOfLog2 = (ratio: number): number => {
  let rest = ratio;
  let eighths = 0;
  while (rest >= 2) {
    rest /= 2;
    eighths += 8;
  }
  for (const [step, root] of ROOTS) {
    if (rest >= root) {
      rest /= root;
      eighths += step;
    }
  }
  return eighths;
};
