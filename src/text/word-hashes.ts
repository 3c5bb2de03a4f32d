import { ELIDED, SHORTEST_NAME, TURKISH_ENDINGS } from './apostrophes.ts';
import { type BitSet, mayHold } from './bit-set.ts';
import { CharClass, charClass } from './char-class.ts';
import { foldCodePoint } from './fold.ts';
import { FNV_PRIME, FNV_START } from './hash.ts';
import { isFoldedAlone, normalise } from './normal.ts';
import { STEM_LENGTH, tokenise } from './tokens.ts';

/**
 * The tokens of a text by their hashes alone, read in one pass without normal text between: what tells of most
 * passages that nothing in them is worth reading. Columns, of which the first {@link WordHashes.count} entries count.
 */
export type WordHashes = {
  readonly count: number;
  /** As `hashes` and `stems` of the tokens of the same text. */
  readonly hashes: Uint32Array;
  readonly stems: Uint32Array;
  /** The word as it stands in the text, or in its normal form. */
  wordAt(index: number): string;
  /** Its first unit. */
  unitAt(index: number): number;
  /** Where it begins in the text, in UTF-16 units; near enough where folding has changed the text's length. */
  placeOf(index: number): number;
  /** Whether it is a number in digits. */
  isDigits(index: number): boolean;
  /** Whether the set may hold one of its beginnings of at most as many letters as a stem has. */
  beginsIn(index: number, beginnings: BitSet): boolean;
};

/** Hashes of words whose memory is used again. */
export type WordHashBuffer = WordHashes & {
  /** Reads a text of a page. Linear in its length. */
  fill(page: string): void;
};

/**
 * What {@link table} says of a unit: its folded unit where that is a letter, else one of these, which are no letters.
 * Most are a {@link CharClass}.
 */
const Code = {
  unknown: CharClass.unknown,
  digit: CharClass.digit,
  single: CharClass.single,
  apostrophe: CharClass.apostrophe,
  /** Leaves nothing. */
  dropped: 9,
  /** Becomes several units, as ß does. */
  several: 10,
  /** Needs what stands beside it: a half of a surrogate pair, a part of a syllable, a voicing mark. */
  involved: 11,
  last: 11,
} as const;

const table = new Uint16Array(0x10000);
/** For digits and single characters, which the table has no room for. */
const foldedUnits = new Uint16Array(0x10000);

/** Characters met so far that become several. */
let several = /(?!)/g;
const severalMet: string[] = [];

const codeOf = (unit: number): number => {
  if (!isFoldedAlone(unit)) return Code.involved;
  const folded = foldCodePoint(unit);
  if (folded === '') return Code.dropped;
  if (folded.length > 1) {
    severalMet.push(`\\u${unit.toString(16).padStart(4, '0')}`);
    several = new RegExp(`[${severalMet.join('')}]`, 'g');
    return Code.several;
  }
  const code = folded.charCodeAt(0);
  foldedUnits[unit] = code;
  const here = charClass(code);
  return here === CharClass.letter ? code : here;
};

const learn = (unit: number): number => {
  const code = codeOf(unit);
  table[unit] = code;
  return code;
};

const codeAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return table[unit] || learn(unit);
};

/** Whether a letter follows, invisible characters aside. */
const isLetterNext = (text: string, from: number): boolean => {
  for (let at = from; at < text.length; at++) {
    const code = codeAt(text, at);
    if (code !== Code.dropped) return code > Code.last;
  }
  return false;
};

/** Where a Turkish ending that begins at `from` ends, or `from` where there is none; as `endingEnd` of normal text. */
const endingEnd = (text: string, from: number): number => {
  let hash: number = FNV_START;
  let at = from;
  for (; at < text.length; at++) {
    const code = codeAt(text, at);
    if (code === Code.dropped) continue;
    if (code <= Code.last) break;
    hash = Math.imul(hash ^ code, FNV_PRIME);
  }
  return TURKISH_ENDINGS.has(hash >>> 0) ? at : from;
};

/** A word, or the digits of a number, while it is read; it ends at `end`, and reading goes on at `at`. */
type Word = { at: number; end: number; hash: number; stem: number };

/** Reads on from inside a word where something stands that is no known letter; a few words in a hundred come here. */
const readOn = (text: string, word: Word, lettersBefore: number): void => {
  let { at, hash, stem } = word;
  let letters = lettersBefore;
  let joined = 0;
  word.end = -1;
  for (; at < text.length; at++) {
    const code = codeAt(text, at);
    if (code > Code.last) {
      hash = Math.imul(hash ^ code, FNV_PRIME);
      letters += 1;
      if (letters <= STEM_LENGTH) stem = hash;
    } else if (code === Code.apostrophe) {
      if (!isLetterNext(text, at + 1) || (joined === 0 && ELIDED.has(hash >>> 0))) break;
      const after = letters + joined < SHORTEST_NAME ? 0 : endingEnd(text, at + 1);
      if (after > at + 1) {
        word.end = at;
        at = after;
        break;
      }
      joined += 1;
    } else if (code !== Code.dropped) break;
  }
  word.at = at;
  if (word.end < 0) word.end = at;
  word.hash = hash;
  word.stem = stem;
};

