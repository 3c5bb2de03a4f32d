/** Lists of numbers of different lengths in two columns (compressed sparse rows). */
export type Rows = { readonly starts: Uint32Array; readonly items: Uint32Array };

/** Packs lists in order. */
export const packRows = (lists: readonly (readonly number[])[]): Rows => {
  const starts = new Uint32Array(lists.length + 1);
  for (const [index, list] of lists.entries())
    starts[index + 1] = (starts[index] ?? 0) + list.length;
  return { starts, items: Uint32Array.from(lists.flat()) };
};

/** One list, as a view; empty beyond the last. */
export const rowAt = (rows: Rows, index: number): Uint32Array =>
  rows.items.subarray(rows.starts[index] ?? 0, rows.starts[index + 1] ?? rows.starts[index] ?? 0);
