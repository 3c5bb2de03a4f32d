import { TokenKind, type Tokens } from './tokens.ts';

/** A number in digits; `last` is the index of its last token. */
export type DigitRun = { readonly value: number; readonly last: number };

const GROUPING = new Set([',', '.', "'", ' ', '٬', '_']);
const DECIMAL = new Set(['.', ',', '٫']);

const digitsAt = (tokens: Tokens, index: number): string =>
  tokens.kinds[index] === TokenKind.digits
    ? tokens.text.slice(tokens.starts[index], tokens.ends[index])
    : '';

const gapBefore = (tokens: Tokens, index: number): string =>
  tokens.text.slice(tokens.ends[index - 1], tokens.starts[index]);

/** The last token of a run of groups of three (or, as in India, of two and then three) after `first`. */
const lastGroup = (tokens: Tokens, first: number): number => {
  const separator = gapBefore(tokens, first + 1);
  if (!GROUPING.has(separator) || digitsAt(tokens, first).length > 3) return first;
  let last = first;
  let pairs = 0;
  while (gapBefore(tokens, last + 1) === separator) {
    const length = digitsAt(tokens, last + 1).length;
    if (length === 2 && separator === ',') pairs += 1;
    else if (length !== 3) break;
    last += 1;
    if (pairs > 0 && length === 3) break;
  }
  // Pairs without the closing three are no number: "1,00".
  return pairs > 0 && digitsAt(tokens, last).length !== 3 ? first : last;
};

/**
 * Reads a number in digits at token `first`: 100000, 100,000, 100.000, 100 000, 100'000, 1,00,000, 1.5.
 * A single separator before exactly three digits groups; before anything else it is a decimal one.
 */
export const readDigits = (tokens: Tokens, first: number): DigitRun => {
  const last = lastGroup(tokens, first);
  let digits = '';
  for (let index = first; index <= last; index++) digits += digitsAt(tokens, index);
  const fraction = digitsAt(tokens, last + 1);
  const decimal =
    fraction !== '' && fraction.length < 3 && DECIMAL.has(gapBefore(tokens, last + 1));
  if (!decimal) return { value: Number(digits), last };
  return { value: Number(`${digits}.${fraction}`), last: last + 1 };
};
