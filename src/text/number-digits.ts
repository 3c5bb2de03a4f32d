import { TokenKind, type Tokens } from './tokens.ts';

/** A number in digits; `last` is the index of its last token. */
export type DigitRun = { readonly value: number; readonly last: number };

const codes = (chars: string): ReadonlySet<number> =>
  new Set(Array.from(chars, (char) => char.charCodeAt(0)));

const GROUPING = codes(",.' ٬_٫·");
/** These stand between other things too: they group only before three noughts ("۱۰۰/۰۰۰", "۱۰۰،۰۰۰", "100、000"). */
const GROUPING_NOUGHTS = codes('/،、');
const DECIMAL = codes('.,٫');
const COMMA = 0x2c;
const NOUGHT = 0x30;
/** Digits that a whole number holds without loss. */
const LONGEST_EXACT = 15;
const NONE = -1;
/** Groups after the leading one that a number has at most: a list without end is not read anew at each of its items. */
const MOST_GROUPS = 12;

const lengthAt = ({ kinds, starts, ends, count }: Tokens, index: number): number =>
  index < count && kinds[index] === TokenKind.digits
    ? (ends[index] ?? 0) - (starts[index] ?? 0)
    : 0;

/** The one unit between a token and the one before it, or {@link NONE}. */
const separatorBefore = ({ units, starts, ends, count }: Tokens, index: number): number => {
  const end = ends[index - 1] ?? 0;
  return index < count && starts[index] === end + 1 ? (units[end] ?? NONE) : NONE;
};

const isNoughts = ({ units, starts, ends }: Tokens, index: number): boolean =>
  units.subarray(starts[index], ends[index]).every((unit) => unit === NOUGHT);

/** The last token of a run of groups of three (or, as in India, of two and then three) after `first`. */
const lastGroup = (tokens: Tokens, first: number): number => {
  const separator = separatorBefore(tokens, first + 1);
  const needsNoughts = GROUPING_NOUGHTS.has(separator);
  if (!GROUPING.has(separator) && !needsNoughts) return first;
  if (lengthAt(tokens, first) > 3) return first;
  let last = first;
  let pairs = 0;
  while (last - first < MOST_GROUPS && separatorBefore(tokens, last + 1) === separator) {
    const length = lengthAt(tokens, last + 1);
    if (needsNoughts && !isNoughts(tokens, last + 1)) break;
    if (length === 2 && separator === COMMA) pairs += 1;
    else if (length !== 3) break;
    last += 1;
    if (pairs > 0 && length === 3) break;
  }
  // Pairs without the closing three are no number: "1,00".
  return pairs > 0 && lengthAt(tokens, last) !== 3 ? first : last;
};

const digitsOf = ({ text, starts, ends }: Tokens, first: number, last: number): string => {
  let digits = '';
  for (let index = first; index <= last; index++) digits += text.slice(starts[index], ends[index]);
  return digits;
};

const wholeValue = (tokens: Tokens, first: number, last: number): number => {
  const { units, starts, ends } = tokens;
  let value = 0;
  let length = 0;
  for (let index = first; index <= last; index++) {
    const end = ends[index] ?? 0;
    for (let at = starts[index] ?? 0; at < end; at++)
      value = value * 10 + (units[at] ?? 0) - NOUGHT;
    length += end - (starts[index] ?? 0);
  }
  return length <= LONGEST_EXACT ? value : Number(digitsOf(tokens, first, last));
};

/**
 * Reads a number in digits at token `first`: 100000, 100,000, 100.000, 100 000, 100'000, 1,00,000, 1.5.
 * A single separator before exactly three digits groups; before anything else it is a decimal one.
 */
export const readDigits = (tokens: Tokens, first: number): DigitRun => {
  const last = lastGroup(tokens, first);
  const fraction = lengthAt(tokens, last + 1);
  const isDecimal = fraction > 0 && fraction < 3 && DECIMAL.has(separatorBefore(tokens, last + 1));
  if (!isDecimal) return { value: wholeValue(tokens, first, last), last };
  const whole = digitsOf(tokens, first, last);
  return { value: Number(`${whole}.${digitsOf(tokens, last + 1, last + 1)}`), last: last + 1 };
};
