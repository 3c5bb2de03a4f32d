/** A stretch of a page between quotation marks, without them; offsets into the page, `end` exclusive. */
export type Quotation = { readonly start: number; readonly end: number };

/** Which marks close what a mark opens, over the languages; straight marks open and close alike. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”“"'],
  ['”', '”'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['‘', '’'],
  ['‚', '‘’'],
  ["'", "'"],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
]);
const MARK = new RegExp(`[${[...CLOSING].flat().join('')}]`, 'gu');
/** Marks that are also apostrophes: they open after no letter and close before none. */
const APOSTROPHES = "'’‘";
const LETTER = /[\p{L}\p{N}]/u;

const isLetterAt = (page: string, at: number): boolean => LETTER.test(page.charAt(at));

const opensAt = (page: string, at: number): string | undefined => {
  const closing = CLOSING.get(page.charAt(at));
  if (closing === undefined) return undefined;
  return APOSTROPHES.includes(page.charAt(at)) && isLetterAt(page, at - 1) ? undefined : closing;
};

const closesAt = (page: string, at: number, closing: string): boolean =>
  closing.includes(page.charAt(at)) &&
  !(APOSTROPHES.includes(page.charAt(at)) && isLetterAt(page, at + 1));

type Open = { readonly start: number; readonly closing: string };

const isApostrophe = (page: string, { start }: Open): boolean =>
  APOSTROPHES.includes(page.charAt(start - 1));

/**
 * What stands between quotation marks on a page, in reading order, outermost only. A quotation that nothing closes
 * reaches to the end: paragraphs of one long quotation open each and close once. Linear in the page, since a mark
 * that is never closed ends the search.
 */
export const quotationsOf = (page: string): readonly Quotation[] => {
  const found: Quotation[] = [];
  let open: Open | undefined;
  for (const { index: at } of page.matchAll(MARK)) {
    const closing = opensAt(page, at);
    const isReal = closing !== undefined && !APOSTROPHES.includes(page.charAt(at));
    if (closing !== undefined && (open === undefined || (isReal && isApostrophe(page, open)))) {
      open = { start: at + 1, closing };
    } else if (open !== undefined && closesAt(page, at, open.closing)) {
      found.push({ start: open.start, end: at });
      open = undefined;
    }
  }
  // An apostrophe that opens nothing ("the ’90s") must not swallow the rest of the page.
  if (open && !isApostrophe(page, open)) found.push({ start: open.start, end: page.length });
  return found;
};
