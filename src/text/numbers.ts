import type { TokenIndex } from '../model/brand.ts';
import { hashText } from './hash.ts';
import { mayBeNumber, mayConnect, nextNumberCandidate } from './number-candidates.ts';
import { splitCompound } from './number-compounds.ts';
import { type DigitRun, readDigits } from './number-digits.ts';
import {
  NUMBER_CONNECTORS,
  NUMBER_PARTS,
  NUMERAL_CHARACTERS,
  type NumberPart,
  SCALE_CONNECTORS,
} from './number-words.ts';
import { TokenKind, type Tokens, tokenText } from './tokens.ts';

/** A number on the page, however it is spelled; `first` and `last` are token indices, both inclusive. */
export type NumberMention = {
  readonly value: number;
  readonly first: TokenIndex;
  readonly last: TokenIndex;
};

/** The sum under construction: "two hundred" is `pending` until a scale or the end moves it to `total`. */
type Sum = {
  total: number;
  pending: number;
  lastScale: number;
  parts: number;
  /** The value that stood there in digits, 0 where none did. */
  readonly inDigits: number;
};

const addPart = (sum: Sum, part: NumberPart): void => {
  sum.parts += 1;
  switch (part.role) {
    case 'ones':
      sum.pending += part.value;
      return;
    case 'hundred':
      sum.pending = (sum.pending || 1) * 100;
      return;
    case 'scale': {
      const outgrows = part.value > sum.lastScale && sum.lastScale > 0;
      const base = outgrows ? sum.total + sum.pending : sum.pending;
      const product = (base || 1) * part.value;
      sum.total = outgrows ? product : sum.total + product;
      sum.pending = 0;
      sum.lastScale = part.value;
      return;
    }
    default:
      part.role satisfies never;
  }
};

const ABOUT_CHARACTERS: ReadonlySet<number> = new Set(
  [...'余餘多여'].map((char) => hashText(char)),
);
const NO_PARTS: readonly NumberPart[] = [];

const byHash = (parts: ReadonlyMap<string, NumberPart>) =>
  new Map(Array.from(parts, ([word, part]) => [hashText(word), [part]] as const));
const WORDS = byHash(NUMBER_PARTS);
const CHARACTERS = byHash(NUMERAL_CHARACTERS);

/** Words already taken apart, by their hashes: those that begin like a number and are none come again and again. */
const compounds = new Map<number, readonly NumberPart[]>();
const MOST_COMPOUNDS = 5000;

const partsAt = (tokens: Tokens, index: number): readonly NumberPart[] => {
  if (!mayBeNumber(tokens, index)) return NO_PARTS;
  const hash = tokens.hashes[index] ?? 0;
  if (tokens.kinds[index] === TokenKind.single) return CHARACTERS.get(hash) ?? NO_PARTS;
  const known = WORDS.get(hash) ?? compounds.get(hash);
  if (known) return known;
  const parts = splitCompound(tokenText(tokens, index));
  if (compounds.size >= MOST_COMPOUNDS) compounds.clear();
  compounds.set(hash, parts);
  return parts;
};

const SPACE = 0x20;
const HYPHEN = 0x2d;
const POINT = 0x2e;

/** Whether nothing but a space or hyphen, or a point and a space, stands between a token and the one before it. */
const adjoins = ({ units, starts, ends }: Tokens, index: number): boolean => {
  const from = ends[index - 1] ?? 0;
  const gap = (starts[index] ?? 0) - from;
  if (gap === 0) return true;
  if (gap === 1) return units[from] === SPACE || units[from] === HYPHEN;
  return gap === 2 && units[from] === POINT && units[from + 1] === SPACE;
};

/** From here on digits are followed by no smaller scale: "100.000 van" is Dutch for "100,000 of". */
const WHOLE_NUMBER = 1000;
const LARGE_SCALE = 1e6;

/** Whether a word can go on from digits: in another language it may be no number word at all. */
const canFollowDigits = (part: NumberPart, isSingle: boolean, sum: Sum): boolean => {
  if (sum.parts > 1) return true;
  if (part.role === 'ones') return false;
  return isSingle || sum.inDigits < WHOLE_NUMBER || part.value >= LARGE_SCALE;
};

const canFollow = (tokens: Tokens, index: number, part: NumberPart, sum: Sum): boolean => {
  if (index >= tokens.count || !adjoins(tokens, index)) return false;
  const length = (tokens.ends[index] ?? 0) - (tokens.starts[index] ?? 0);
  const isLetter = length === 1 && tokens.kinds[index] === TokenKind.word;
  // "100k" is a number, "100 k" may be anything.
  if (isLetter && tokens.starts[index] !== tokens.ends[index - 1]) return false;
  const isSingle = tokens.kinds[index] === TokenKind.single;
  if (sum.inDigits > 0 && !canFollowDigits(part, isSingle, sum)) return false;
  if (part.role === 'ones')
    return sum.pending % 100 === 0 || (part.value < 10 && sum.pending % 10 === 0);
  return part.role === 'scale' || sum.pending < 100;
};

