import { drain } from './drain.ts';

/**
 * Columns of whole numbers in one ArrayBuffer: the form in which an index is stored and loaded. Loading
 * creates views and copies nothing.
 *
 * Layout, little-endian words: magic, version, checksum of the rest of the head, words in all, number of columns, then per
 * column its offset in words and its length in items, then the octets of an item, packed four columns to a
 * word, then a checksum for each block of the body; that is the head. The body is the columns, each from a whole word on.
 *
 * What a head says is checked at opening; so is the length, which tells a buffer that was cut off. The body is checked by the
 * block, all at once or when somebody first reads from it: millions of words take milliseconds, and few of the texts
 * among them are ever read.
 */

/** "WHNC" read as a little-endian word. */
const MAGIC = 0x434e4857;
/** Counts up whenever the meaning of a column changes. */
export const COLUMNS_VERSION = 6;
const HEADER_WORDS = 5;
const CHECKSUM_FROM = 3;
const FNV_PRIME = 0x01000193;
/** Words of one block: 16 kB, checked within some microseconds. */
const BLOCK = 1 << 12;

/** One column; the narrowest kind that holds its items. */
export type Column = Uint8Array | Uint16Array | Uint32Array;

/** Octets of one item of a column. */
export type ColumnWidth = 1 | 2 | 4;

/**
 * FNV-1a over words rather than octets, in four lanes that are mixed at the end: a multiplication waits only for the
 * one before it in its own lane. Signed words, because unsigned ones may be no small integers. It runs at every load.
 */
const checksum = (words: Int32Array, from: number, to: number): number => {
  let a = 0x811c9dc5;
  let b = 0x811c9dc6;
  let c = 0x811c9dc7;
  let d = 0x811c9dc8;
  let at = from;
  for (; at + 3 < to; at += 4) {
    a = Math.imul(a ^ (words[at] ?? 0), FNV_PRIME);
    b = Math.imul(b ^ (words[at + 1] ?? 0), FNV_PRIME);
    c = Math.imul(c ^ (words[at + 2] ?? 0), FNV_PRIME);
    d = Math.imul(d ^ (words[at + 3] ?? 0), FNV_PRIME);
  }
  for (; at < to; at++) a = Math.imul(a ^ (words[at] ?? 0), FNV_PRIME);
  let hash = a;
  for (const lane of [b, c, d]) hash = Math.imul(hash ^ lane, FNV_PRIME);
  return hash >>> 0;
};

const widthsOffset = (count: number): number => HEADER_WORDS + count * 2;
const digestsOffset = (count: number): number => widthsOffset(count) + Math.ceil(count / 4);

/** Blocks between two pauses: about a millisecond of work. */
const STEP = 64;

/** Lays columns out in the order given, pausing after every millisecond or two of work. Cost: one copy of each. */
export function* encodeColumnsInSteps(
  columns: readonly Column[],
): Generator<void, ArrayBuffer, void> {
  const body = columns.reduce((sum, { byteLength }) => sum + Math.ceil(byteLength / 4), 0);
  const digests = digestsOffset(columns.length);
  const start = digests + Math.ceil(body / BLOCK);
  const words = new Uint32Array(start + body);
  const signed = new Int32Array(words.buffer);
  const bytes = new Uint8Array(words.buffer);
  words[0] = MAGIC;
  words[1] = COLUMNS_VERSION;
  words[3] = words.length;
  words[4] = columns.length;
  let at = start;
  for (const [index, column] of columns.entries()) {
    words[HEADER_WORDS + index * 2] = at;
    words[HEADER_WORDS + index * 2 + 1] = column.length;
    bytes[widthsOffset(columns.length) * 4 + index] = column.BYTES_PER_ELEMENT;
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at * 4);
    at += Math.ceil(column.byteLength / 4);
    yield;
  }
  for (let from = start, block = 0; from < words.length; from += BLOCK, block++) {
    words[digests + block] = checksum(signed, from, Math.min(from + BLOCK, words.length));
    if (block % STEP === STEP - 1) yield;
  }
  words[2] = checksum(signed, CHECKSUM_FROM, start);
  return words.buffer;
}

/** Lays columns out in one go; see {@link encodeColumnsInSteps}. */
export const encodeColumns = (columns: readonly Column[]): ArrayBuffer =>
  drain(encodeColumnsInSteps(columns));

/** Whether the octets of a buffer from one place to another, and those around them, are as they were written. */
export type Soundness = (from: number, to: number) => boolean;

