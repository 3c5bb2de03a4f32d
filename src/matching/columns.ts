/**
 * Columns of whole numbers in one ArrayBuffer: the form in which an index is stored and loaded. Loading
 * creates views and copies nothing.
 *
 * Layout, little-endian words: magic, version, checksum of all that follows, number of columns, then per
 * column its offset in words and its length in items, then the octets of an item, packed four columns to a
 * word, then the columns, each from a whole word on.
 */

/** "WHNC" read as a little-endian word. */
const MAGIC = 0x434e4857;
/** Counts up whenever the meaning of a column changes. */
export const COLUMNS_VERSION = 4;
const HEADER_WORDS = 4;
const CHECKSUM_FROM = 3;
const FNV_PRIME = 0x01000193;

/** One column; the narrowest kind that holds its items. */
export type Column = Uint8Array | Uint16Array | Uint32Array;

/** Octets of one item of a column. */
export type ColumnWidth = 1 | 2 | 4;

/**
 * FNV-1a over words rather than octets, in four lanes that are mixed at the end: a multiplication waits only for the
 * one before it in its own lane. Signed words, because unsigned ones may be no small integers. It runs at every load.
 */
const checksum = (buffer: ArrayBuffer): number => {
  const words = new Int32Array(buffer);
  let a = 0x811c9dc5;
  let b = 0x811c9dc6;
  let c = 0x811c9dc7;
  let d = 0x811c9dc8;
  let at = CHECKSUM_FROM;
  for (; at + 3 < words.length; at += 4) {
    a = Math.imul(a ^ (words[at] ?? 0), FNV_PRIME);
    b = Math.imul(b ^ (words[at + 1] ?? 0), FNV_PRIME);
    c = Math.imul(c ^ (words[at + 2] ?? 0), FNV_PRIME);
    d = Math.imul(d ^ (words[at + 3] ?? 0), FNV_PRIME);
  }
  for (; at < words.length; at++) a = Math.imul(a ^ (words[at] ?? 0), FNV_PRIME);
  let hash = a;
  for (const lane of [b, c, d]) hash = Math.imul(hash ^ lane, FNV_PRIME);
  return hash >>> 0;
};

const widthsOffset = (count: number): number => HEADER_WORDS + count * 2;
const columnsOffset = (count: number): number => widthsOffset(count) + Math.ceil(count / 4);

/** Lays columns out in the order given. Cost: one copy of each. */
export const encodeColumns = (columns: readonly Column[]): ArrayBuffer => {
  const directory = columnsOffset(columns.length);
  const total = columns.reduce((sum, { byteLength }) => sum + Math.ceil(byteLength / 4), directory);
  const words = new Uint32Array(total);
  const bytes = new Uint8Array(words.buffer);
  words[0] = MAGIC;
  words[1] = COLUMNS_VERSION;
  words[3] = columns.length;
  let at = directory;
  for (const [index, column] of columns.entries()) {
    words[HEADER_WORDS + index * 2] = at;
    words[HEADER_WORDS + index * 2 + 1] = column.length;
    bytes[widthsOffset(columns.length) * 4 + index] = column.BYTES_PER_ELEMENT;
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at * 4);
    at += Math.ceil(column.byteLength / 4);
  }
  words[2] = checksum(words.buffer);
  return words.buffer;
};

/** The columns of a buffer, or why it is not to be trusted. */
export type DecodedColumns<C extends Column = Uint32Array> =
  | { readonly ok: true; readonly columns: readonly C[] }
  | { readonly ok: false; readonly problem: string };

type Refusal = { readonly ok: false; readonly problem: string };
const refuse = (problem: string): Refusal => ({ ok: false, problem });

/** What is wrong with a buffer as a whole; nothing where it is sound. */
const faultOf = (buffer: ArrayBuffer, expected: number): Refusal | undefined => {
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < HEADER_WORDS * 4)
    return refuse(`the index is cut off: it has ${buffer.byteLength} bytes`);
  const words = new Uint32Array(buffer);
  if (words[0] !== MAGIC) return refuse('this is not an index of Whence');
  if (words[1] !== COLUMNS_VERSION)
    return refuse(`the index has version ${words[1]}, this program reads ${COLUMNS_VERSION}`);
  if (words[2] !== checksum(buffer)) return refuse('the index is damaged: its checksum differs');
  return words[3] === expected
    ? undefined
    : refuse(`the index has ${words[3]} columns instead of ${expected}`);
};

const viewOf = (buffer: ArrayBuffer, width: number, start: number, length: number): Column => {
  if (width === 1) return new Uint8Array(buffer, start, length);
  return width === 2
    ? new Uint16Array(buffer, start, length)
    : new Uint32Array(buffer, start, length);
};

/**
 * Reads columns of any widths that {@link encodeColumns} wrote, after checking every word. Never throws.
 *
 * @param allowed per column, the widths it may have
 */
export const decodeAnyColumns = (
  buffer: ArrayBuffer,
  allowed: readonly (readonly ColumnWidth[])[],
): DecodedColumns<Column> => {
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
  return { ok: true, columns };
};

/** Reads 32-bit columns that {@link encodeColumns} wrote, after checking every word. Never throws. */
export const decodeColumns = (buffer: ArrayBuffer, expected: number): DecodedColumns => {
  const decoded = decodeAnyColumns(buffer, new Array<readonly ColumnWidth[]>(expected).fill([4]));
  if (!decoded.ok) return decoded;
  const columns = decoded.columns.filter((column) => column instanceof Uint32Array);
  return { ok: true, columns };
};
