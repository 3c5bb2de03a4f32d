/**
 * Columns of 32-bit integers in one ArrayBuffer: the form in which an index is stored and loaded. Loading
 * creates views and copies nothing.
 *
 * Layout, little-endian words: magic, version, checksum of all that follows, number of columns, then per
 * column its offset and length in words, then the columns.
 */

/** "WHNC" read as a little-endian word. */
const MAGIC = 0x434e4857;
/** Counts up whenever the meaning of a column changes. */
export const COLUMNS_VERSION = 1;
const HEADER_WORDS = 4;
const CHECKSUM_FROM = 3;

/** FNV-1a over words rather than octets: fast enough to run at every load. */
const checksum = (words: Uint32Array): number => {
  let hash = 0x811c9dc5;
  for (let at = CHECKSUM_FROM; at < words.length; at++) {
    hash = Math.imul(hash ^ (words[at] ?? 0), 0x01000193);
  }
  return hash >>> 0;
};

/** Lays columns out in the order given. Cost: one copy of each. */
export const encodeColumns = (columns: readonly Uint32Array[]): ArrayBuffer => {
  const directory = HEADER_WORDS + columns.length * 2;
  const total = columns.reduce((sum, column) => sum + column.length, directory);
  const words = new Uint32Array(total);
  words[0] = MAGIC;
  words[1] = COLUMNS_VERSION;
  words[3] = columns.length;
  let at = directory;
  for (const [index, column] of columns.entries()) {
    words[HEADER_WORDS + index * 2] = at;
    words[HEADER_WORDS + index * 2 + 1] = column.length;
    words.set(column, at);
    at += column.length;
  }
  words[2] = checksum(words);
  return words.buffer;
};

/** The columns of a buffer, or why it is not to be trusted. */
export type DecodedColumns =
  | { readonly ok: true; readonly columns: readonly Uint32Array[] }
  | { readonly ok: false; readonly problem: string };

const refuse = (problem: string): DecodedColumns => ({ ok: false, problem });

/** Reads what {@link encodeColumns} wrote, after checking every word of it. Never throws. */
export const decodeColumns = (buffer: ArrayBuffer, expected: number): DecodedColumns => {
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < HEADER_WORDS * 4)
    return refuse(`the index is cut off: it has ${buffer.byteLength} bytes`);
  const words = new Uint32Array(buffer);
  if (words[0] !== MAGIC) return refuse('this is not an index of Whence');
  if (words[1] !== COLUMNS_VERSION)
    return refuse(`the index has version ${words[1]}, this program reads ${COLUMNS_VERSION}`);
  if (words[2] !== checksum(words)) return refuse('the index is damaged: its checksum differs');
  if (words[3] !== expected)
    return refuse(`the index has ${words[3]} columns instead of ${expected}`);
  const columns: Uint32Array[] = [];
  for (let index = 0; index < expected; index++) {
    const start = words[HEADER_WORDS + index * 2] ?? 0;
    const length = words[HEADER_WORDS + index * 2 + 1] ?? 0;
    if (start + length > words.length) return refuse(`column ${index} of the index is cut off`);
    columns.push(words.subarray(start, start + length));
  }
  return { ok: true, columns };
};
