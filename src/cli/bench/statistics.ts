/** The middle of some figures, and the quartiles around it. */
export type Spread = { readonly low: number; readonly median: number; readonly high: number };

/** A quantile by linear interpolation between neighbours; NaN for no values. @param share 0 to 1 */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
};

/** The middle value; NaN for none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Median and quartiles. */
export const spreadOf = (values: readonly number[]): Spread => ({
  low: quantile(values, 0.25),
  median: median(values),
  high: quantile(values, 0.75),
});

/**
 * How many times as long as `yardstick` the candidate took, round by round. What slows a whole machine slows both
 * halves of a round, so the quotient stays; what hits one half only is an outlier, which a median does not see.
 */
export const pairedRatio = (candidate: readonly number[], yardstick: readonly number[]): Spread =>
  spreadOf(
    candidate.slice(0, yardstick.length).map((time, round) => time / (yardstick[round] ?? 1)),
  );

/** A ratio that is judged, with the quartiles of the rounds it comes from. */
export type Ratio = { readonly value: number; readonly spread: Spread };

/** Share of rounds that count as undisturbed. */
const QUIET = 0.1;

/**
 * How many times as long as the yardstick the candidate takes where nothing disturbs either: the quotient of what the
 * quickest tenth of the rounds of each stays below. On a busy machine a longer piece of work is interrupted more often
 * than a shorter one, so that even a median of quotients speaks against it; the quickest rounds were not interrupted.
 */
export const quietRatio = (candidate: readonly number[], yardstick: readonly number[]): Ratio => ({
  value: quantile(candidate, QUIET) / quantile(yardstick, QUIET),
  spread: pairedRatio(candidate, yardstick),
});