/** The word that joins the number so far to its next part, or nothing. */
const connectorAt = (tokens: Tokens, index: number, sum: Sum): string => {
  if (sum.parts === 0 || sum.lastScale + sum.pending < 20 || index >= tokens.count) return '';
  if (!mayConnect(tokens, index)) return '';
  const word = tokenText(tokens, index);
  const joins = NUMBER_CONNECTORS.has(word) || SCALE_CONNECTORS.has(word);
  return joins && adjoins(tokens, index) ? word : '';
};

const isScaleCharacter = (tokens: Tokens, index: number): boolean =>
  tokens.kinds[index] === TokenKind.single &&
  adjoins(tokens, index) &&
  partsAt(tokens, index)[0]?.role === 'scale';

/** Whether a token says "odd" between a number and its scale, as 余 does in 10余万. */
const isAboutAt = (tokens: Tokens, index: number, sum: Sum): boolean =>
  sum.parts > 0 &&
  tokens.kinds[index] === TokenKind.single &&
  adjoins(tokens, index) &&
  ABOUT_CHARACTERS.has(tokens.hashes[index] ?? 0) &&
  isScaleCharacter(tokens, index + 1);

/** Digits that go on from a scale written as a character ("1만2000", "1万2千", "1만 2천"), or nothing. */
const digitsAfterScale = (tokens: Tokens, index: number, sum: Sum): DigitRun | undefined => {
  if (sum.lastScale === 0 || sum.pending > 0 || index >= tokens.count) return undefined;
  if (!isScaleCharacter(tokens, index - 1) || !adjoins(tokens, index)) return undefined;
  const digits = readDigits(tokens, index);
  const after = digits.last + 1;
  const scale = isScaleCharacter(tokens, after) ? (partsAt(tokens, after)[0]?.value ?? 0) : 0;
  const isApart = tokens.starts[index] !== tokens.ends[index - 1];
  // Two numbers in a row ("2万3万") are not one.
  if (digits.value * Math.max(scale, 1) >= sum.lastScale || (isApart && scale === 0))
    return undefined;
  return digits;
};

/** Reads number words from `index` on; returns the token after the last one read. */
const readWords = (tokens: Tokens, from: number, sum: Sum): number => {
  let index = from;
  while (index < tokens.count) {
    const connector = connectorAt(tokens, index, sum);
    const isAbout = isAboutAt(tokens, index, sum);
    const next = connector === '' && !isAbout ? index : index + 1;
    if (next >= tokens.count) break;
    if (tokens.kinds[next] === TokenKind.digits) {
      const digits = next === index ? digitsAfterScale(tokens, index, sum) : undefined;
      if (!digits) break;
      sum.pending = digits.value;
      sum.parts += 1;
      index = digits.last + 1;
      continue;
    }
    const parts = partsAt(tokens, next);
    const [lead] = parts;
    if (!lead) break;
    if (sum.parts > 0 ? !canFollow(tokens, next, lead, sum) : lead.needsNumber) break;
    if (lead.needsScale && !isScaleCharacter(tokens, next + 1)) break;
    if (connector !== '' && (lead.role === 'scale') !== SCALE_CONNECTORS.has(connector)) break;
    for (const part of parts) addPart(sum, part);
    index = next + 1;
  }
  return index;
};

const startSum = (digits: DigitRun | undefined): Sum => ({
  total: 0,
  pending: digits?.value ?? 0,
  lastScale: 0,
  parts: digits ? 1 : 0,
  inDigits: digits?.value ?? 0,
});

/**
 * Finds every number: digits with any grouping, with a scale ("100 тыс.", "10만", "1.5 million"), or in words
 * ("one hundred thousand", "hunderttausend", "十万"). Words for less than 10 are left to be words.
 * Linear in the number of tokens.
 */
export const findNumbers = (tokens: Tokens): readonly NumberMention[] => {
  const found: NumberMention[] = [];
  const { count } = tokens;
  for (let index = nextNumberCandidate(tokens, 0); index < count; ) {
    const digits = tokens.kinds[index] === TokenKind.digits ? readDigits(tokens, index) : undefined;
    const sum = startSum(digits);
    const after = digits ? digits.last + 1 : index;
    // A nought is no part of a larger number: "0 one".
    const next = digits?.value === 0 ? after : readWords(tokens, after, sum);
    const value = sum.total + sum.pending;
    if (sum.parts > 0 && (digits || value >= 10)) {
      found.push({ value, first: index as TokenIndex, last: (next - 1) as TokenIndex });
    }
    index = nextNumberCandidate(tokens, Math.max(next, index + 1));
  }
  return found;
};