/** The columns of a buffer, or why it is not to be trusted. */
export type DecodedColumns<C extends Column = Uint32Array> =
  | { readonly ok: true; readonly columns: readonly C[] }
  | { readonly ok: false; readonly problem: string };

type Refusal = { readonly ok: false; readonly problem: string };
const refuse = (problem: string): Refusal => ({ ok: false, problem });

/** What is told of a buffer with a changed word in it. */
export const DAMAGED = 'the index is damaged: its checksum differs';

/** What is wrong with the head of a buffer; nothing where it is sound. */
const faultOf = (buffer: ArrayBuffer, expected: number): Refusal | undefined => {
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < HEADER_WORDS * 4)
    return refuse(`the index is cut off: it has ${buffer.byteLength} bytes`);
  const words = new Int32Array(buffer);
  if (words[0] !== MAGIC) return refuse('this is not an index of Whence');
  if (words[1] !== COLUMNS_VERSION)
    return refuse(`the index has version ${words[1]}, this program reads ${COLUMNS_VERSION}`);
  if (words[3] !== words.length)
    return refuse(`the index is cut off: it has ${words.length} words instead of ${words[3]}`);
  if (words[4] !== expected)
    return refuse(`the index has ${words[4]} columns instead of ${expected}`);
  const head = words[HEADER_WORDS] ?? 0;
  const sound =
    head <= words.length && (words[2] ?? 0) >>> 0 === checksum(words, CHECKSUM_FROM, head);
  return sound ? undefined : refuse(DAMAGED);
};

const viewOf = (buffer: ArrayBuffer, width: number, start: number, length: number): Column => {
  if (width === 1) return new Uint8Array(buffer, start, length);
  return width === 2
    ? new Uint16Array(buffer, start, length)
    : new Uint32Array(buffer, start, length);
};

/** Checks blocks when first asked for. */
const soundnessOf = (buffer: ArrayBuffer, columns: number): Soundness => {
  const words = new Int32Array(buffer);
  const start = words[HEADER_WORDS] ?? 0;
  const digests = digestsOffset(columns);
  const known = new Uint8Array(Math.ceil((words.length - start) / BLOCK));
  const isSound = (block: number): boolean => {
    const from = start + block * BLOCK;
    const found = checksum(words, from, Math.min(from + BLOCK, words.length));
    if (found !== (words[digests + block] ?? 0) >>> 0) return false;
    known[block] = 1;
    return true;
  };
  return (from, to) => {
    const last = Math.ceil((to / 4 - start) / BLOCK);
    for (let block = Math.max(0, Math.floor((from / 4 - start) / BLOCK)); block < last; block++) {
      if (known[block] !== 1 && !isSound(block)) return false;
    }
    return true;
  };
};

/**
 * Opens columns of any widths that {@link encodeColumns} wrote, after checking the head alone. Nothing may come of what
 * they hold before `isSound` has been asked about it. Never throws.
 *
 * @param allowed per column, the widths it may have
 */
export const openColumns = (
  buffer: ArrayBuffer,
  allowed: readonly (readonly ColumnWidth[])[],
):
  | { readonly ok: true; readonly columns: readonly Column[]; readonly isSound: Soundness }
  | Refusal => {
  const fault = faultOf(buffer, allowed.length);
  if (fault) return fault;
  const words = new Uint32Array(buffer);
  const widths = new Uint8Array(buffer, widthsOffset(allowed.length) * 4);
  const columns: Column[] = [];
  for (const [index, these] of allowed.entries()) {
    const start = (words[HEADER_WORDS + index * 2] ?? 0) * 4;
    const length = words[HEADER_WORDS + index * 2 + 1] ?? 0;
    const width = these.find((one) => one === widths[index]);
    if (width === undefined)
      return refuse(`column ${index} of the index has items of ${widths[index]} octets`);
    if (start + length * width > buffer.byteLength)
      return refuse(`column ${index} of the index is cut off`);
    columns.push(viewOf(buffer, width, start, length));
  }
  return { ok: true, columns, isSound: soundnessOf(buffer, allowed.length) };
};

/** Reads 32-bit columns that {@link encodeColumns} wrote, after checking every word. Never throws. */
export const decodeColumns = (buffer: ArrayBuffer, expected: number): DecodedColumns => {
  const opened = openColumns(buffer, new Array<readonly ColumnWidth[]>(expected).fill([4]));
  if (!opened.ok) return opened;
  if (!opened.isSound(0, buffer.byteLength)) return refuse(DAMAGED);
  const columns = opened.columns.filter((column) => column instanceof Uint32Array);
  return { ok: true, columns };
};
