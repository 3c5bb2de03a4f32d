/** A list of strings in one column: how many, where each ends (octets), then their UTF-8. */
export const packStrings = (list: readonly string[]): Uint32Array => {
  const encoded = list.map((text) => new TextEncoder().encode(text));
  const octets = encoded.reduce((sum, bytes) => sum + bytes.length, 0);
  const column = new Uint32Array(1 + list.length + Math.ceil(octets / 4));
  column[0] = list.length;
  const bytes = new Uint8Array(column.buffer, (1 + list.length) * 4);
  let end = 0;
  for (const [index, piece] of encoded.entries()) {
    bytes.set(piece, end);
    end += piece.length;
    column[1 + index] = end;
  }
  return column;
};

/** Reads one string of {@link packStrings} at a time, so that loading an index decodes none. */
export const stringReader = (column: Uint32Array): { count: number; at(index: number): string } => {
  const count = column[0] ?? 0;
  const bytes = new Uint8Array(column.buffer, column.byteOffset + (1 + count) * 4);
  const decoder = new TextDecoder();
  return {
    count,
    at: (index) => {
      const start = index === 0 ? 0 : (column[index] ?? 0);
      return decoder.decode(bytes.subarray(start, column[index + 1] ?? 0));
    },
  };
};
