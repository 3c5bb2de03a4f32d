import type { PageOffset } from '../model/brand.ts';
import type { PageStance, Reason } from '../model/match.ts';
import { normalise } from '../text/normal.ts';
import { tokenise } from '../text/tokens.ts';
import { tokensBetween } from './analysis.ts';
import type { WordedText } from './little-words.ts';
import type { StanceReader } from './stance.ts';

/** Reads the stance of a page to what a match repeats. Offsets are page offsets of `page`. */
export type PageStanceReader = (
  page: string,
  match: {
    readonly start: PageOffset;
    readonly end: PageOffset;
    readonly reasons: readonly Reason[];
    readonly isDenial: boolean;
  },
) => PageStance;

/** A reader of stances for who has a page and no tokens of it; it keeps the page read last. */
export const stanceOfPage = (stanceOf: StanceReader): PageStanceReader => {
  let last: WordedText | undefined;
  return (page, { start, end, reasons, isDenial }) => {
    const normal = last?.page === page ? last.normal : normalise(page);
    last = last?.page === page ? last : { page, normal, tokens: tokenise(normal) };
    const stretch = tokensBetween(last, { start, end });
    return stretch.last < stretch.first
      ? 'asserts'
      : stanceOf(last, { ...stretch, reasons, isDenial });
  };
};
