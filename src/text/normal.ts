import type { NormalOffset, PageOffset } from '../model/brand.ts';
import { composeAt } from './compose.ts';
import { foldCodePoint } from './fold.ts';

/** Folded text and the way back to the page's own. */
export type NormalText = {
  readonly text: string;
  /** For each unit of `text`, and one past its end, the page offset where the character it came from begins. */
  readonly pageStarts: Uint32Array;
};

/**
 * Folds a passage into normal text, character by character, so that each piece keeps its place.
 * Linear in the length of `page`.
 */
export const normalise = (page: string): NormalText => {
  const pieces: string[] = [];
  let starts = new Uint32Array(page.length + 16);
  let length = 0;
  let at = 0;
  while (at < page.length) {
    const composed = composeAt(page, at);
    const codePoint = composed?.codePoint ?? page.codePointAt(at) ?? 0;
    const width = composed?.length ?? (codePoint > 0xffff ? 2 : 1);
    const folded = foldCodePoint(codePoint);
    if (length + folded.length >= starts.length) {
      const larger = new Uint32Array(starts.length * 2);
      larger.set(starts);
      starts = larger;
    }
    for (let unit = 0; unit < folded.length; unit++) starts[length++] = at;
    pieces.push(folded);
    at += width;
  }
  starts[length] = page.length;
  return { text: pieces.join(''), pageStarts: starts.subarray(0, length + 1) };
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
  while (next < normal.pageStarts.length - 1 && normal.pageStarts[next] === last) next += 1;
  return (normal.pageStarts[next] ?? 0) as PageOffset;
};