const readDigits = (text: string, word: Word): void => {
  for (; word.at < text.length; word.at++) {
    const code = codeAt(text, word.at);
    if (code === Code.dropped) continue;
    if (code !== Code.digit) break;
    word.hash = Math.imul(word.hash ^ (foldedUnits[text.charCodeAt(word.at)] ?? 0), FNV_PRIME);
  }
  word.stem = word.hash;
};

type Columns = Record<'hashes' | 'stems' | 'starts' | 'ends', Uint32Array<ArrayBuffer>>;

const columnsFor = (capacity: number): Columns => ({
  hashes: new Uint32Array(capacity),
  stems: new Uint32Array(capacity),
  starts: new Uint32Array(capacity),
  ends: new Uint32Array(capacity),
});

/** Returned where a text holds characters that become several, or such as do not fold alone. */
const HAS_SEVERAL = -1;
const HAS_INVOLVED = -2;

/**
 * Reads all words; every character of every page passes here, so no calls but for what is rare. The columns must have
 * room for a word a character. Returns how many words there are, or why it stopped.
 */
const readAlone = (text: string, { hashes, stems, starts, ends }: Columns): number => {
  const { unknown, digit, single, apostrophe, dropped, several, involved, last } = Code;
  const codes = table;
  const prime = FNV_PRIME;
  const seed = FNV_START;
  const length = text.length;
  const word: Word = { at: 0, end: 0, hash: 0, stem: 0 };
  let count = 0;
  let at = 0;
  while (at < length) {
    const start = at;
    const unit = text.charCodeAt(at++);
    let code = codes[unit] ?? unknown;
    if (code === unknown) code = learn(unit);
    let hash: number;
    let stem: number;
    let end = 0;
    if (code > last) {
      hash = Math.imul(seed ^ code, prime);
      const stemEnd = start + STEM_LENGTH < length ? start + STEM_LENGTH : length;
      for (; at < stemEnd; at++) {
        code = codes[text.charCodeAt(at)] ?? unknown;
        if (code <= last) break;
        hash = Math.imul(hash ^ code, prime);
      }
      stem = hash;
      for (; at < length; at++) {
        code = codes[text.charCodeAt(at)] ?? unknown;
        if (code <= last) break;
        hash = Math.imul(hash ^ code, prime);
      }
      if (code === apostrophe || code === dropped || code === unknown) {
        word.at = at;
        word.hash = hash;
        word.stem = stem;
        readOn(text, word, at - start);
        ({ at, end, hash, stem } = word);
      }
    } else if (code === digit) {
      word.at = at;
      word.hash = Math.imul(seed ^ (foldedUnits[unit] ?? 0), prime);
      readDigits(text, word);
      ({ at, hash, stem } = word);
    } else if (code === single) {
      hash = Math.imul(seed ^ (foldedUnits[unit] ?? 0), prime);
      stem = hash;
    } else if (code === several) return HAS_SEVERAL;
    else if (code === involved) return HAS_INVOLVED;
    else continue;
    hashes[count] = hash;
    stems[count] = stem;
    starts[count] = start;
    ends[count++] = end || at;
  }
  return count;
};

const beginsIn = (text: string, start: number, end: number, beginnings: BitSet): boolean => {
  let hash: number = FNV_START;
  let letters = 0;
  for (let at = start; at < end && letters < STEM_LENGTH; at++) {
    const code = codeAt(text, at);
    if (code <= Code.last) continue;
    hash = Math.imul(hash ^ code, FNV_PRIME);
    letters += 1;
    if (mayHold(beginnings, hash)) return true;
  }
  return false;
};

const foldMatch = (char: string): string => foldCodePoint(char.charCodeAt(0));

/** Makes an empty buffer. */
export const createWordHashBuffer = (): WordHashBuffer => {
  let text = '';
  let columns = columnsFor(64);
  let count = 0;
  /** By way of normal text and tokens. */
  const readInvolved = (): number => {
    const normal = normalise(text);
    const tokens = tokenise(normal);
    text = normal.text;
    if (columns.hashes.length < tokens.count) columns = columnsFor(tokens.count * 2);
    for (const name of ['hashes', 'stems', 'starts', 'ends'] as const)
      columns[name].set(tokens[name].subarray(0, tokens.count));
    return tokens.count;
  };
  let pageLength = 0;
  const fill = (page: string): void => {
    text = page;
    pageLength = page.length;
    if (columns.hashes.length < text.length) columns = columnsFor(text.length * 2);
    count = readAlone(text, columns);
    while (count === HAS_SEVERAL) {
      text = text.replace(several, foldMatch);
      if (columns.hashes.length < text.length) columns = columnsFor(text.length * 2);
      count = readAlone(text, columns);
    }
    if (count === HAS_INVOLVED) count = readInvolved();
  };
  return {
    fill,
    wordAt: (index) => text.slice(columns.starts[index], columns.ends[index]),
    unitAt: (index) => text.charCodeAt(columns.starts[index] ?? 0),
    placeOf: (index) => {
      const start = columns.starts[index] ?? 0;
      return text.length === pageLength ? start : Math.floor((start * pageLength) / text.length);
    },
    isDigits: (index) => codeAt(text, columns.starts[index] ?? 0) === Code.digit,
    beginsIn: (index, beginnings) => {
      const start = columns.starts[index] ?? 0;
      return beginsIn(text, start, columns.ends[index] ?? 0, beginnings);
    },
    get count() {
      return count;
    },
    get hashes() {
      return columns.hashes;
    },
    get stems() {
      return columns.stems;
    },
  };
};
