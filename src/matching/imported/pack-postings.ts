import { BLOCK, type ColumnName } from './format.ts';
import { createNumbers } from './growing.ts';

/** What a posting is for: to find the exact words, to find other words, or only to search. */
export type PostingPart = 'exact' | 'anchor' | 'rest';

const PARTS: { readonly [P in PostingPart]: number } = { exact: 0, anchor: 1, rest: 2 };

/** The rows of an index in the making. */
export type Postings = {
  /**
   * Adds a pattern to the row of a term. Whatever is added as an anchor need not be, but may be, added to the rest;
   * a row holds a pattern once besides its exact part.
   */
  add(term: number, pattern: number, part: PostingPart): void;
  pack(): {
    readonly blocks: number;
    readonly columns: {
      readonly [Name in Extract<ColumnName, 'rowStarts' | 'rowExact' | 'rowAnchors' | 'postings'>]:
        | Uint16Array
        | Uint32Array;
    };
  };
};

/**
 * Collects postings and sorts them by block, term, part and pattern: in time linear in them (counting sort), since
 * patterns of one part must be added in ascending order.
 */
export const createPostings = (termCount: number, patternCount: number): Postings => {
  const blocks = Math.max(1, Math.ceil(patternCount / BLOCK));
  const rowCount = blocks * termCount;
  const rows = createNumbers();
  const patterns = createNumbers();
  // Parts of a row follow one another: three counters a row.
  const counts = new Uint32Array(rowCount * 3 + 1);
  const lastInRow = new Uint32Array(rowCount);
  const add = (term: number, pattern: number, part: PostingPart): void => {
    const block = Math.floor(pattern / BLOCK);
    const row = block * termCount + term;
    if (part !== 'exact') {
      if (lastInRow[row] === pattern + 1) return;
      lastInRow[row] = pattern + 1;
    }
    const cell = row * 3 + PARTS[part];
    rows.push(cell);
    patterns.push(pattern - block * BLOCK);
    counts[cell + 1] = (counts[cell + 1] ?? 0) + 1;
  };
  const pack: Postings['pack'] = () => {
    for (let cell = 0; cell < rowCount * 3; cell++) {
      counts[cell + 1] = (counts[cell + 1] ?? 0) + (counts[cell] ?? 0);
    }
    const rowStarts = new Uint32Array(rowCount + 1);
    const rowExact = new Uint16Array(rowCount);
    const rowAnchors = new Uint16Array(rowCount);
    for (let row = 0; row < rowCount; row++) {
      const [start = 0, exact = 0, anchors = 0] = counts.subarray(row * 3, row * 3 + 3);
      rowStarts[row] = start;
      rowExact[row] = exact - start;
      rowAnchors[row] = anchors - exact;
    }
    rowStarts[rowCount] = rows.length;
    const postings = new Uint16Array(rows.length);
    const next = counts.slice();
    for (let index = 0; index < rows.length; index++) {
      const cell = rows.at(index);
      const place = next[cell] ?? 0;
      postings[place] = patterns.at(index);
      next[cell] = place + 1;
    }
    return { blocks, columns: { rowStarts, rowExact, rowAnchors, postings } };
  };
  return { add, pack };
};
