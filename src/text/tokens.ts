import type { NormalOffset } from '../model/brand.ts';
import { ELIDED, endingEnd, isLetterAt, SHORTEST_NAME } from './apostrophes.ts';
import { CharClass, charClass, knownClasses } from './char-class.ts';
import { FNV_PRIME, FNV_START } from './hash.ts';
import type { NormalText } from './normal.ts';

/** What a token is made of. Punctuation makes no token. */
export const TokenKind = { word: 0, digits: 1, single: 2 } as const;

/** Letters of which {@link Tokens.stems} hashes a word; see `stemOf` in matching. */
export const STEM_LENGTH = 5;

/** The tokens of a normal text, as columns, of which the first {@link Tokens.count} entries count. */
export type Tokens = {
  readonly count: number;
  /** The normal text: as units, and as a string made when first asked for. */
  readonly units: Uint16Array;
  readonly text: string;
  /** Normal offsets; `ends` are exclusive. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Each one of {@link TokenKind}. */
  readonly kinds: Uint8Array;
  /** 1 where a sentence or a line ends between the token before and this one, else 0. */
  readonly breaks: Uint8Array;
  /** FNV-1a of each token without apostrophes. */
  readonly hashes: Uint32Array;
  /** FNV-1a of each token's leading {@link STEM_LENGTH} letters without apostrophes; of digits, of all. */
  readonly stems: Uint32Array;
};

/** Tokens whose memory is used again: what they held is gone when filled anew. */
export type TokenBuffer = Tokens & {
  /** Cuts a text into tokens. Linear in its length. */
  fill(normal: Pick<NormalText, 'units' | 'length' | 'text'>): void;
};

