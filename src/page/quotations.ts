/**
 * Whether a person reads two paragraphs that follow one another as one quotation: the earlier leaves one open, and the later
 * one takes it up, with another opening mark as printers do it, or closes it. O(text).
 */
export function goesOn(earlier: string, later: string): boolean {
  const open = openAtEnd(earlier);
  if (open === undefined) return false;
  const start = later.trimStart().charAt(0);
  return OPENING.has(start) || start === open.mark || closes(later, open.closing);
}

/** Whether a paragraph ends within a sentence that the next one ends: of one quotation, these are one. */
export function breaksOff(earlier: string, later: string): boolean {
  return !SENTENCE_END.test(earlier.trimEnd()) && /^\p{Ll}/u.test(later.trimStart());
}

/** How much text may be taken together, in UTF-16 units: far more is no quotation but a mark that was forgotten. */
export const LONGEST_QUOTATION = 3_000;

type Open = { readonly mark: string; readonly closing: string };

// The quotation left open at the end, of the outermost marks.
function openAtEnd(text: string): Open | undefined {
  let open: Open | undefined;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (open === undefined) open = opened(mark, text, index);
    else if (open.closing.includes(mark)) open = undefined;
  }
  return open;
}

function opened(mark: string, text: string, at: number): Open | undefined {
  const closing = CLOSING[mark];
  if (closing === undefined) return undefined;
  // A straight mark after a letter or digit ends something, or means inches.
  if (mark === '"' && /[\p{L}\p{N}.,!?]/u.test(text.charAt(at - 1))) return undefined;
  return { mark, closing };
}

function closes(text: string, closing: string): boolean {
  for (const { 0: mark } of text.matchAll(MARKS)) {
    if (closing.includes(mark)) return true;
    if (CLOSING[mark] !== undefined) return false;
  }
  return false;
}

// German and Polish close with what English opens with; French and Russian use guillemets, German turns them round.
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
};
const OPENING: ReadonlySet<string> = new Set('"“„«「『');
const SENTENCE_END = /[.!?:;…。！？؟।]["'”’»)\]]*$/;
const MARKS = /["“”„«»「」『』]/g;
