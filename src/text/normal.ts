import type { NormalOffset, PageOffset } from '../model/brand.ts';
import { charClass } from './char-class.ts';
import { composeAt } from './compose.ts';
import { foldCodePoint } from './fold.ts';

/** Folded text and the way back to the page's own. */
export type NormalText = {
  /** UTF-16 units of the text, each of a known {@link charClass}: the first {@link NormalText.length} count. */
  readonly units: Uint16Array;
  readonly length: number;
  /** For each unit, and one past the last, the page offset where the character it came from begins. */
  readonly pageStarts: Uint32Array;
  /** The same as a string, made when first asked for: recognition reads the units of most passages only. */
  readonly text: string;
};

/** A normal text whose memory is used again: what it held is gone when it is filled anew. */
export type NormalBuffer = NormalText & {
  /** Folds a passage. Linear in the length of `page`. */
  fill(page: string): void;
};

/** What {@link FOLDED} says of units that do not become exactly one unit; none of these is a character. */
const UNKNOWN = 0xffff;
const COMPLEX = 0xfffe;
const DROPPED = 0xfdd0;
/** From a unit to its folded unit. Filled as units are met, since most of Unicode never is. */
const FOLDED = new Uint16Array(0x10000).fill(UNKNOWN);

const isJamoLead = (unit: number): boolean => unit >= 0x1100 && unit < 0x1113;
const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
const isNoCharacter = (unit: number): boolean => unit >= 0xfffe || unit === DROPPED;
/** Below this no character is written as several that cannot be folded one by one. */
const LOWEST_COMPOSED = 0x3041;
const isVoicing = (unit: number): boolean =>
  unit === 0x3099 || unit === 0x309a || unit === 0xff9e || unit === 0xff9f;

const classifyFold = (unit: number): number => {
  if (isSurrogate(unit) || isJamoLead(unit) || isNoCharacter(unit)) return COMPLEX;
  const folded = foldCodePoint(unit);
  charClass(folded.charCodeAt(0) || 0);
  const [first = DROPPED] = [...folded].map((char) => char.charCodeAt(0));
  return folded.length > 1 || isNoCharacter(folded.charCodeAt(0)) ? COMPLEX : first;
};

/** Whether a unit of a page is folded the same whatever stands beside it. */
export const isFoldedAlone = (unit: number): boolean =>
  !isSurrogate(unit) && !isJamoLead(unit) && !isNoCharacter(unit) && !isVoicing(unit);

/** Units are in the machine's own order, which is this one wherever browsers run. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Where folding has come to: on the page, and in what it has written. */
type Run = { at: number; length: number };

/**
 * Folds until a character that takes more than one unit or is met for the first time. This loop and the
 * tokeniser's see every character of every page: no calls, and arrays that do not change under way.
 */
const foldRun = (page: string, run: Run, units: Uint16Array, pageStarts: Uint32Array): void => {
  let at = run.at;
  let written = run.length;
  for (; at < page.length; at++) {
    const unit = page.charCodeAt(at);
    const folded = FOLDED[unit] ?? UNKNOWN;
    if (folded === UNKNOWN || folded === COMPLEX) break;
    if (unit >= LOWEST_COMPOSED && isVoicing(page.charCodeAt(at + 1))) break;
    if (folded === DROPPED) continue;
    units[written] = folded;
    pageStarts[written++] = at;
  }
  run.at = at;
  run.length = written;
};

/** What is folded and dropped is seldom longer than the page; a ligature may be. */
const SPARE = 32;
/** How much longer memory becomes, at least, when it must. */
const GROWTH = 1.5;

/** Makes an empty buffer. */
export const createNormalBuffer = (): NormalBuffer => {
  let units = new Uint16Array(0);
  let pageStarts = new Uint32Array(0);
  let length = 0;
  let text: string | undefined;
  const reserve = (capacity: number) => {
    if (capacity <= units.length) return;
    // Half as much again at least: a page of ligatures asks for a little more at every one.
    const larger = Math.max(capacity, Math.ceil(units.length * GROWTH));
    const largerUnits = new Uint16Array(larger);
    const largerStarts = new Uint32Array(larger);
    largerUnits.set(units);
    largerStarts.set(pageStarts);
    units = largerUnits;
    pageStarts = largerStarts;
  };
  /** Appends the character at `at`, whatever it takes; returns its length on the page. */
  const appendComplex = (page: string, at: number): number => {
    const unit = page.charCodeAt(at);
    if (FOLDED[unit] === UNKNOWN) FOLDED[unit] = classifyFold(unit);
    const composed = composeAt(page, at);
    const codePoint = composed?.codePoint ?? page.codePointAt(at) ?? 0;
    const folded = foldCodePoint(codePoint);
    reserve(length + folded.length + page.length - at + SPARE);
    for (let unit = 0; unit < folded.length; unit++) {
      charClass(folded.charCodeAt(unit));
      units[length] = folded.charCodeAt(unit);
      pageStarts[length++] = at;
    }
    return composed?.length ?? (codePoint > 0xffff ? 2 : 1);
  };
  const run: Run = { at: 0, length: 0 };
  const fill = (page: string) => {
    text = undefined;
    length = 0;
    reserve(page.length + SPARE);
    let at = 0;
    while (at < page.length) {
      run.at = at;
      run.length = length;
      foldRun(page, run, units, pageStarts);
      at = run.at;
      length = run.length;
      if (at < page.length) at += appendComplex(page, at);
    }
    pageStarts[length] = page.length;
  };
  return {
    fill,
    get units() {
      return units;
    },
    get length() {
      return length;
    },
    get pageStarts() {
      return pageStarts;
    },
    get text() {
      text ??= decoder.decode(units.subarray(0, length));
      return text;
    },
  };
};

/**
 * Folds a passage into normal text, character by character, so that each piece keeps its place.
 * Linear in the length of `page`.
 */
export const normalise = (page: string): NormalText => {
  const buffer = createNormalBuffer();
  buffer.fill(page);
  return buffer;
};

/** Where the character at a normal offset begins on the page. */
export const pageStart = (normal: NormalText, at: NormalOffset): PageOffset =>
  (normal.pageStarts[at] ?? 0) as PageOffset;

/**
 * Where the last character of a stretch that ends at `end` (exclusive, not 0) ends on the page. Marks and
 * invisible characters that follow it belong to it, except where the text between holds nothing else.
 */
export const pageEnd = (normal: NormalText, end: NormalOffset): PageOffset => {
  const last = normal.pageStarts[end - 1] ?? 0;
  let next: number = end;
  while (next < normal.length && normal.pageStarts[next] === last) next += 1;
  return (normal.pageStarts[next] ?? 0) as PageOffset;
};
