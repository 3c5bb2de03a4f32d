import type { Spread } from './statistics.ts';

/** What a figure counts in. `R` is the yardstick of the same run, `times` a quotient: how many times as fast, or as much. */
export type Unit = 'R' | 'ms' | 's' | 'times' | 'bytes' | 'kB' | 'MB' | 'share';

/** What is aimed at: at most or at least so much, in the figure's unit. */
export type Goal = { readonly most: number } | { readonly least: number };

/** One measured figure, or why there is none. */
export type Figure = {
  /** Short and stable, `area.what`. */
  readonly name: string;
  /** What was measured, in words. */
  readonly what: string;
  readonly unit: Unit;
  /** `null` where it could not be measured; `note` then says why. */
  readonly value: number | null;
  readonly spread?: Spread;
  readonly goal?: Goal;
  /** The same in milliseconds, where `value` is a quotient; or as a multiple of R, where it is a time. */
  readonly beside?: { readonly value: number; readonly unit: Unit };
  /** How long R takes, in ms, where the goals in ms were set; 4 unless said otherwise. */
  readonly pace?: number;
  readonly note?: string;
};

/** How a figure stands to its goal. */
export type Verdict = 'met' | 'not met' | 'met at the pace of R' | 'not measured' | 'no goal';

/** R in ms on the machine that goals in ms were set on, in Node; a slower or busier one is forgiven its pace. */
const PACE = 4;

/** The same in Chromium. */
export const CHROMIUM_PACE = 7;

const MS_PER_UNIT: Partial<Readonly<Record<Unit, number>>> = { ms: 1, s: 1000 };

const reaches = (value: number, goal: Goal): boolean =>
  'most' in goal ? value <= goal.most : value >= goal.least;

/**
 * Judges a figure. A time that misses its goal on a slow machine, and would meet it where R takes as long as when the goals were set, is told as such.
 */
export const verdictOf = ({ value, unit, goal, beside, pace = PACE }: Figure): Verdict => {
  if (value === null || Number.isNaN(value)) return goal ? 'not measured' : 'no goal';
  if (!goal) return 'no goal';
  if (reaches(value, goal)) return 'met';
  const ms = MS_PER_UNIT[unit];
  if (ms === undefined || beside?.unit !== 'R') return 'not met';
  return reaches((beside.value * pace) / ms, goal) ? 'met at the pace of R' : 'not met';
};

const digits = (value: number): string => {
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value).toLocaleString('en-US');
  if (size >= 10) return value.toFixed(1);
  return size >= 0.1 || size === 0 ? value.toFixed(2) : value.toPrecision(2);
};

const signs: Readonly<Record<Unit, string>> = {
  R: ' R',
  ms: ' ms',
  s: ' s',
  times: ' ×',
  bytes: ' B',
  kB: ' kB',
  MB: ' MB',
  share: ' %',
};

/** A number with its unit, to about three digits. */
export const inWords = (value: number, unit: Unit): string =>
  unit === 'share' ? `${digits(value * 100)}${signs.share}` : `${digits(value)}${signs[unit]}`;

/** The goal in words, for instance `<= 8.00 ms`; nothing where there is none. */
export const goalInWords = ({ goal, unit }: Figure): string => {
  if (!goal) return '';
  return 'most' in goal ? `<= ${inWords(goal.most, unit)}` : `>= ${inWords(goal.least, unit)}`;
};