const OPENING_OR_SPACE = /[\s"')\]}]/u;
const opens = new Uint8Array(0x10000);

/** Whether a sentence that has just stopped may end before this unit. */
const isOpening = (unit: number): boolean => {
  const known = opens[unit] ?? 0;
  if (known !== 0) return known === 2;
  const found = OPENING_OR_SPACE.test(String.fromCharCode(unit));
  opens[unit] = found ? 2 : 1;
  return found;
};

const FULL_STOP = 0x2e;

/** Whether a stop at `at` ends a sentence: space or a quotation mark follows, and no initial stands before it. */
const endsSentence = (units: Uint16Array, length: number, at: number): boolean => {
  if (at + 1 < length && !isOpening(units[at + 1] ?? 0)) return false;
  if (units[at] !== FULL_STOP || at === 0) return true;
  const initial = charClass(units[at - 1] ?? 0) === CharClass.letter;
  return !(initial && (at < 2 || charClass(units[at - 2] ?? 0) !== CharClass.letter));
};

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** What a surrogate pair makes: one token of a letter or a single character, or none. */
const pairKind = (units: Uint16Array, length: number, at: number): number | undefined => {
  if (at + 1 >= length) return undefined;
  const codePoint = (((units[at] ?? 0) - 0xd800) << 10) + (units[at + 1] ?? 0) - 0xdc00 + 0x10000;
  const here = charClass(codePoint);
  if (here === CharClass.letter) return TokenKind.word;
  return here === CharClass.single ? TokenKind.single : undefined;
};

/** The columns of {@link Tokens} while they are written. */
type Columns = {
  starts: Uint32Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
  kinds: Uint8Array<ArrayBuffer>;
  breaks: Uint8Array<ArrayBuffer>;
  hashes: Uint32Array<ArrayBuffer>;
  stems: Uint32Array<ArrayBuffer>;
};

/** Tokens for which memory is first set aside. */
const FIRST_CAPACITY = 64;

const columnsFor = (capacity: number): Columns => ({
  starts: new Uint32Array(capacity),
  ends: new Uint32Array(capacity),
  kinds: new Uint8Array(capacity),
  breaks: new Uint8Array(capacity),
  hashes: new Uint32Array(capacity),
  stems: new Uint32Array(capacity),
});

const enlarged = (columns: Columns): Columns => {
  const larger = columnsFor(columns.starts.length * 2);
  larger.starts.set(columns.starts);
  larger.ends.set(columns.ends);
  larger.kinds.set(columns.kinds);
  larger.breaks.set(columns.breaks);
  larger.hashes.set(columns.hashes);
  larger.stems.set(columns.stems);
  return larger;
};

/** Where cutting has come to: in the text and in the columns, and whether a sentence has ended since. */
type Run = { at: number; count: number; broken: number };

/**
 * Cuts until the text ends or the columns are full. This loop and the folding one see every character of every
 * page: arrays that do not change under way, hashes as signed integers. The class of every unit must be known: who
 * makes a normal text sees to it.
 */
const tokeniseRun = (units: Uint16Array, length: number, run: Run, columns: Columns): void => {
  const { starts, ends, kinds, breaks, hashes, stems } = columns;
  let { at, count, broken } = run;
  // Imported names are looked up anew at each use: in this loop that is a third of the time.
  const classes = knownClasses;
  const { letter, other, digit, single, apostrophe, stop, fullStop } = CharClass;
  const prime = FNV_PRIME;
  const seed = FNV_START;
  const full = starts.length;
  while (at < length && count < full) {
    const start = at;
    const unit = units[at++] ?? 0;
    const here = classes[unit] ?? other;
    let kind: number = TokenKind.word;
    let hash = Math.imul(seed ^ unit, prime);
    let stem = hash;
    let after = 0;
    if (here === letter) {
      const stemEnd = start + STEM_LENGTH;
      let joined = 0;
      while (at < length) {
        const next = units[at] ?? 0;
        const nextClass = classes[next] ?? other;
        if (nextClass === letter) {
          hash = Math.imul(hash ^ next, prime);
          if (at < stemEnd + joined) stem = hash;
        } else if (nextClass !== apostrophe) break;
        else if (!isLetterAt(units, length, at + 1) || (joined === 0 && ELIDED.has(hash >>> 0)))
          break;
        else {
          const ending = at - start < SHORTEST_NAME ? 0 : endingEnd(units, length, at + 1);
          if (ending > at + 1) {
            after = ending;
            break;
          }
          joined += 1;
        }
        at += 1;
      }
    } else if (here === other) {
      if (!isHighSurrogate(unit)) continue;
      at += 1;
      const pair = pairKind(units, length, start);
      if (pair === undefined) continue;
      kind = pair;
      hash = Math.imul(hash ^ (units[start + 1] ?? 0), prime);
      stem = hash;
    } else if (here === digit) {
      kind = TokenKind.digits;
      while (at < length && classes[units[at] ?? 0] === digit) {
        hash = Math.imul(hash ^ (units[at++] ?? 0), prime);
      }
      stem = hash;
    } else if (here === single) kind = TokenKind.single;
    else {
      if (here === stop ? endsSentence(units, length, start) : here >= fullStop) broken = 1;
      continue;
    }
    starts[count] = start;
    ends[count] = at;
    kinds[count] = kind;
    breaks[count] = broken;
    hashes[count] = hash;
    stems[count] = stem;
    count += 1;
    broken = 0;
    if (after > 0) at = after;
  }
  run.at = at;
  run.count = count;
  run.broken = broken;
};

/** Makes an empty buffer. */
export const createTokenBuffer = (capacity = FIRST_CAPACITY): TokenBuffer => {
  let source: Pick<NormalText, 'units' | 'length' | 'text'> = unitsOfString('');
  let columns = columnsFor(capacity);
  const run: Run = { at: 0, count: 0, broken: 0 };
  const fill = (normal: Pick<NormalText, 'units' | 'length' | 'text'>) => {
    source = normal;
    run.at = 0;
    run.count = 0;
    run.broken = 0;
    const { units, length } = normal;
    for (;;) {
      tokeniseRun(units, length, run, columns);
      if (run.at >= length) return;
      columns = enlarged(columns);
    }
  };
  return {
    fill,
    get count() {
      return run.count;
    },
    get units() {
      return source.units;
    },
    get text() {
      return source.text;
    },
    get starts() {
      return columns.starts;
    },
    get ends() {
      return columns.ends;
    },
    get kinds() {
      return columns.kinds;
    },
    get breaks() {
      return columns.breaks;
    },
    get hashes() {
      return columns.hashes;
    },
    get stems() {
      return columns.stems;
    },
  };
};

const unitsOfString = (text: string): Pick<NormalText, 'units' | 'length' | 'text'> => {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) {
    units[at] = text.charCodeAt(at);
    charClass(text.charCodeAt(at));
  }
  return { units, length: text.length, text };
};

/**
 * Cuts normal text into tokens: runs of letters, runs of digits, and single characters of scripts that have
 * no spaces; an apostrophe between letters belongs to its word, but for elision and Turkish endings. Linear in the length.
 */
export const tokenise = (normal: string | NormalText): Tokens => {
  const source = typeof normal === 'string' ? unitsOfString(normal) : normal;
  const buffer = createTokenBuffer(Math.min(FIRST_CAPACITY, 1 + source.length));
  buffer.fill(source);
  return buffer;
};

/** Where a token begins. */
export const tokenStart = (tokens: Tokens, index: number): NormalOffset =>
  (tokens.starts[index] ?? 0) as NormalOffset;

/** Where a token ends, exclusive. */
export const tokenEnd = (tokens: Tokens, index: number): NormalOffset =>
  (tokens.ends[index] ?? 0) as NormalOffset;

/** Tokens up to this length are spelled from their units, which spares making a string of the whole text. */
const LONGEST_SPELLED = 64;

/** The words of a token as a dictionary has them: apostrophes out. */
export const tokenText = (tokens: Tokens, index: number): string => {
  if (index >= tokens.count) return '';
  const start = tokens.starts[index] ?? 0;
  const end = tokens.ends[index] ?? 0;
  const word =
    end - start > LONGEST_SPELLED
      ? tokens.text.slice(start, end)
      : String.fromCharCode(...tokens.units.subarray(start, end));
  return word.includes("'") ? word.replaceAll("'", '') : word;
};
