import { type BitSet, bitSetOf, mayHold } from './bit-set.ts';
import { FNV_PRIME, FNV_START, hashText, hashUnit } from './hash.ts';
import { SHORTEST_COMPOUND, SHORTEST_PIECE } from './number-compounds.ts';
import {
  COMPOUND_JOINT,
  NUMBER_CONNECTORS,
  NUMBER_PARTS,
  NUMERAL_CHARACTERS,
  SCALE_CONNECTORS,
} from './number-words.ts';
import { STEM_LENGTH, TokenKind, type Tokens, tokenText } from './tokens.ts';

const words = bitSetOf(
  [...NUMBER_PARTS.keys(), ...NUMERAL_CHARACTERS.keys()].map((word) => hashText(word)),
);

const connectors = bitSetOf(
  [...NUMBER_CONNECTORS, ...SCALE_CONNECTORS].map((word) => hashText(word)),
);

/** The hash of a text that goes on with these letters. */
const hashOn = (before: number, letters: string): number => {
  let hash = before;
  for (let at = 0; at < letters.length; at++) hash = hashUnit(hash, letters.charCodeAt(at));
  return hash;
};

/** The leading letters that a number written as one word can have: a number word and as much of the next as fits. */
const compoundHeads = (): BitSet => {
  const pieces = [...NUMBER_PARTS.keys()].filter(({ length }) => length >= SHORTEST_PIECE);
  // Many pieces begin alike: the first letters of all are few.
  const beginnings = Array.from(
    { length: STEM_LENGTH },
    (_, length) => new Set([...pieces, COMPOUND_JOINT].map((piece) => piece.slice(0, length))),
  );
  const hashes: number[] = [];
  for (const piece of pieces) {
    const missing = beginnings[Math.max(0, STEM_LENGTH - piece.length)] ?? [];
    const before = hashText(piece, 0, Math.min(STEM_LENGTH, piece.length));
    for (const beginning of missing) hashes.push(hashOn(before, beginning));
  }
  return bitSetOf(hashes);
};
const heads = compoundHeads();

/** Whether a word begins with a number word, letter by letter. */
const beginsWithNumber = ({ units, starts, ends }: Tokens, index: number): boolean => {
  const end = ends[index] ?? 0;
  let letters = 0;
  let hash: number = FNV_START;
  for (let at = starts[index] ?? 0; at < end; at++) {
    hash = Math.imul(hash ^ (units[at] ?? 0), FNV_PRIME);
    letters += 1;
    if (letters >= SHORTEST_PIECE && mayHold(words, hash)) return true;
  }
  return false;
};

/** Whether a word may be a number or part of one, going by its hash and its stem's alone. Never no where it is. */
export const mayBeNumberWord = (hash: number, stem: number): boolean =>
  mayHold(words, hash) || mayHold(heads, stem);

/** Whether a token may be a number or part of one. Never no where it is. */
export const mayBeNumber = (tokens: Tokens, index: number): boolean => {
  if (tokens.kinds[index] === TokenKind.digits) return true;
  if (mayHold(words, tokens.hashes[index] ?? 0)) return true;
  const length = (tokens.ends[index] ?? 0) - (tokens.starts[index] ?? 0);
  return (
    length >= SHORTEST_COMPOUND &&
    mayHold(heads, tokens.stems[index] ?? 0) &&
    beginsWithNumber(tokens, index)
  );
};

/** Words and characters for less than 10, which make no larger number but together with others. */
const small: ReadonlySet<number> = new Set(
  [...NUMBER_PARTS, ...NUMERAL_CHARACTERS]
    .filter(([, { role, value }]) => role === 'ones' && value < 10)
    .map(([word]) => hashText(word)),
);

const NO_DIGIT = /\D/g;
const SURROUNDING_NOUGHTS = /^0+|0+$/g;

/**
 * The digits of a number in its normal spelling without noughts before and after them ('0' where nothing else is left):
 * what all its dresses in digits begin with.
 */
export const significantDigits = (number: string): string =>
  number.replace(NO_DIGIT, '').replace(SURROUNDING_NOUGHTS, '') || '0';

/**
 * Of which numbers a token may be the part that tells most, by how their {@link significantDigits} begin: the leading digits, or
 * '' for a word for 10 or more. Nothing where it is neither. Every number that is read on a page has such a part.
 */
export const leadAt = (tokens: Tokens, index: number): string | undefined => {
  if (tokens.kinds[index] === TokenKind.digits) return significantDigits(tokenText(tokens, index));
  return mayBeNumber(tokens, index) && !small.has(tokens.hashes[index] ?? 0) ? '' : undefined;
};

/** Whether a token may join two parts of a number. Never no where it does. */
export const mayConnect = (tokens: Tokens, index: number): boolean =>
  mayHold(connectors, tokens.hashes[index] ?? 0);

/**
 * The token from `from` on at which a number may begin, or the count of tokens where there is none. Passes over no
 * number; what it stops at is worth a closer look. A few instructions for most tokens: their hashes tell.
 */
export const nextNumberCandidate = (tokens: Tokens, from: number): number => {
  const { count, kinds, hashes, stems, starts, ends } = tokens;
  const ofWords = words;
  const ofHeads = heads;
  for (let index = from; index < count; index++) {
    if (kinds[index] === TokenKind.digits || mayHold(ofWords, hashes[index] ?? 0)) return index;
    if (!mayHold(ofHeads, stems[index] ?? 0)) continue;
    const length = (ends[index] ?? 0) - (starts[index] ?? 0);
    if (length >= SHORTEST_COMPOUND && beginsWithNumber(tokens, index)) return index;
  }
  return count;
};
